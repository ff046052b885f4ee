package org.datainaction.compute;

import java.io.IOException;
import java.util.Arrays;

/** How many rows. Not safe for use by several threads. */
final class CountCells extends Cells {
  private long[] counts = new long[0];

  @Override
  void add(Rows rows, Selection selected, int[] groups, int size) {
    grow(size);
    long[] counted = counts;
    int[] numbers = selected.rows;
    int count = selected.count;
    for (int i = 0; i < count; i++) {
      counted[groups[numbers[i]]]++;
    }
  }

  void add(int group, long more, int size) {
    grow(size);
    counts[group] += more;
  }

  /** By group; a view until {@link #grow}. */
  long[] counts() {
    return counts;
  }

  void grow(int size) {
    if (counts.length < size) {
      counts = Arrays.copyOf(counts, Math.max(size, 2 * counts.length));
    }
  }

  @Override
  void merge(Cells other, int[] mine, int size, Groups.Codes codes) {
    addAll((CountCells) other, mine, size);
  }

  /** Adds what was counted in groups of which {@code mine} says which they are here. */
  void addAll(CountCells more, int[] mine, int size) {
    grow(size);
    long[] theirs = more.counts;
    for (int group = 0; group < Math.min(mine.length, theirs.length); group++) {
      counts[mine[group]] += theirs[group];
    }
  }

  long of(int group) {
    return group < counts.length ? counts[group] : 0;
  }

  @Override
  void save(StateOutput out, int[] order, TextOrders texts) throws IOException {
    for (int group : order) {
      out.count(of(group));
    }
  }

  @Override
  void restore(StateInput in, int size) throws IOException {
    grow(size);
    for (int group = 0; group < size; group++) {
      counts[group] = in.positive();
    }
  }
}
