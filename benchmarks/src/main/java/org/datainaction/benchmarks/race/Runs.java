package org.datainaction.benchmarks.race;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Several runs of the same thing. */
record Runs(List<Run> all) {
  Runs {
    all = ImmutableList.copyOf(all);
  }

  /** The median of the clock, in seconds. */
  double wall() {
    return median(Run::wall);
  }

  /** The median of processor time, in seconds. */
  double cpu() {
    return median(Run::cpu);
  }

  /** The shortest by the clock, in seconds. */
  double best() {
    return all.stream().mapToDouble(Run::wall).min().orElse(Double.NaN);
  }

  /** The largest peak of memory, in MB. */
  double peak() {
    return all.stream().mapToDouble(Run::peak).max().orElse(Double.NaN);
  }

  private double median(ToDoubleFunction<Run> part) {
    double[] sorted = all.stream().mapToDouble(part).sorted().toArray();
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
