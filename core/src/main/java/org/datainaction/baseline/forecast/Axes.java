package org.datainaction.baseline.forecast;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The baseline of one shape, turned so that all sizes of noise share the work. With R the noise's
 * correlation and M all other covariance there is a T with T·R·Tᵀ = 1 and T·M·Tᵀ = Λ diagonal. The
 * covariance for a size of noise is V = noise²·R + M, so V⁻¹ = Tᵀ·(noise²·1 + Λ)⁻¹·T, and products
 * with V⁻¹ are sums over the turned axes.
 */
final class Axes {
  private final double[][] turn;
  private final double[] spreads;
  private final double logDeterminant;

  private Axes(double[][] turn, double[] spreads, double logDeterminant) {
    this.turn = turn;
    this.spreads = spreads;
    this.logDeterminant = logDeterminant;
  }

  /**
   * Turns the baseline.
   *
   * @param noise R, the other way round
   * @param other M
   */
  static Axes of(Whitening noise, double[][] other) {
    double[][] even = noise.even(other);
    for (int i = 0; i < even.length; i++) {
      for (int j = 0; j < i; j++) {
        // The same but for rounding, which the decomposition would take for more.
        even[i][j] = even[j][i];
      }
    }
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(even, false));
    double[] spreads = eigen.getRealEigenvalues();
    double[][] turn = eigen.getVT().getData();
    for (int k = 0; k < spreads.length; k++) {
      // Nothing varies less than not at all; rounding may say so.
      spreads[k] = StrictMath.max(0, spreads[k]);
      turn[k] = noise.ofFigures(turn[k]);
    }
    return new Axes(turn, spreads, noise.logDeterminant());
  }

  /** The number of axes, one for each point of the baseline. */
  int size() {
    return spreads.length;
  }

  /** A vector of one number for each point of the baseline, along the axes. */
  double[] turned(double[] vector) {
    double[] turned = new double[turn.length];
    for (int k = 0; k < turn.length; k++) {
      turned[k] = Sums.product(turn[k], vector);
    }
    return turned;
  }

  /** How much point {@code i} counts along an axis. */
  double[] axis(int axis) {
    return turn[axis];
  }

  /** The inverse of the variance along each axis. */
  double[] precisions(double noise) {
    double[] precisions = new double[spreads.length];
    for (int k = 0; k < spreads.length; k++) {
      precisions[k] = 1 / (noise * noise + spreads[k]);
    }
    return precisions;
  }

  /** The logarithm of the determinant of the covariance with these precisions. */
  double logDeterminant(double[] precisions) {
    double sum = logDeterminant;
    for (double precision : precisions) {
      sum -= StrictMath.log(precision);
    }
    return sum;
  }
}
