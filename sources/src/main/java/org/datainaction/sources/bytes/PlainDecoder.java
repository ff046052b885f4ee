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
  boolean decode(
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
      gaps |= decodeCell(bytes, cells[at], cells[at + 1], row, values, states);
    }
    return gaps;
  }

  /** Reads a cell, its quotes included; says whether it has no value. */
  final boolean decodeCell(
      byte[] bytes, int start, int behind, int row, long[] values, byte[] states) {
    boolean quoted = bytes[start] == '"';
    int from = quoted ? start + 1 : start;
    int end = quoted ? behind - 1 : behind;
    if (from == end) {
      values[row] = 0;
      states[row] = MISSING;
      return true;
    }
    long value = valueOf(bytes, from, end);
    if (value == UNUSUAL) {
      return readAsText(bytes, start, behind, row, values, states);
    }
    values[row] = value;
    states[row] = PRESENT;
    return false;
  }

  /**
   * The value of a cell without the quotes around it, which is not empty; {@link #UNUSUAL} if it
   * has to be read as text.
   */
  abstract long valueOf(byte[] bytes, int from, int end);
}
