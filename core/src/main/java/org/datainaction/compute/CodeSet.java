package org.datainaction.compute;

import java.util.Arrays;

/**
 * Some codes from 1: a small table while there are few, a bit for each possible code as soon as
 * that takes no more room. Not safe for use by several threads.
 */
final class CodeSet {
  private static final int[] NONE = new int[0];

  /** The bits of a set that has none. */
  static final long[] NO_BITS = new long[0];

  private int[] table = NONE;
  private long[] bits = NO_BITS;
  private int size;

  /**
   * Adds one.
   *
   * @param codes how many codes there are by now
   */
  void add(int code, int codes) {
    if (bits.length > 0) {
      addBit(code);
      return;
    }
    if (2 * size >= table.length) {
      grow(codes);
      add(code, codes);
      return;
    }
    int place = placeOf(table, code);
    if (table[place] == 0) {
      table[place] = code;
      size++;
    }
  }

  /** By code, from 0 on, a bit that is set if it is here. May have no place for all codes. */
  long[] bits() {
    return bits;
  }

  private void addBit(int code) {
    int word = code >> 6;
    if (word >= bits.length) {
      bits = Arrays.copyOf(bits, Math.max(word + 1, 2 * bits.length));
    }
    long bit = 1L << code;
    if ((bits[word] & bit) == 0) {
      bits[word] |= bit;
      size++;
    }
  }

  private void grow(int codes) {
    int[] before = table;
    int length = Math.max(4, 2 * before.length);
    if (length >= codes / Integer.SIZE) {
      bits = new long[codes / Long.SIZE + 1];
      table = NONE;
      size = 0;
      for (int code : before) {
        if (code != 0) {
          addBit(code);
        }
      }
      return;
    }
    table = new int[length];
    for (int code : before) {
      if (code != 0) {
        table[placeOf(table, code)] = code;
      }
    }
  }

  private static int placeOf(int[] table, int code) {
    int mask = table.length - 1;
    int place = ((code * 0x9E3779B9) >>> 7) & mask;
    while (table[place] != 0 && table[place] != code) {
      place = (place + 1) & mask;
    }
    return place;
  }

  int size() {
    return size;
  }

  /** The codes, in no order; a copy. */
  int[] codes() {
    int[] codes = new int[size];
    int next = 0;
    for (int code : table) {
      if (code != 0) {
        codes[next++] = code;
      }
    }
    for (int word = 0; word < bits.length; word++) {
      for (long left = bits[word]; left != 0; left &= left - 1) {
        codes[next++] = word * Long.SIZE + Long.numberOfTrailingZeros(left);
      }
    }
    return codes;
  }
}
