package org.datainaction.baseline.forecast;

/**
 * One cell of the grid and the baseline: generalised least squares with a level of which nothing is
 * known beforehand (universal kriging; restricted likelihood).
 */
final class CellFit {
  private final double noise;
  private final double[] precisions;
  private final double onesSquared;
  private final double level;
  private final double logWeight;

  /** The fit of a shape for one size of noise. */
  CellFit(ShapeFit shape, double noise) {
    this.noise = noise;
    this.precisions = shape.axes().precisions(noise);
    this.onesSquared = Sums.product(precisions, shape.ones(), shape.ones());
    this.level = Sums.product(precisions, shape.ones(), shape.values()) / onesSquared;
    double squares =
        Sums.product(precisions, shape.values(), shape.values()) - level * level * onesSquared;
    this.logWeight =
        -0.5 * shape.axes().logDeterminant(precisions)
            - 0.5 * StrictMath.log(onesSquared)
            - 0.5 * squares
            + shape.shape().logPrior();
  }

  /** The size of the noise. */
  double noise() {
    return noise;
  }

  /** The inverse of the variance along each axis; not to be changed. */
  double[] precisions() {
    return precisions;
  }

  /** 1ᵀ·V⁻¹·1, the inverse of the variance of the level. */
  double onesSquared() {
    return onesSquared;
  }

  /** The level that fits best, from the mean of the points. */
  double level() {
    return level;
  }

  /** The logarithm of the weight, up to a constant. */
  double logWeight() {
    return logWeight;
  }
}
