package org.datainaction.baseline.forecast;

import java.util.Arrays;

/** One cell of the grid, for tests elsewhere. */
public record CellVectors(double[] means, double[][] covariances) {
  /** What the cell says of later figures, each with the same known sampling variance. */
  public static CellVectors of(
      double[] baseline,
      int[] times,
      int[] later,
      int seasonsPerYear,
      double persistence,
      double noise,
      double season,
      double slope,
      double samplingVariance) {
    double level = Arrays.stream(baseline).average().orElseThrow();
    double middle = Arrays.stream(times).average().orElseThrow();
    Kernel kernel = new Kernel(seasonsPerYear, middle);
    Grid.Shape shape = new Grid.Shape(persistence, season, slope, 0);
    double[][] other = kernel.path(shape, times, times);
    for (int i = 0; i < times.length; i++) {
      other[i][i] += samplingVariance;
    }
    ShapeFit fit =
        new ShapeFit(
            shape,
            Axes.of(new Whitening(persistence, times), other),
            Arrays.stream(baseline).map(value -> value - level).toArray());
    CellFit cell = new CellFit(fit, noise);
    ShapeForecast forecast = new ShapeForecast(fit, kernel, times, later);
    double[] means = new double[later.length];
    double[][] covariances = new double[later.length][later.length];
    for (int a = 0; a < later.length; a++) {
      double variance = forecast.average(new int[] {a}).expected(cell).variance();
      means[a] = level + forecast.average(new int[] {a}).expected(cell).mean();
      covariances[a][a] = variance + samplingVariance;
      for (int b = 0; b < a; b++) {
        // Of two the variance of their mean says how they vary together.
        double second = forecast.average(new int[] {b}).expected(cell).variance();
        double both = forecast.average(new int[] {a, b}).expected(cell).variance();
        covariances[a][b] = (4 * both - variance - second) / 2;
        covariances[b][a] = covariances[a][b];
      }
    }
    return new CellVectors(means, covariances);
  }
}
