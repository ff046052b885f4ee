package org.datainaction.baseline.forecast;

/** The points of a baseline, each as one cell of the grid sees it from the others. */
final class LeftOut {
  private final double logWeight;
  private final double[] residuals;
  private final double[] precisions;

  /**
   * The points.
   *
   * @param logWeight of the cell with all points
   * @param residuals of each from what the others say, in standard deviations
   * @param precisions the inverse of the variance of that
   */
  LeftOut(double logWeight, double[] residuals, double[] precisions) {
    this.logWeight = logWeight;
    this.residuals = residuals;
    this.precisions = precisions;
  }

  /** How far a point is from what the others say, in standard deviations. */
  double residual(int point) {
    return residuals[point];
  }

  /** The logarithm of the cell's weight without this point. */
  double logWeightWithout(int point) {
    return logWeight
        + 0.5 * residuals[point] * residuals[point]
        - 0.5 * StrictMath.log(precisions[point]);
  }
}
