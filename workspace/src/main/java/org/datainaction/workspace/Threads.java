package org.datainaction.workspace;

/**
 * How many threads work at once, the calling one included.
 *
 * @param most no more than these; at least 1
 * @param bytesEach what each of them must have to read; 0 if there are to be as many in any case
 */
record Threads(int most, long bytesEach) {
  /**
   * One more thread also means one more set of counts, which are put together in the end, and one
   * more that runs the first rows before their loops are compiled.
   */
  static final long WORTH_BYTES = 1 << 27;

  /** Only the calling thread. */
  static final Threads ONE = new Threads(1, 0);

  Threads {
    if (most < 1) {
      throw new IllegalArgumentException(most + " threads: expected at least 1");
    }
  }

  /** How many are to read so many bytes. */
  int forBytes(long bytes) {
    return bytesEach == 0 ? most : (int) Math.min(most, 1 + bytes / bytesEach);
  }
}
