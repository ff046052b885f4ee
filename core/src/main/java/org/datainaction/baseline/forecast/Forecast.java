package org.datainaction.baseline.forecast;

import com.google.common.collect.ImmutableList;

/**
 * What a baseline says of later times, had it carried on. Depends on the frozen baseline alone, so
 * it can be told on the day of freezing for every look to come. Immutable and thread-safe.
 */
public final class Forecast {
  private final BaselineFit baseline;
  private final ImmutableList<ShapeForecast> shapes;
  private final int times;

  Forecast(BaselineFit baseline, Kernel kernel, int[] before, int[] later) {
    this.baseline = baseline;
    this.shapes =
        baseline.shapes().stream()
            .map(shape -> new ShapeForecast(shape, kernel, before, later))
            .collect(ImmutableList.toImmutableList());
    this.times = later.length;
  }

  /**
   * How the average over some of the times is distributed.
   *
   * @param places which of the times, from 0, at least one
   * @param samplingVariances the variance of each of the figures there, known from sampling
   * @throws IllegalArgumentException if there is no place, or not one variance for each
   */
  public Mixture average(int[] places, double[] samplingVariances) {
    if (places.length == 0 || places.length != samplingVariances.length) {
      throw new IllegalArgumentException(
          "%s of %s times, %s variances".formatted(places.length, times, samplingVariances.length));
    }
    double sampling = 0;
    for (double variance : samplingVariances) {
      sampling += variance;
    }
    sampling /= (double) places.length * places.length;
    double[] weights = baseline.weights();
    double[] means = new double[weights.length];
    double[] deviations = new double[weights.length];
    int at = 0;
    for (int i = 0; i < shapes.size(); i++) {
      ShapeAverage average = shapes.get(i).average(places);
      for (CellFit cell : baseline.cells(i)) {
        ShapeAverage.Expected expected = average.expected(cell);
        means[at] = baseline.level() + expected.mean();
        deviations[at++] = StrictMath.sqrt(expected.variance() + sampling);
      }
    }
    return Mixture.of(weights, means, deviations);
  }
}
