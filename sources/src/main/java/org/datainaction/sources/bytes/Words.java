package org.datainaction.sources.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes at a time, the first one lowest. The tests set the top bit of each byte for which
 * they hold; only the lowest bit that is set can be relied on (Hacker's Delight, 6-1), unless it
 * says otherwise.
 */
final class Words {
  /** A byte of 1 in each place. */
  static final long ONES = 0x0101010101010101L;

  /** The top bit of each byte. */
  static final long TOPS = 0x8080808080808080L;

  /** How many bytes may be looked at behind the last one that counts. */
  static final int PADDING = 64;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** From the top byte down, the numbers of the bytes from the lowest up. */
  private static final long NUMBERS = 0x0001020304050607L;

  /** Below this lie the line ends and the tab. */
  private static final long CONTROLS = ONES * 0x0E;

  private Words() {}

  static long at(byte[] bytes, int index) {
    return (long) LONGS.get(bytes, index);
  }

  /** The same byte in each place. */
  static long repeat(int value) {
    return ONES * (value & 0xFF);
  }

  /** Which bytes are zero. */
  static long zeros(long word) {
    return (word - ONES) & ~word & TOPS;
  }

  /** Which bytes may be line ends: those below 0x0E. */
  static long controls(long word) {
    return (word - CONTROLS) & ~word & TOPS;
  }

  /** The place of the first byte for which a test holds. */
  static int first(long tested) {
    // Counting zeros takes many steps where only the first compiler has been at work. This shifts
    // the number of the byte into the top byte.
    return (int) ((((tested & -tested) >>> 7) * NUMBERS) >>> 56);
  }
}
