package org.datainaction.baseline.forecast;

import org.apache.commons.math3.special.Erf;

/** The standard normal distribution. */
final class Normal {
  private static final double ROOT_OF_2 = StrictMath.sqrt(2);

  private static final double DENSITY_AT_0 = 1 / StrictMath.sqrt(2 * StrictMath.PI);

  /** Beyond this many standard deviations the probability is below the smallest double. */
  private static final double FARTHEST = 38.5;

  private Normal() {}

  /** How probable a smaller value is; exact also far below the mean. */
  static double below(double x) {
    if (x < -FARTHEST) {
      return 0;
    }
    return x > FARTHEST ? 1 : 0.5 * Erf.erfc(-x / ROOT_OF_2);
  }

  /** The density. */
  static double density(double x) {
    return DENSITY_AT_0 * StrictMath.exp(-0.5 * x * x);
  }

  /** The value below which so much of the distribution lies. */
  static double quantile(double p) {
    return -ROOT_OF_2 * Erf.erfcInv(2 * p);
  }
}
