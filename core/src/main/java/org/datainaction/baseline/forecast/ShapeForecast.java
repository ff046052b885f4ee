package org.datainaction.baseline.forecast;

import java.util.Arrays;

/**
 * What one shape of the grid says of later times, for every size of noise. Covariances with the
 * baseline are turned like the baseline itself.
 */
final class ShapeForecast {
  private final ShapeFit fit;
  private final double[][] noiseBefore;
  private final double[][] pathBefore;
  private final double[][] noiseLater;
  private final double[][] pathLater;

  /** For these later times. */
  ShapeForecast(ShapeFit fit, Kernel kernel, int[] times, int[] later) {
    this.fit = fit;
    this.noiseBefore = turned(fit.axes(), Kernel.noise(fit.shape().persistence(), later, times));
    this.pathBefore = turned(fit.axes(), kernel.path(fit.shape(), later, times));
    this.noiseLater = Kernel.noise(fit.shape().persistence(), later, later);
    this.pathLater = kernel.path(fit.shape(), later, later);
  }

  private static double[][] turned(Axes axes, double[][] covariances) {
    return Arrays.stream(covariances).map(axes::turned).toArray(double[][]::new);
  }

  /** The average over some of the times. */
  ShapeAverage average(int[] places) {
    double[] noise = mean(noiseBefore, places);
    double[] path = mean(pathBefore, places);
    return new ShapeAverage(
        fit, noise, path, meanOfAll(noiseLater, places), meanOfAll(pathLater, places));
  }

  private static double[] mean(double[][] rows, int[] places) {
    double[] mean = new double[rows[0].length];
    for (int place : places) {
      for (int k = 0; k < mean.length; k++) {
        mean[k] += rows[place][k];
      }
    }
    for (int k = 0; k < mean.length; k++) {
      mean[k] /= places.length;
    }
    return mean;
  }

  private static double meanOfAll(double[][] matrix, int[] places) {
    double sum = 0;
    for (int place : places) {
      for (int other : places) {
        sum += matrix[place][other];
      }
    }
    return sum / ((double) places.length * places.length);
  }
}
