package org.datainaction.compute;

import java.io.IOException;
import java.util.Arrays;

/** Numbers in ascending order and how often each occurred; saved by their distances. */
final class SortedCounts implements LongCounts.Visitor {
  private long[] numbers = new long[8];
  private long[] counts = new long[8];
  private int size;

  @Override
  public void visit(long number, long times) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    numbers[size] = number;
    counts[size++] = times;
  }

  int size() {
    return size;
  }

  long number(int place) {
    return numbers[place];
  }

  long times(int place) {
    return counts[place];
  }

  /**
   * Writes them.
   *
   * @param counted whether it matters how often each occurred
   */
  void save(StateOutput out, boolean counted) throws IOException {
    out.count(size);
    long before = 0;
    for (int i = 0; i < size; i++) {
      out.number(numbers[i] - before);
      before = numbers[i];
      if (counted) {
        out.count(counts[i]);
      }
    }
  }

  static void restore(StateInput in, boolean counted, LongCounts.Visitor visitor)
      throws IOException {
    long number = 0;
    for (long left = in.positive(); left > 0; left--) {
      number += in.number();
      long times = counted ? in.positive() : 1;
      if (times == 0) {
        throw StateInput.damaged("a number that did not occur");
      }
      visitor.visit(number, times);
    }
  }
}
