package org.datainaction.baseline.forecast;

import java.util.List;

/**
 * A figure on the working scale.
 *
 * @param time number of its period; periods without a figure are simply not there
 * @param value finite
 * @param variance of the value, known from sampling alone; finite, 0 or more
 */
public record WorkingPoint(int time, double value, double variance) {
  public WorkingPoint {
    if (!Double.isFinite(value) || !Double.isFinite(variance) || variance < 0) {
      throw new IllegalArgumentException(
          "point at %s: value %s, variance %s".formatted(time, value, variance));
    }
  }

  /** The average of the values, added up in the order of the points; at least one. */
  public static double mean(List<WorkingPoint> points) {
    return Sums.mean(points.stream().mapToDouble(WorkingPoint::value).toArray());
  }

  /**
   * This point by that of a comparison series: what both share falls away, and their variances add
   * up.
   */
  public WorkingPoint against(WorkingPoint comparison) {
    return new WorkingPoint(time, value - comparison.value, variance + comparison.variance);
  }
}
