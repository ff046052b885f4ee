package org.datainaction.compute;

import java.io.IOException;
import java.util.Arrays;

/** Numbers in ascending order and how often each occurred; saved by their distances. */
final class SortedCounts {
  private long[] numbers = new long[8];
  private long[] counts = new long[8];
  private int size;

  /**
   * Adds the next number.
   *
   * @param number larger than those before
   * @param times more than 0
   */
  void add(long number, long times) {
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

  /** These and others, of which some may be the same. */
  SortedCounts with(LongCounts others) {
    SortedCounts all = new SortedCounts();
    long[] more = others.numbers();
    int mine = 0;
    int next = 0;
    while (mine < size || next < more.length) {
      if (next == more.length || (mine < size && numbers[mine] < more[next])) {
        all.add(numbers[mine], counts[mine++]);
      } else {
        boolean same = mine < size && numbers[mine] == more[next];
        all.add(more[next], others.of(more[next]) + (same ? counts[mine++] : 0));
        next++;
      }
    }
    return all;
  }

  /**
   * The number at a rank.
   *
   * @param rank from 1 to how often numbers occurred
   */
  long at(long rank) {
    int place = 0;
    for (long seen = counts[0]; seen < rank; seen += counts[place]) {
      place++;
    }
    return numbers[place];
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

  static void restore(StateInput in, boolean counted, Visitor visitor) throws IOException {
    long different = in.positive();
    long before = 0;
    for (long i = 0; i < different; i++) {
      long number = before + in.number();
      if (i > 0 && number <= before) {
        throw StateInput.damaged("numbers out of order");
      }
      visitor.visit(number, counted ? in.times() : 1);
      before = number;
    }
  }

  /** Is told numbers. */
  interface Visitor {
    void visit(long number, long times) throws IOException;
  }
}
