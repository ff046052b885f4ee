package org.datainaction.baseline.forecast;

import org.datainaction.baseline.forecast.Grid.Shape;

/**
 * How figures vary together by the time between them: noise that fades, and beside it a season and
 * a slope. The covariance of figures at times t and u is noise² · persistence^|t−u| + season² ·
 * k(t−u) + slope² · τ(t) · τ(u), where k has one and two peaks a year and τ are years since the
 * middle of the baseline.
 */
final class Kernel {
  private static final double SAME_SEASON = 0.3;
  private static final double ONCE_A_YEAR = 0.5;
  private static final double TWICE_A_YEAR = 0.2;

  private final int seasonsPerYear;
  private final double middle;
  private final double[] season;

  /**
   * For times around a middle.
   *
   * @param middle the mean of the baseline's times
   */
  Kernel(int seasonsPerYear, double middle) {
    this.seasonsPerYear = seasonsPerYear;
    this.middle = middle;
    this.season = new double[seasonsPerYear];
    for (int apart = 0; apart < seasonsPerYear; apart++) {
      double angle = 2 * StrictMath.PI * apart / seasonsPerYear;
      season[apart] =
          (apart == 0 ? SAME_SEASON : 0)
              + ONCE_A_YEAR * StrictMath.cos(angle)
              + TWICE_A_YEAR * StrictMath.cos(2 * angle);
    }
  }

  /** The correlation of the noise at these times with that at others: persistence^|t−u|. */
  static double[][] noise(double persistence, int[] times, int[] others) {
    return matrix(
        times,
        others,
        (time, other) ->
            time == other ? 1 : StrictMath.pow(persistence, StrictMath.abs(time - other)));
  }

  /** The covariance of season and slope at these times with those at others. */
  double[][] path(Shape shape, int[] times, int[] others) {
    double seasonal = shape.season() * shape.season();
    double sloping = shape.slope() * shape.slope();
    return matrix(
        times,
        others,
        (time, other) ->
            seasonal * season[StrictMath.abs(time - other) % seasonsPerYear]
                + sloping * years(time) * years(other));
  }

  private double years(int time) {
    return (time - middle) / seasonsPerYear;
  }

  private static double[][] matrix(int[] times, int[] others, Covariance covariance) {
    double[][] rows = new double[times.length][others.length];
    for (int i = 0; i < times.length; i++) {
      for (int j = 0; j < others.length; j++) {
        rows[i][j] = covariance.of(times[i], others[j]);
      }
    }
    return rows;
  }

  private interface Covariance {
    double of(int time, int other);
  }
}
