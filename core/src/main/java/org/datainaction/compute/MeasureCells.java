package org.datainaction.compute;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The cells of one measure in the groups of one breakdown.
 *
 * @param tally whose rows are the measure's rows
 * @param adder what a group gives to the measure's figure
 */
record MeasureCells(Tally tally, Adder adder) {
  /** The groups that have rows, ordered by value and then by period. */
  int[] byValueAndPeriod() {
    Groups groups = tally.groups();
    return sorted(byPeriod(), groups::codeOf);
  }

  /** The groups that have rows, ordered by period. */
  int[] byPeriod() {
    int[] groups =
        IntStream.range(0, tally.groups().size()).filter(group -> tally.rows(group) > 0).toArray();
    return sorted(groups, tally.groups()::periodOf);
  }

  int periodOf(int group) {
    return tally.groups().periodOf(group);
  }

  /** Keeps the order of groups with the same key. */
  private static int[] sorted(int[] groups, IntUnaryOperator key) {
    int most = Arrays.stream(groups).map(key).max().orElse(0);
    int[] next = new int[most + 2];
    for (int group : groups) {
      next[key.applyAsInt(group) + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    int[] sorted = new int[groups.length];
    for (int group : groups) {
      sorted[next[key.applyAsInt(group)]++] = group;
    }
    return sorted;
  }

  /** Adds what a group remembers to what it is added up in. */
  interface Adder {
    void add(Accumulator sum, int group);
  }
}
