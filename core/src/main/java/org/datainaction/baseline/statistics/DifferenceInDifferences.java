package org.datainaction.baseline.statistics;

import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * The classical difference in differences of two series before and after, by least squares of the
 * logarithms. For a footnote: it takes figures for independent and verdicts do not rest on it.
 *
 * @param logarithm the difference of the differences, on the scale of logarithms
 * @param standardError its standard error
 * @param degreesOfFreedom figures less the four means
 */
public record DifferenceInDifferences(
    double logarithm, double standardError, int degreesOfFreedom) {
  private static final int MEANS = 4;

  /**
   * Of two series of as many figures.
   *
   * @param treated above 0
   * @param comparison above 0
   * @param before how many of the figures are from before; at least 1, and fewer than there are
   */
  public static DifferenceInDifferences of(double[] treated, double[] comparison, int before) {
    int n = treated.length;
    double[][] sides = new double[2 * n][];
    for (int i = 0; i < 2 * n; i++) {
      double isTreated = i < n ? 1 : 0;
      double isAfter = i % n >= before ? 1 : 0;
      sides[i] = new double[] {isTreated, isAfter, isTreated * isAfter};
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.newSampleData(
        DoubleStream.concat(DoubleStream.of(treated), DoubleStream.of(comparison))
            .map(StrictMath::log)
            .toArray(),
        sides);
    return new DifferenceInDifferences(
        regression.estimateRegressionParameters()[3],
        regression.estimateRegressionParametersStandardErrors()[3],
        2 * n - MEANS);
  }

  /** How much more the first series grew than the second. */
  public double ratio() {
    return StrictMath.exp(logarithm);
  }

  /**
   * The interval of the ratio.
   *
   * @param confidence above 0 and below 1
   */
  public Interval interval(double confidence) {
    double half =
        new TDistribution(degreesOfFreedom).inverseCumulativeProbability(1 - (1 - confidence) / 2)
            * standardError;
    return new Interval(StrictMath.exp(logarithm - half), StrictMath.exp(logarithm + half));
  }
}
