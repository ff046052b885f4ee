package org.datainaction.baseline.forecast;

/**
 * One scheduled look at the average of the figures so far, on the working scale.
 *
 * @param points how many figures the average is of
 * @param observed the average
 * @param expected what the baseline makes of it, had it carried on
 * @param low the end of the central 99.2% of what the baseline expects, below
 * @param high the end of it above
 * @param p how rarely chance brings an average as far off, to both sides; 0 to 1
 * @param pWithoutOne twice the same to one side without the figure that helps most, so above 1
 *     where the others are off to the other side; 1 of a single figure
 * @param leftOut which figure that is, from 0; -1 of a single figure
 * @param detectableRise what rise would be told now with a chance of 80%
 * @param detectableFall what fall would be
 * @param crossed whether this look alone tells a change
 * @param told the change that is told after this look: told now or kept
 * @param since the points at which what is told was first told; 0 if nothing is
 */
public record Look(
    int points,
    double observed,
    double expected,
    double low,
    double high,
    double p,
    double pWithoutOne,
    int leftOut,
    double detectableRise,
    double detectableFall,
    boolean crossed,
    Told told,
    int since) {
  /** What is told of the figures since the start. */
  public enum Told {
    /** They are higher. */
    UP,
    /** They are lower. */
    DOWN,
    /** Neither. */
    NEITHER
  }

  /** By how much the average is off, on the working scale. */
  public double effect() {
    return observed - expected;
  }

  /** Whether what is told was told at an earlier look and holds, though this one is less sure. */
  public boolean kept() {
    return told != Told.NEITHER && !crossed;
  }

  /** Whether changes of these sizes would be told now with a chance of 80%. */
  public boolean shows(double rise, double fall) {
    return detectableRise <= rise && detectableFall <= fall;
  }
}
