package org.datainaction.sources.bytes;

import java.util.Arrays;
import org.datainaction.sources.row.CellReading;

/**
 * Values of which the same few spellings come again and again: yes and no, months, times of day.
 * Each spelling is read once, and up to a bound remembered by its bytes.
 */
final class RememberingDecoder extends CellDecoder {
  private static final int MOST_SPELLINGS = 1 << 12;

  /** No value that comes again and again is written longer. */
  private static final int LONGEST_SPELLING = 64;

  private final ByteKeys spellings = new ByteKeys();
  private long[] valueOf = new long[256];
  private byte[] stateOf = new byte[256];

  RememberingDecoder(CellReading reading, RowText text) {
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
      if (cells[at + 1] - cells[at] > LONGEST_SPELLING) {
        gaps |= readAsText(bytes, cells[at], cells[at + 1], row, values, states);
        continue;
      }
      if (spellings.size() > MOST_SPELLINGS) {
        spellings.clear();
      }
      int known = spellings.size();
      int spelling = spellings.numberOf(bytes, cells[at], cells[at + 1]);
      if (spelling == known) {
        readAsText(bytes, cells[at], cells[at + 1], row, values, states);
        remember(spelling, values[row], states[row]);
      } else {
        values[row] = valueOf[spelling];
        states[row] = stateOf[spelling];
      }
      gaps |= states[row] != PRESENT;
    }
    return gaps;
  }

  private void remember(int spelling, long value, byte state) {
    if (spelling >= valueOf.length) {
      valueOf = Arrays.copyOf(valueOf, 2 * valueOf.length);
      stateOf = Arrays.copyOf(stateOf, valueOf.length);
    }
    valueOf[spelling] = value;
    stateOf[spelling] = state;
  }
}
