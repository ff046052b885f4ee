package org.datainaction.baseline.statistics;

import java.util.OptionalLong;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A share of a sample of people (Cochran 1977).
 *
 * @param share 0 to 1
 * @param n how many were asked, 1 or more
 * @param population how many there are, if the sample is a notable part of them
 * @param designEffect by how much the variance is larger than that of a simple sample, 1 if it is
 *     one
 */
public record SurveyShare(double share, long n, OptionalLong population, double designEffect) {
  /** By how much a sample is surer because it is a part of a finite population. */
  public double finitePopulationCorrection() {
    if (population.isEmpty()) {
      return 1;
    }
    double all = population.getAsLong();
    return StrictMath.sqrt((all - n) / (all - 1));
  }

  /** The standard error of the share. */
  public double standardError() {
    return StrictMath.sqrt(designEffect * share * (1 - share) / n) * finitePopulationCorrection();
  }

  /**
   * Half the width of the interval of this confidence.
   *
   * @param confidence above 0 and below 1
   */
  public double margin(double confidence) {
    return new NormalDistribution().inverseCumulativeProbability(1 - (1 - confidence) / 2)
        * standardError();
  }

  /** The standard error of the difference of two waves. */
  public static double standardErrorOfDifference(SurveyShare one, SurveyShare other) {
    return StrictMath.hypot(one.standardError(), other.standardError());
  }
}
