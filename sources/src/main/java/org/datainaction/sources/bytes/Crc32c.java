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

  private Crc32c() {}

  /**
   * The checksum of two stretches.
   *
   * @param first of the first
   * @param second of the second
   * @param secondBytes how long the second is
   */
  static int combine(int first, int second, long secondBytes) {
    return multiply(first, powerOfX(8 * secondBytes)) ^ second;
  }

  private static int powerOfX(long exponent) {
    int result = ONE;
    int square = ONE >>> 1;
    for (long left = exponent; left != 0; left >>>= 1) {
      if ((left & 1) != 0) {
        result = multiply(result, square);
      }
      square = multiply(square, square);
    }
    return result;
  }

  private static int multiply(int a, int b) {
    int product = 0;
    int shifted = b;
    for (int bit = ONE; bit != 0; bit >>>= 1) {
      if ((a & bit) != 0) {
        product ^= shifted;
      }
      shifted = (shifted & 1) != 0 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
    }
    return product;
  }
}
