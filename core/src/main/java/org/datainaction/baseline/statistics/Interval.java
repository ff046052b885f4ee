package org.datainaction.baseline.statistics;

/**
 * A stretch of numbers, both ends included.
 *
 * @param low the lower end
 * @param high the upper end, not below the lower one
 */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("interval from %s to %s".formatted(low, high));
    }
  }

  /** Both ends times a number of 0 or more. */
  public Interval times(double factor) {
    return new Interval(low * factor, high * factor);
  }
}
