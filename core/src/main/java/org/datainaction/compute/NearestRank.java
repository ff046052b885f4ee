package org.datainaction.compute;

import java.util.OptionalLong;

/**
 * A percentile by nearest rank, and the ranks between which the true one lies in 95 of 100 cases,
 * whatever the distribution: those of the binomial distribution's 2.5th percentile, and of its
 * 97.5th and one more (Conover 1999, 3.2).
 *
 * @param rank which of the sorted values it is, from 1
 * @param low the rank of the interval's lower end, if the values are enough to bound it
 * @param high that of its upper end
 */
public record NearestRank(long rank, OptionalLong low, OptionalLong high) {
  private static final double TAIL = 0.025;
  private static final int ALL = 100;

  /**
   * The ranks among so many values. There is no interval of the largest value (percent 100), nor
   * among more than 2,147,483,647 values, where it would hardly differ from the percentile.
   *
   * @param n 0 or more; of none the rank is 0
   * @param percent 1 to 100
   */
  public static NearestRank of(long n, int percent) {
    long rank = (StrictMath.multiplyExact(n, percent) + ALL - 1) / ALL;
    if (percent == ALL || n > Integer.MAX_VALUE) {
      return new NearestRank(rank, OptionalLong.empty(), OptionalLong.empty());
    }
    double all = new Climb(n, percent).toTheTop();
    Climb below = new Climb(n, percent);
    long low = below.reach(all * TAIL);
    long high = below.reach(all * (1 - TAIL)) + 1;
    return new NearestRank(
        rank,
        low < 1 ? OptionalLong.empty() : OptionalLong.of(low),
        high > n ? OptionalLong.empty() : OptionalLong.of(high));
  }

  /**
   * The binomial distribution from below, up to a factor: each chance follows from the one before.
   * The library finds the same by search, which takes longer for up to a hundred thousand values,
   * and loads and fills tables that a small build has no time for.
   */
  private static final class Climb {
    /** In standard deviations: what lies farther below is too little to matter. */
    private static final int FAR = 10;

    /** Of what is below: it no longer changes a sum. */
    private static final double NOTHING = 1e-18;

    private final long n;
    private final double odds;
    private long at;
    private double chance = 1;
    private double sum = 1;

    Climb(long n, int percent) {
      this.n = n;
      this.odds = percent / (double) (ALL - percent);
      double middle = n * (double) percent / ALL;
      double deviation = StrictMath.sqrt(middle * (ALL - percent) / ALL);
      this.at = (long) StrictMath.max(0, middle - FAR * deviation);
    }

    double toTheTop() {
      while (at < n && chance > sum * NOTHING) {
        step();
      }
      return sum;
    }

    /** The smallest number up to which there is so much. */
    long reach(double much) {
      while (sum < much && at < n) {
        step();
      }
      return at;
    }

    private void step() {
      chance *= (n - at) / (at + 1.0) * odds;
      at++;
      sum += chance;
    }
  }
}
