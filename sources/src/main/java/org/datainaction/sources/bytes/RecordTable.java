package org.datainaction.sources.bytes;

import java.util.Arrays;

/**
 * Where the rows of a block are, and the cells of the wanted columns in them. Rows of another shape
 * than the header's ("odd" ones) are kept apart. Grows as needed and is used again for the next
 * block. Not safe for use by several threads.
 */
final class RecordTable {
  private final int stride;
  private int[] cells;
  private int[] starts = new int[1024];
  private int[] lines = new int[1024];
  private int rows;

  private int[] odd = new int[2 * 16];
  private int odds;

  private CellShapes shapes = new CellShapes(',', 0);
  private int line;
  private int linesInRow;
  private long seen;
  private boolean strange;
  private boolean open;
  private int end;

  /** For so many wanted columns. */
  RecordTable(int columns) {
    this.stride = Math.max(2, 2 * columns);
    this.cells = new int[1024 * stride];
  }

  /** Forgets all rows. */
  void clear() {
    rows = 0;
    odds = 0;
    line = 0;
    linesInRow = 0;
    seen = 0;
    strange = false;
    open = false;
    end = 0;
    shapes.begin();
  }

  // What the scanner tells, row by row.

  /** What the cells of rows of this width look like. */
  CellShapes shapes(byte separator, int width) {
    if (shapes.lengths().length != width) {
      shapes = new CellShapes((char) separator, width);
      shapes.begin();
    }
    return shapes;
  }

  /** Makes room for so many more rows. */
  void reserve(int more) {
    if ((rows + more) * stride > cells.length) {
      cells = Arrays.copyOf(cells, Math.max((rows + more) * stride, 2 * cells.length));
    }
    if (rows + more > starts.length) {
      starts = Arrays.copyOf(starts, Math.max(rows + more, 2 * starts.length));
      lines = Arrays.copyOf(lines, starts.length);
    }
  }

  int base() {
    return rows * stride;
  }

  void lineInCell(boolean another) {
    linesInRow += another ? 1 : 0;
  }

  void textBehindQuotes() {
    strange = true;
  }

  void openQuotes() {
    open = true;
  }

  /** Notes the row, unless it is odd; says whether it is not. */
  boolean endRow(int start, boolean regular) {
    boolean noted = regular && !strange;
    if (noted) {
      starts[rows] = start;
      lines[rows] = line;
      rows++;
    } else {
      addOdd(start, line);
    }
    line += linesInRow + 1;
    linesInRow = 0;
    strange = false;
    return noted;
  }

  /** Takes in what all bytes of a stretch have set. */
  void see(long bits) {
    seen |= bits;
  }

  void dropRow() {
    linesInRow = 0;
    strange = false;
  }

  void end(int place) {
    end = place;
  }

  // What there is.

  /** How many rows have the shape of the header. */
  int rows() {
    return rows;
  }

  /** The place of the first byte that belongs to no row that was noted. */
  int end() {
    return end;
  }

  /** How many lines the rows that were noted have, odd ones included. */
  int lines() {
    return line;
  }

  /** Whether all bytes of the rows are ASCII; if not, some behind them may be what is not. */
  boolean isAscii() {
    return (seen & Words.TOPS) == 0;
  }

  /** Whether the bytes end within quotes. */
  boolean endsOpen() {
    return open;
  }

  /** By row and wanted column two places: where the cell begins, its quote included, and ends. */
  int[] cells() {
    return cells;
  }

  /** How far the places of two rows lie apart in {@link #cells}. */
  int stride() {
    return stride;
  }

  /** Where a row begins. */
  int startOf(int row) {
    return starts[row];
  }

  /** On which line of the block, from 0, a row begins. */
  int lineOf(int row) {
    return lines[row];
  }

  /** How many rows have another shape. */
  int odds() {
    return odds;
  }

  int startOfOdd(int index) {
    return odd[2 * index];
  }

  int lineOfOdd(int index) {
    return odd[2 * index + 1];
  }

  private void addOdd(int start, int onLine) {
    if (2 * odds == odd.length) {
      odd = Arrays.copyOf(odd, 2 * odd.length);
    }
    odd[2 * odds] = start;
    odd[2 * odds + 1] = onLine;
    odds++;
  }
}
