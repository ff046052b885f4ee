package org.datainaction.sources.bytes;

import org.datainaction.sources.row.CellReading;

/** Values of which the usual way of writing is read from the bytes of the cell, each on its own. */
abstract class PlainDecoder extends CellDecoder {
  /** Stands for a cell that is written in another way. */
  static final long UNUSUAL = Long.MIN_VALUE;

  PlainDecoder(CellReading reading, RowText text) {
    super(reading, text);
  }

  @Override
  final boolean decode(
      byte[] bytes,
      int[] cells,
      int place,
      int stride,
      int first,
      int rows,
      long[] values,
      byte[] states) {
    boolean gaps = false;
    for (int row = first, at = place; row < rows; row++, at += stride) {
      int from = cells[at];
      int end = cells[at + 1];
      if (bytes[from] == '"') {
        from++;
        end--;
      }
      if (from == end) {
        values[row] = 0;
        states[row] = MISSING;
        gaps = true;
        continue;
      }
      long value = valueOf(bytes, from, end);
      if (value == UNUSUAL) {
        gaps |= readAsText(bytes, cells[at], cells[at + 1], row, values, states);
      } else {
        values[row] = value;
        states[row] = PRESENT;
      }
    }
    return gaps;
  }

  /**
   * The value of a cell without the quotes around it, which is not empty; {@link #UNUSUAL} if it
   * has to be read as text.
   */
  abstract long valueOf(byte[] bytes, int from, int end);
}
