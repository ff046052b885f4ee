package org.datainaction.baseline;

import java.util.List;
import org.datainaction.baseline.forecast.WorkingScale.Measured;

/**
 * Settles what is known of how far percentiles and means may be off. An error of 0 says that it is
 * not known, and the engine takes its variance for a part of the noise that the baseline shows.
 * That holds only if both sides are alike: a baseline whose noise is explained by known errors
 * would leave too little for figures whose errors are not known.
 */
final class SamplingErrors {
  private SamplingErrors() {}

  /**
   * Both sides, so that all of their figures have an error or none has one. What is missing since
   * the start is as large as usual in the baseline, by the number of cases where it is known. One
   * that is missing in the baseline leaves all out. Figures since change nothing before.
   */
  static Sides settle(List<Measured> before, List<Measured> since) {
    if (before.stream().anyMatch(one -> one.error() == 0)) {
      return new Sides(
          before.stream().map(one -> one.withError(0)).toList(),
          since.stream().map(one -> one.withError(0)).toList());
    }
    double variance = 0;
    double cases = 0;
    for (Measured one : before) {
      variance += one.error() * one.error();
      cases += one.denominator();
    }
    double usual = StrictMath.sqrt(variance / before.size());
    double usualCases = cases / before.size();
    return new Sides(
        before,
        since.stream()
            .map(
                one ->
                    one.error() > 0
                        ? one
                        : one.withError(usual * more(usualCases, one.denominator())))
            .toList());
  }

  /** By how much the error of fewer cases is larger; 1 where they are not known. */
  private static double more(double usual, double cases) {
    return usual > 0 && cases > 0 ? StrictMath.sqrt(usual / cases) : 1;
  }

  /**
   * Figures of both sides, in order.
   *
   * @param before the baseline
   * @param since figures since the start
   */
  record Sides(List<Measured> before, List<Measured> since) {}
}
