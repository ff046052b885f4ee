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

  private int line;
  private int linesInRow;
  private boolean escapes;
  private boolean anyEscapes;
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
    escapes = false;
    anyEscapes = false;
    strange = false;
    open = false;
    end = 0;
  }

  // What the scanner tells, row by row.

  int[] roomForRow() {
    if ((rows + 1) * stride > cells.length) {
      cells = Arrays.copyOf(cells, 2 * cells.length);
    }
    return cells;
  }

  int base() {
    return rows * stride;
  }

  void lineInCell(boolean another) {
    linesInRow += another ? 1 : 0;
  }

  void doubledQuote() {
    escapes = true;
  }

  void textBehindQuotes() {
    strange = true;
  }

  void openQuotes() {
    open = true;
  }

  void endRow(int start, int next, boolean regular) {
    if (regular && !strange) {
      if (rows == starts.length) {
        starts = Arrays.copyOf(starts, 2 * rows);
        lines = Arrays.copyOf(lines, 2 * rows);
      }
      starts[rows] = start;
      lines[rows] = line;
      rows++;
    } else {
      addOdd(start, line);
    }
    line += linesInRow + 1;
    anyEscapes |= escapes;
    linesInRow = 0;
    escapes = false;
    strange = false;
  }

  void dropRow() {
    linesInRow = 0;
    escapes = false;
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

  /** Whether the bytes end within quotes. */
  boolean endsOpen() {
    return open;
  }

  /** Whether a cell of any row may have doubled quotes in it. */
  boolean hasEscapes() {
    return anyEscapes;
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
