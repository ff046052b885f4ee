package org.datainaction.baseline.forecast;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;

/**
 * When a comparison is looked at: after every quarter of months, or after every longer period, from
 * the third on. Scheduled and not chosen, so that nobody looks until chance helps.
 */
public final class Schedule {
  private static final int MOST_LOOKS = 8;
  private static final int MONTHS_A_YEAR = 12;
  private static final int MONTHS_A_QUARTER = 3;

  private Schedule() {}

  /**
   * After how many periods since the start there is a look, ascending.
   *
   * @param seasonsPerYear how many periods a year has
   * @param baselinePeriods how many the baseline has; no look is later than it is long
   */
  public static ImmutableList<Integer> looks(int seasonsPerYear, int baselinePeriods) {
    int step = seasonsPerYear == MONTHS_A_YEAR ? MONTHS_A_QUARTER : 1;
    return IntStream.rangeClosed(1, MOST_LOOKS)
        .map(look -> look * step)
        .filter(periods -> periods >= Looks.FEWEST_POINTS && periods <= baselinePeriods)
        .boxed()
        .collect(ImmutableList.toImmutableList());
  }
}
