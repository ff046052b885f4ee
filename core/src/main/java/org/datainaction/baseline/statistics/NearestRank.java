package org.datainaction.baseline.statistics;

import java.util.OptionalInt;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * A percentile by nearest rank, and the ranks between which the true one lies, whatever the
 * distribution.
 *
 * @param rank which of the sorted values it is, from 1
 * @param low the rank of the interval's lower end, if the values are enough to bound it
 * @param high that of its upper end
 */
public record NearestRank(int rank, OptionalInt low, OptionalInt high) {
  /**
   * The ranks among so many values.
   *
   * @param n 1 or more
   * @param p of the percentile, above 0 and below 1
   * @param confidence above 0 and below 1
   */
  public static NearestRank of(int n, double p, double confidence) {
    BinomialDistribution below = new BinomialDistribution(null, n, p);
    double outside = 1 - confidence;
    int low = below.inverseCumulativeProbability(outside / 2);
    int high = below.inverseCumulativeProbability(1 - outside / 2) + 1;
    return new NearestRank(
        rank(n, p),
        low < 1 ? OptionalInt.empty() : OptionalInt.of(low),
        high > n ? OptionalInt.empty() : OptionalInt.of(high));
  }

  private static int rank(int n, double p) {
    // 0.9 of 10 is the 9th, though 0.9 * 10 may be a little more than 9.
    double exact = p * n;
    double whole = StrictMath.rint(exact);
    return (int) (StrictMath.abs(exact - whole) < 1e-9 ? whole : StrictMath.ceil(exact));
  }

  /** How probable it is that the true percentile lies between the two ranks. */
  public double coverage(int n, double p) {
    BinomialDistribution below = new BinomialDistribution(null, n, p);
    double above = high.isPresent() ? below.cumulativeProbability(high.getAsInt() - 1) : 1;
    return above - (low.isPresent() ? below.cumulativeProbability(low.getAsInt() - 1) : 0);
  }
}
