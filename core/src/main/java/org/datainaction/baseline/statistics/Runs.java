package org.datainaction.baseline.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Runs on one side of a centre line (Anhøj and Olesen 2014). Figures on the line are left out.
 *
 * @param useful how many figures are not on the line
 * @param longest the longest run of them on one side
 * @param crossings how often the line is crossed
 */
public record Runs(int useful, int longest, int crossings) {
  private static final int ABOVE_THE_LOGARITHM = 3;
  private static final double RARE = 0.05;

  /** The runs of these figures, in order of time. */
  public static Runs about(double centre, double... figures) {
    int useful = 0;
    int longest = 0;
    int crossings = 0;
    int run = 0;
    double side = 0;
    for (double figure : figures) {
      double here = StrictMath.signum(figure - centre);
      if (here == 0) {
        continue;
      }
      useful++;
      crossings += side != 0 && here != side ? 1 : 0;
      run = here == side ? run + 1 : 1;
      side = here;
      longest = StrictMath.max(longest, run);
    }
    return new Runs(useful, longest, crossings);
  }

  /** The longest run that chance alone brings now and then: log₂ n, rounded, and three. */
  public static int longestByChance(int useful) {
    double logarithm = StrictMath.log(useful) / StrictMath.log(2);
    return (int) StrictMath.rint(logarithm) + ABOVE_THE_LOGARITHM;
  }

  /** The fewest crossings that chance alone brings now and then. */
  public static int crossingsByChance(int useful) {
    return new BinomialDistribution(null, useful - 1, 0.5).inverseCumulativeProbability(RARE);
  }

  /** Whether a run is unusually long, or crossings unusually few. */
  public boolean isSignal() {
    return useful > 1
        && (longest > longestByChance(useful) || crossings < crossingsByChance(useful));
  }
}
