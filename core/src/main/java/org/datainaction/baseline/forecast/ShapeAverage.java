package org.datainaction.baseline.forecast;

/** What one shape of the grid says of the average over some later times. */
final class ShapeAverage {
  private final ShapeFit fit;
  private final double[] noise;
  private final double[] path;
  private final double noiseVariance;
  private final double pathVariance;

  /**
   * The average.
   *
   * @param fit of the baseline
   * @param noise its covariance with the baseline by noise, for a noise of 1, along the axes
   * @param path its covariance by season and slope, along the axes
   * @param noiseVariance its variance by noise, for a noise of 1
   * @param pathVariance its variance by season and slope
   */
  ShapeAverage(
      ShapeFit fit, double[] noise, double[] path, double noiseVariance, double pathVariance) {
    this.fit = fit;
    this.noise = noise;
    this.path = path;
    this.noiseVariance = noiseVariance;
    this.pathVariance = pathVariance;
  }

  /** What a cell expects: mean (from the baseline's mean) and variance. */
  Expected expected(CellFit cell) {
    double squared = cell.noise() * cell.noise();
    double ones = 0;
    double values = 0;
    double explained = 0;
    for (int k = 0; k < noise.length; k++) {
      double shared = squared * noise[k] + path[k];
      double weighted = cell.precisions()[k] * shared;
      ones += weighted * fit.ones()[k];
      values += weighted * fit.values()[k];
      explained += weighted * shared;
    }
    double unexplained = 1 - ones;
    return new Expected(
        values + unexplained * cell.level(),
        squared * noiseVariance
            + pathVariance
            - explained
            + unexplained * unexplained / cell.onesSquared());
  }

  /**
   * What is expected of an average.
   *
   * @param mean from the baseline's mean
   * @param variance without the sampling noise of the later figures
   */
  record Expected(double mean, double variance) {}
}
