package org.datainaction.baseline.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The limits of a process chart of single figures (XmR): centre and limits 2.66 average moving
 * ranges from it, as NHS England's Making Data Count draws them.
 *
 * @param points how many figures they are from
 * @param centre the mean
 * @param averageMovingRange the mean step from one figure to the next
 */
public record ProcessLimits(int points, double centre, double averageMovingRange) {
  /** Limits from fewer figures are provisional. */
  public static final int FEWEST_FOR_FIRM_LIMITS = 12;

  /** 3 by 1.128, the expected range of two figures in standard deviations. */
  private static final double WIDTH = 2.66;

  /** The upper limit of moving ranges, by their average. */
  private static final double RANGE_LIMIT = 3.267;

  /**
   * The limits of these figures.
   *
   * @param figures one for each period, empty where there is none; at least one
   * @param screened whether moving ranges beyond their own limit are left out, once (Nelson 1982)
   */
  public static ProcessLimits of(List<OptionalDouble> figures, boolean screened) {
    double[] values = figures.stream().flatMapToDouble(OptionalDouble::stream).toArray();
    if (values.length == 0) {
      throw new IllegalArgumentException("no figures");
    }
    List<Double> ranges = new ArrayList<>();
    for (int i = 1; i < figures.size(); i++) {
      // No step is taken across a gap.
      if (figures.get(i).isPresent() && figures.get(i - 1).isPresent()) {
        ranges.add(StrictMath.abs(figures.get(i).getAsDouble() - figures.get(i - 1).getAsDouble()));
      }
    }
    double average = mean(ranges);
    if (screened) {
      double limit = RANGE_LIMIT * average;
      List<Double> within = ranges.stream().filter(range -> range < limit).toList();
      average = within.isEmpty() ? average : mean(within);
    }
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return new ProcessLimits(values.length, sum / values.length, average);
  }

  private static double mean(List<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.isEmpty() ? 0 : sum / values.size();
  }

  /** The lower limit; may be below what is possible. */
  public double lower() {
    return centre - WIDTH * averageMovingRange;
  }

  /** The upper limit; may be above what is possible. */
  public double upper() {
    return centre + WIDTH * averageMovingRange;
  }

  /** The upper limit of the steps. */
  public double movingRangeUpper() {
    return RANGE_LIMIT * averageMovingRange;
  }

  /** Whether there are too few figures for limits to lean on. */
  public boolean isProvisional() {
    return points < FEWEST_FOR_FIRM_LIMITS;
  }
}
