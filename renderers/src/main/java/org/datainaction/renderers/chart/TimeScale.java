package org.datainaction.renderers.chart;

import java.time.Duration;
import java.time.LocalDateTime;
import org.datainaction.time.Period;

/**
 * Where a moment lies from left to right.
 *
 * @param from the moment at the left edge
 * @param to the moment at the right edge; later
 * @param left x of the left edge
 * @param right x of the right edge
 */
record TimeScale(LocalDateTime from, LocalDateTime to, double left, double right) {

  double x(LocalDateTime moment) {
    return left + share(moment) * (right - left);
  }

  /** The middle of a period. */
  double x(Period period) {
    return (x(period.start()) + x(period.end())) / 2;
  }

  /** The moment, moved to the nearer edge if it lies outside. */
  double clamped(LocalDateTime moment) {
    return Math.max(left, Math.min(right, x(moment)));
  }

  private double share(LocalDateTime moment) {
    double all = Duration.between(from, to).toMinutes();
    return Duration.between(from, moment).toMinutes() / all;
  }
}
