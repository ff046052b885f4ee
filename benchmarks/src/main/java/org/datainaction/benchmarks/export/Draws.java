package org.datainaction.benchmarks.export;

/** A row of numbers that look drawn and follow from a seed: SplitMix64. Not thread-safe. */
final class Draws {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  Draws(long seed) {
    state = seed;
  }

  /** The next number, 0 or more and below the bound. */
  int below(int bound) {
    state += STEP;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (int) (((mixed ^ (mixed >>> 31)) >>> 33) % bound);
  }

  /** The smaller of two draws, so that low numbers are common and high ones rare. */
  int lowBelow(int bound) {
    return Math.min(below(bound), below(bound));
  }

  /** One of these, each as often as the others. */
  byte[] oneOf(byte[][] words) {
    return words[below(words.length)];
  }
}
