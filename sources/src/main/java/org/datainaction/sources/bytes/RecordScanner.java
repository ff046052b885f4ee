package org.datainaction.sources.bytes;

/**
 * Finds rows and their cells in bytes, as RFC 4180 has them: a quote counts only where a cell
 * begins, and within quotes only a single quote ends the cell. Rows end with LF, CR or both. Cuts
 * nothing out and judges nothing but the shape. Immutable.
 *
 * <p>Behind the last byte that counts there must be {@link Words#PADDING} line ends, so that no
 * search runs on.
 */
final class RecordScanner {
  private static final long QUOTES = Words.repeat('"');
  private static final long LINE_FEEDS = Words.repeat('\n');
  private static final long RETURNS = Words.repeat('\r');

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
    this.slots = slots.clone();
  }

  /** How many cells a row should have. */
  int width() {
    return slots.length;
  }

  /**
   * Notes all rows from a place on that end before another.
   *
   * @param from where a row begins
   * @param to where the bytes end; a row of which the end is not seen before is not noted
   * @param table takes the rows; {@link RecordTable#end} says where the first that was not noted
   *     begins
   */
  void scan(byte[] bytes, int from, int to, RecordTable table) {
    int start = from;
    int[] places = slots;
    int width = places.length;
    // The word that is looked at, and which ends of cells in it are still to come.
    int at = from;
    long ends = ends(bytes, at);
    while (start < to) {
      int[] cells = table.roomForRow();
      int base = table.base();
      int field = 0;
      int cell = start;
      int end;
      while (true) {
        if (bytes[cell] == '"') {
          end = quoted(bytes, cell, to, table);
          at = end;
          ends = ends(bytes, at);
        } else {
          while (ends == 0) {
            at += Long.BYTES;
            ends = ends(bytes, at);
          }
          end = at + Words.first(ends);
        }
        ends &= ends - 1;
        if (field < width) {
          int slot = places[field];
          if (slot >= 0) {
            cells[base + 2 * slot] = cell;
            cells[base + 2 * slot + 1] = end;
          }
        }
        field++;
        if (bytes[end] != separator || end >= to) {
          break;
        }
        cell = end + 1;
      }
      if (end >= to) {
        table.dropRow();
        break;
      }
      int next = end + 1;
      if (bytes[end] == '\r') {
        // Whether a line feed follows is not seen yet.
        if (next >= to) {
          table.dropRow();
          break;
        }
        next += bytes[next] == '\n' ? 1 : 0;
        at = next;
        ends = ends(bytes, at);
      }
      table.endRow(start, next, field == width && mayBeSound(bytes, start, end));
      start = next;
    }
    table.end(start);
  }

  /** Whether the row keeps the limits; a cell or row above them is longer than any that is not. */
  private boolean mayBeSound(byte[] bytes, int start, int end) {
    return end - start <= RowText.LONGEST_CELL
        || new RowText((char) separator).read(bytes, start, end, 0).flaw().isEmpty();
  }

  /** Which of eight bytes end a cell without quotes; all bits can be relied on. */
  private long ends(byte[] bytes, int at) {
    long word = Words.at(bytes, at);
    return Words.unequal(word, separators)
            & Words.unequal(word, LINE_FEEDS)
            & Words.unequal(word, RETURNS)
        ^ Words.TOPS;
  }

  /** Where a cell ends that has text behind its quotes. */
  private int plain(byte[] bytes, int from) {
    int at = from;
    while (bytes[at] != separator && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    return at;
  }

  /** Where a cell with quotes ends: behind them, or behind what stands there against the rules. */
  private int quoted(byte[] bytes, int from, int to, RecordTable table) {
    int at = from + 1;
    while (at < to) {
      long word = Words.at(bytes, at);
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
          table.doubledQuote();
          at++;
        } else if (at >= to || behind == separator || behind == '\n' || behind == '\r') {
          return at;
        } else {
          table.textBehindQuotes();
          return plain(bytes, at);
        }
      }
    }
    // The padding is no part of the cell.
    table.openQuotes();
    return to;
  }
}
