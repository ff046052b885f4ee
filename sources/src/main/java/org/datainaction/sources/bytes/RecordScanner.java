package org.datainaction.sources.bytes;

import java.util.Arrays;

/**
 * Finds rows and their cells in bytes, as RFC 4180 has them: a quote counts only where a cell
 * begins, and within quotes only a single quote ends the cell. Rows end with LF, CR or both. Cuts
 * nothing out and judges nothing but the shape. Immutable.
 *
 * <p>Behind the last byte that counts there must be {@link Words#PADDING} line ends, so that no
 * search runs on.
 */
final class RecordScanner {
  /** So many rows fit well into the smallest cache of a processor. */
  static final int SLICE = 64;

  private static final long QUOTES = Words.repeat('"');

  private final byte separator;
  private final long separators;
  private final int[] slots;

  /**
   * For rows of one width.
   *
   * @param separator an ASCII character between cells
   * @param slots for each cell of a row, which of the wanted cells it is; negative if it is none
   */
  RecordScanner(char separator, int[] slots) {
    this.separator = (byte) separator;
    this.separators = Words.repeat(separator);
    this.slots = Arrays.stream(slots).map(slot -> slot < 0 ? slot : 2 * slot).toArray();
  }

  /** The same for rows of which no cell is wanted. */
  RecordScanner withoutCells() {
    int[] none = new int[slots.length];
    Arrays.fill(none, -1);
    return new RecordScanner((char) separator, none);
  }

  /**
   * Notes rows from a place on that end before another.
   *
   * @param from where a row begins
   * @param to where the bytes end; a row of which the end is not seen before is not noted
   * @param most how many rows
   * @param table takes the rows; {@link RecordTable#end} says where the first that was not noted
   *     begins
   * @return whether there may be more rows
   */
  boolean scan(byte[] bytes, int from, int to, int most, RecordTable table) {
    table.reserve(most);
    byte separator = this.separator;
    long separators = this.separators;
    int[] places = slots;
    int width = places.length;
    int[] cells = table.cells();
    int base = table.base();
    CellShapes shapes = table.shapes(separator, width);
    int[] lengths = shapes.lengths();
    long[] looks = shapes.looks();
    int start = from;
    int rows = 0;
    long seen = 0;
    while (start < to && rows < most) {
      int field = 0;
      int cell = start;
      int end;
      byte behind;
      while (true) {
        if (field >= width) {
          end = beyond(bytes, cell, to, table);
          behind = bytes[end];
        } else {
          int length = lengths[field];
          int look = field * CellShapes.STRIDE;
          if (length > 0
              && bytes[cell + length] == separator
              && (((Words.at(bytes, cell) & looks[look]) ^ looks[look + 1])
                      | ((Words.at(bytes, cell + Long.BYTES) & looks[look + 2]) ^ looks[look + 3])
                      | ((Words.at(bytes, cell + length - Long.BYTES) & looks[look + 4])
                          ^ looks[look + 5]))
                  == 0) {
            end = cell + length;
            behind = separator;
          } else if (bytes[cell] == '"') {
            end = quoted(bytes, cell, to, table);
            behind = bytes[end];
          } else {
            end = cell;
            while (true) {
              long word = Words.at(bytes, end);
              seen |= word;
              long found = Words.zeros(word ^ separators) | Words.controls(word);
              if (found == 0) {
                end += Long.BYTES;
                continue;
              }
              end += Words.first(found);
              behind = bytes[end];
              if (behind == separator || behind == '\n' || behind == '\r') {
                break;
              }
              end++;
            }
            if (end > cell && shapes.learns(field)) {
              shapes.learn(bytes, cell, end, field);
            }
          }
          int slot = places[field];
          if (slot >= 0) {
            cells[base + slot] = cell;
            cells[base + slot + 1] = end;
          }
        }
        field++;
        if (behind != separator) {
          break;
        }
        cell = end + 1;
      }
      int next = end + 1;
      if (behind == '\r' && next < to) {
        next += bytes[next] == '\n' ? 1 : 0;
      } else if (end >= to || behind == '\r') {
        // The row, or the line feed that may follow, is not seen to its end.
        table.dropRow();
        table.end(start);
        table.see(seen);
        return false;
      }
      if (table.endRow(start, field == width && mayBeSound(bytes, start, end))) {
        base += table.stride();
      }
      rows++;
      start = next;
    }
    table.end(start);
    table.see(seen);
    return start < to;
  }

  /** Notes all rows. */
  void scan(byte[] bytes, int from, int to, RecordTable table) {
    table.end(from);
    while (scan(bytes, table.end(), to, SLICE, table)) {
      // Slice after slice.
    }
  }

  /** Whether the row keeps the limits; a cell or row above them is longer than any that is not. */
  private boolean mayBeSound(byte[] bytes, int start, int end) {
    return end - start <= RowText.LONGEST_CELL
        || new RowText((char) separator).read(bytes, start, end, 0).flaw().isEmpty();
  }

  /** Where a cell ends that there should not be. */
  private int beyond(byte[] bytes, int from, int to, RecordTable table) {
    return bytes[from] == '"' ? quoted(bytes, from, to, table) : plain(bytes, from, table);
  }

  /** Where a cell ends that has text behind its quotes, or that there should not be. */
  private int plain(byte[] bytes, int from, RecordTable table) {
    int at = from;
    long seen = 0;
    while (bytes[at] != separator && bytes[at] != '\n' && bytes[at] != '\r') {
      // A byte above ASCII is below zero.
      seen |= bytes[at++];
    }
    table.see(seen);
    return at;
  }

  /** Where a cell with quotes ends: behind them, or behind what stands there against the rules. */
  private int quoted(byte[] bytes, int from, int to, RecordTable table) {
    int at = from + 1;
    long seen = 0;
    while (at < to) {
      long word = Words.at(bytes, at);
      seen |= word;
      long found = Words.zeros(word ^ QUOTES) | Words.controls(word);
      if (found == 0) {
        at += Long.BYTES;
        continue;
      }
      at += Words.first(found);
      if (at >= to) {
        break;
      }
      byte value = bytes[at++];
      if (value == '\n') {
        table.lineInCell(bytes[at - 2] != '\r');
      } else if (value == '\r') {
        table.lineInCell(true);
      } else if (value == '"') {
        byte behind = bytes[at];
        if (at < to && behind == '"') {
          at++;
        } else if (at >= to || behind == separator || behind == '\n' || behind == '\r') {
          table.see(seen);
          return at;
        } else {
          table.see(seen);
          table.textBehindQuotes();
          return plain(bytes, at, table);
        }
      }
    }
    // The padding is no part of the cell.
    table.see(seen);
    table.openQuotes();
    return to;
  }
}
