package org.datainaction.sources.bytes;

import java.util.Arrays;

/**
 * What the cells of each column mostly look like, learnt from a row: how long they are, where they
 * have digits and which characters stand between. A cell of the same look is recognized by three
 * comparisons, and has neither a separator nor a line end in it. Forgotten where it does not help.
 * Not safe for use by several threads.
 */
final class CellShapes {
  private static final int SHORTEST = Long.BYTES;
  private static final int LONGEST = 3 * Long.BYTES;

  /** How often in a block a cell may look different until nothing is expected of its column. */
  private static final int PATIENCE = 8;

  /** The same for a column that was given up in the block before. */
  private static final int LITTLE_PATIENCE = 2;

  /** Places of a column's numbers: by word, what is compared and what is expected. */
  static final int STRIDE = 8;

  private final byte separator;
  private final long[] looks;
  private final int[] lengths;
  private final int[] patience;

  CellShapes(char separator, int columns) {
    this.separator = (byte) separator;
    this.looks = new long[columns * STRIDE];
    this.lengths = new int[columns];
    this.patience = new int[columns];
    Arrays.fill(patience, PATIENCE);
  }

  /** Is patient again, as with another block. */
  void begin() {
    for (int column = 0; column < patience.length; column++) {
      boolean givenUp = patience[column] == 0 && lengths[column] == 0;
      patience[column] = givenUp ? LITTLE_PATIENCE : PATIENCE;
    }
  }

  /** By column, how long its cells mostly are; 0 if nothing is expected. */
  int[] lengths() {
    return lengths;
  }

  /**
   * By column {@link #STRIDE} numbers: for the first, the second and the last eight bytes of a cell
   * the bits that are compared and what they are.
   */
  long[] looks() {
    return looks;
  }

  /** Whether anything may still be expected of a column. */
  boolean learns(int column) {
    return patience[column] > 0;
  }

  /** Hears of a cell that looks different from what was expected, and learns from it. */
  void learn(byte[] bytes, int from, int end, int column) {
    int length = end - from;
    patience[column]--;
    boolean usable =
        patience[column] > 0
            && length >= SHORTEST
            && length <= LONGEST
            && bytes[from] != '"'
            && isAscii(bytes, from, end);
    lengths[column] = usable ? length : 0;
    if (usable) {
      int place = column * STRIDE;
      look(bytes, from, place);
      if (length > 2 * Long.BYTES) {
        look(bytes, from + Long.BYTES, place + 2);
      } else {
        // The first and the last cover the cell; the second may be another's.
        looks[place + 2] = 0;
        looks[place + 3] = 0;
      }
      look(bytes, end - Long.BYTES, place + 4);
    }
  }

  /** What is not ASCII must be looked at each time, whether it is text at all. */
  private static boolean isAscii(byte[] bytes, int from, int end) {
    int seen = 0;
    for (int at = from; at < end; at++) {
      seen |= bytes[at];
    }
    return seen >= 0;
  }

  private void look(byte[] bytes, int from, int place) {
    long compared = 0;
    for (int i = Long.BYTES - 1; i >= 0; i--) {
      byte c = bytes[from + i];
      // Of a digit the upper half: then what stands there lies between 0 and ?.
      boolean anyDigit = c >= '0' && c <= '9' && (separator & 0xF0) != '0';
      compared = (compared << Byte.SIZE) | (anyDigit ? 0xF0 : 0xFF);
    }
    looks[place] = compared;
    looks[place + 1] = Words.at(bytes, from) & compared;
  }
}
