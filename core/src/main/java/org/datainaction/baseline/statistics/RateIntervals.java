package org.datainaction.baseline.statistics;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.AlternativeHypothesis;
import org.apache.commons.math3.stat.inference.BinomialTest;

/** Intervals of counts by what they are counted against, and of two such rates. */
public final class RateIntervals {
  private static final double ACCURACY = 1e-12;

  private RateIntervals() {}

  /**
   * The exact interval of a count (Garwood 1936). Divide it by the exposure for that of a rate.
   *
   * @param count 0 or more
   * @param confidence above 0 and below 1
   */
  public static Interval exact(long count, double confidence) {
    double outside = 1 - confidence;
    return new Interval(
        count == 0 ? 0 : quantile(2.0 * count, outside / 2) / 2, above(count, outside / 2));
  }

  /**
   * The largest mean that the count is still compatible with, to one side.
   *
   * @param confidence above 0 and below 1
   */
  public static double largest(long count, double confidence) {
    return above(count, 1 - confidence);
  }

  private static double above(long count, double outside) {
    return quantile(2.0 * count + 2, 1 - outside) / 2;
  }

  private static double quantile(double degreesOfFreedom, double p) {
    return new ChiSquaredDistribution(degreesOfFreedom, ACCURACY).inverseCumulativeProbability(p);
  }

  /**
   * How two rates stand to each other: the first by the second.
   *
   * @param count 1 or more
   * @param exposure above 0
   * @param otherCount 1 or more
   * @param otherExposure above 0
   * @param confidence above 0 and below 1
   */
  public static Ratio ratio(
      int count, double exposure, int otherCount, double otherExposure, double confidence) {
    double factor = otherExposure / exposure;
    int all = count + otherCount;
    Interval share = ShareIntervals.exact(count, all, confidence);
    double half =
        new NormalDistribution().inverseCumulativeProbability(1 - (1 - confidence) / 2)
            * StrictMath.sqrt(1.0 / count + 1.0 / otherCount);
    double ratio = (double) count / otherCount * factor;
    return new Ratio(
        ratio,
        new Interval(odds(share.low()) * factor, odds(share.high()) * factor),
        share,
        p(count, all, exposure / (exposure + otherExposure)),
        new Interval(ratio * StrictMath.exp(-half), ratio * StrictMath.exp(half)));
  }

  private static double p(int count, int all, double share) {
    // The library counts the middle twice where both sides are alike.
    return StrictMath.min(
        1, new BinomialTest().binomialTest(all, count, share, AlternativeHypothesis.TWO_SIDED));
  }

  private static double odds(double share) {
    return share / (1 - share);
  }

  /**
   * Two rates.
   *
   * @param ratio the first by the second
   * @param exact its exact conditional interval
   * @param share the interval of the first count's share of both
   * @param p how rarely chance brings counts as far apart where the rates are equal
   * @param logNormal the interval by the normal distribution of the logarithm
   */
  public record Ratio(double ratio, Interval exact, Interval share, double p, Interval logNormal) {}
}
