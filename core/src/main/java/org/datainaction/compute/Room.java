package org.datainaction.compute;

import java.util.Arrays;

/** Arrays that grow by half, so that they are seldom copied and waste little. */
final class Room {
  private Room() {}

  static byte[] in(byte[] array, int wanted) {
    return wanted <= array.length ? array : Arrays.copyOf(array, larger(array.length, wanted));
  }

  static int[] in(int[] array, int wanted) {
    return wanted <= array.length ? array : Arrays.copyOf(array, larger(array.length, wanted));
  }

  static long[] in(long[] array, int wanted) {
    return wanted <= array.length ? array : Arrays.copyOf(array, larger(array.length, wanted));
  }

  private static int larger(int before, int wanted) {
    return Math.max(wanted, (int) Math.min(Integer.MAX_VALUE - 8L, before + before / 2L + 8));
  }
}
