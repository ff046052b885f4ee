package org.datainaction.baseline.statistics;

import org.apache.commons.math3.stat.interval.BinomialConfidenceInterval;
import org.apache.commons.math3.stat.interval.ClopperPearsonInterval;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/** Intervals of a share of so many met out of so many. */
public final class ShareIntervals {
  private ShareIntervals() {}

  /**
   * The score interval, without a correction for continuity (Wilson 1927).
   *
   * @param met 0 to {@code of}
   * @param of 1 or more
   * @param confidence above 0 and below 1
   */
  public static Interval wilson(int met, int of, double confidence) {
    return within(new WilsonScoreInterval(), met, of, confidence);
  }

  /**
   * The exact interval, which is never too narrow (Clopper and Pearson 1934).
   *
   * @param met 0 to {@code of}
   * @param of 1 or more
   * @param confidence above 0 and below 1
   */
  public static Interval exact(int met, int of, double confidence) {
    // Where none or all are met the library has no answer, and there is a closed form.
    double end = StrictMath.pow((1 - confidence) / 2, 1.0 / of);
    if (met == 0) {
      return new Interval(0, 1 - end);
    }
    return met == of
        ? new Interval(end, 1)
        : within(new ClopperPearsonInterval(), met, of, confidence);
  }

  private static Interval within(
      BinomialConfidenceInterval method, int met, int of, double confidence) {
    ConfidenceInterval found = method.createInterval(of, met, confidence);
    // At either end the library rounds past it.
    return new Interval(
        met == 0 ? 0 : found.getLowerBound(), met == of ? 1 : found.getUpperBound());
  }
}
