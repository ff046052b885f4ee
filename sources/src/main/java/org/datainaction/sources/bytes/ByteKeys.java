package org.datainaction.sources.bytes;

import java.util.Arrays;

/**
 * Numbers short stretches of bytes in the order in which they first come. Not safe for use by
 * several threads.
 */
final class ByteKeys {
  private static final long FIRST_FACTOR = 0x9E3779B97F4A7C15L;
  private static final long SECOND_FACTOR = 0xC2B2AE3D27D4EB4FL;
  private static final int SMALLEST = 256;

  private int[] slots = new int[2 * SMALLEST];
  private long[] firsts = new long[SMALLEST];
  private long[] lasts = new long[SMALLEST];
  private int[] ends = new int[SMALLEST + 1];
  private byte[] kept = new byte[8 * SMALLEST];
  private int size;

  /** How many there are. */
  int size() {
    return size;
  }

  /** How many bytes they have together. */
  int bytes() {
    return ends[size];
  }

  /** Forgets all of them. */
  void clear() {
    slots = new int[2 * SMALLEST];
    firsts = new long[SMALLEST];
    lasts = new long[SMALLEST];
    ends = new int[SMALLEST + 1];
    kept = new byte[8 * SMALLEST];
    size = 0;
  }

  /**
   * The number of this stretch; the number that is {@link #size} before is a new one.
   *
   * @param bytes with {@link Words#PADDING} bytes behind the last that counts
   */
  int numberOf(byte[] bytes, int from, int to) {
    int length = to - from;
    long first;
    long last;
    if (length > Long.BYTES) {
      first = Words.at(bytes, from);
      last = Words.at(bytes, to - Long.BYTES);
    } else {
      first = length == 0 ? 0 : Words.at(bytes, from) & (-1L >>> (Long.SIZE - 8 * length));
      last = first;
    }
    int mask = slots.length - 1;
    int slot = hash(bytes, from, length, first, last) & mask;
    while (true) {
      int number = slots[slot] - 1;
      if (number < 0) {
        return add(bytes, from, length, first, last, slot);
      }
      if (firsts[number] == first
          && lasts[number] == last
          && ends[number + 1] - ends[number] == length
          && (length <= 2 * Long.BYTES
              || Arrays.equals(kept, ends[number], ends[number + 1], bytes, from, to))) {
        return number;
      }
      slot = (slot + 1) & mask;
    }
  }

  private static int hash(byte[] bytes, int from, int length, long first, long last) {
    long mixed = ((first * FIRST_FACTOR) ^ (last * SECOND_FACTOR)) + length;
    for (int at = Long.BYTES; at < length - Long.BYTES; at += Long.BYTES) {
      mixed = (mixed ^ Words.at(bytes, from + at)) * FIRST_FACTOR;
      mixed ^= mixed >>> 29;
    }
    mixed *= FIRST_FACTOR;
    return (int) (mixed >>> 32);
  }

  private int add(byte[] bytes, int from, int length, long first, long last, int slot) {
    if (size == firsts.length) {
      firsts = Arrays.copyOf(firsts, 2 * size);
      lasts = Arrays.copyOf(lasts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size + 1);
    }
    int start = ends[size];
    if (start + length > kept.length) {
      kept = Arrays.copyOf(kept, Math.max(start + length, 2 * kept.length));
    }
    System.arraycopy(bytes, from, kept, start, length);
    firsts[size] = first;
    lasts[size] = last;
    ends[size + 1] = start + length;
    slots[slot] = ++size;
    if (2 * size > slots.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    int[] wider = new int[2 * slots.length];
    int mask = wider.length - 1;
    // Padded, since whole words are taken in.
    byte[] padded = Arrays.copyOf(kept, ends[size] + Words.PADDING);
    for (int number = 0; number < size; number++) {
      int from = ends[number];
      int length = ends[number + 1] - from;
      int slot = hash(padded, from, length, firsts[number], lasts[number]) & mask;
      while (wider[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      wider[slot] = number + 1;
    }
    slots = wider;
  }
}
