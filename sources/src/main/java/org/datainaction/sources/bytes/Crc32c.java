package org.datainaction.sources.bytes;

/**
 * Puts checksums of neighbouring stretches together. A CRC is the remainder of a polynomial over
 * the field of two elements; a stretch of n bytes behind another multiplies the other's remainder
 * by x^(8n).
 */
final class Crc32c {
  /** The polynomial of Castagnoli (RFC 3720, appendix B.4), lowest power in the top bit. */
  private static final int POLYNOMIAL = 0x82F63B78;

  private static final int ONE = 0x80000000;

  /** By k, x^(8 * 2^k). */
  private static final int[] POWERS = powers();

  private Crc32c() {}

  /**
   * The checksum of two stretches.
   *
   * @param first of the first
   * @param second of the second
   * @param secondBytes how long the second is
   */
  static int combine(int first, int second, long secondBytes) {
    int shifted = first;
    int k = 0;
    for (long left = secondBytes; left != 0; left >>>= 1) {
      if ((left & 1) != 0) {
        shifted = multiply(shifted, POWERS[k]);
      }
      k++;
    }
    return shifted ^ second;
  }

  private static int[] powers() {
    int[] powers = new int[Long.SIZE];
    powers[0] = ONE >>> Byte.SIZE;
    for (int k = 1; k < powers.length; k++) {
      powers[k] = multiply(powers[k - 1], powers[k - 1]);
    }
    return powers;
  }

  private static int multiply(int a, int b) {
    int product = 0;
    int shifted = b;
    // Without branches, of which a processor would guess every other one wrong.
    for (int left = a; left != 0; left <<= 1) {
      product ^= shifted & (left >> 31);
      shifted = (shifted >>> 1) ^ (POLYNOMIAL & -(shifted & 1));
    }
    return product;
  }
}
