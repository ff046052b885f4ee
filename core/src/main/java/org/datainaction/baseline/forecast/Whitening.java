package org.datainaction.baseline.forecast;

/**
 * What makes fading noise even. Where each figure keeps a part of the one before it (an AR(1)
 * process, also across gaps), the rest is new: e(i) = (x(i) − ρ(i)·x(i−1)) / √(1 − ρ(i)²), with
 * ρ(i) the part that is left after the time between the two.
 */
final class Whitening {
  private final double[] left;
  private final double[] fresh;

  /**
   * For figures at these times.
   *
   * @param persistence how much is left after one period, 0 to below 1
   * @param times ascending
   */
  Whitening(double persistence, int[] times) {
    this.left = new double[times.length];
    this.fresh = new double[times.length];
    fresh[0] = 1;
    for (int i = 1; i < times.length; i++) {
      left[i] = StrictMath.pow(persistence, times[i] - times[i - 1]);
      fresh[i] = StrictMath.sqrt(1 - left[i] * left[i]);
    }
  }

  /** The covariance of what is even, of figures with this covariance. */
  double[][] even(double[][] covariance) {
    int n = left.length;
    double[][] even = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double here = covariance[i][j] - (i == 0 ? 0 : left[i] * covariance[i - 1][j]);
        double before =
            j == 0
                ? 0
                : left[j]
                    * (covariance[i][j - 1] - (i == 0 ? 0 : left[i] * covariance[i - 1][j - 1]));
        even[i][j] = (here - before) / (fresh[i] * fresh[j]);
      }
    }
    return even;
  }

  /** Weights of the figures themselves that come to these weights of what is even. */
  double[] ofFigures(double[] weights) {
    int n = left.length;
    double[] ofFigures = new double[n];
    for (int i = 0; i < n; i++) {
      ofFigures[i] =
          weights[i] / fresh[i] - (i + 1 == n ? 0 : weights[i + 1] * left[i + 1] / fresh[i + 1]);
    }
    return ofFigures;
  }

  /** The logarithm of the determinant of the noise's correlation. */
  double logDeterminant() {
    double sum = 0;
    for (double one : fresh) {
      sum += 2 * StrictMath.log(one);
    }
    return sum;
  }
}
