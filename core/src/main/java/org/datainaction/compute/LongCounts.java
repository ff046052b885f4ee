package org.datainaction.compute;

import java.util.Arrays;

/** How often each of some numbers occurred. Not safe for use by several threads. */
final class LongCounts {
  private long[] numbers = new long[8];
  private long[] counts = new long[8];
  private int size;

  /**
   * Adds occurrences of a number.
   *
   * @param times more than 0
   */
  void add(long number, long times) {
    if (2 * size >= numbers.length) {
      grow();
    }
    int place = placeOf(number);
    if (counts[place] == 0) {
      numbers[place] = number;
      size++;
    }
    counts[place] += times;
  }

  private int placeOf(long number) {
    int mask = numbers.length - 1;
    long mixed = number * 0x9E3779B97F4A7C15L;
    int place = (int) (mixed >>> 32) & mask;
    while (counts[place] != 0 && numbers[place] != number) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] beforeNumbers = numbers;
    long[] beforeCounts = counts;
    numbers = new long[2 * beforeNumbers.length];
    counts = new long[numbers.length];
    for (int i = 0; i < beforeNumbers.length; i++) {
      if (beforeCounts[i] != 0) {
        int place = placeOf(beforeNumbers[i]);
        numbers[place] = beforeNumbers[i];
        counts[place] = beforeCounts[i];
      }
    }
  }

  /** How many different numbers. */
  int size() {
    return size;
  }

  /** How often numbers occurred. */
  long total() {
    return Arrays.stream(counts).sum();
  }

  /** How often a number occurred. */
  long of(long number) {
    return counts[placeOf(number)];
  }

  /** The different numbers, in ascending order. */
  long[] numbers() {
    long[] sorted = new long[size];
    int next = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (counts[i] != 0) {
        sorted[next++] = numbers[i];
      }
    }
    Arrays.sort(sorted);
    return sorted;
  }

  /** Tells each number with its count, in no order. */
  void forEach(Visitor visitor) {
    for (int i = 0; i < numbers.length; i++) {
      if (counts[i] != 0) {
        visitor.visit(numbers[i], counts[i]);
      }
    }
  }

  /** Is told numbers. */
  interface Visitor {
    void visit(long number, long times);
  }
}
