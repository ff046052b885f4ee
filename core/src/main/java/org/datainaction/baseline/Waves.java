package org.datainaction.baseline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.series.Observation;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/**
 * Waves of a survey as figures of the calendar's half-years or years: each stands for the one in
 * which it begins, if no other wave begins there and hardly one is without.
 */
final class Waves {
  private static final int A_QUARTER = 4;

  private Waves() {}

  /**
   * The timeline of a survey; empty if it was not held about once or twice a year.
   *
   * @param frozen waves of the baseline, at least one
   * @param now waves as they are computed now
   * @param launch the first day of the new thing; a wave that begins on it is one since
   */
  static Optional<Timeline> timeline(
      List<Observation> frozen, List<Observation> now, LocalDate launch) {
    List<Observation> since =
        now.stream().filter(one -> !one.period().firstDay().isBefore(launch)).toList();
    List<Observation> both = Stream.concat(frozen.stream(), since.stream()).toList();
    return Stream.of(Grain.HALF_YEAR, Grain.YEAR)
        .filter(grain -> places(grain, both).distinct().count() == both.size())
        .filter(grain -> isSteady(grain, frozen) && isSteady(grain, since))
        .map(grain -> Timeline.of(grain, frozen, since, firstSince(grain, since, launch)))
        .findFirst();
  }

  private static Stream<Period> places(Grain grain, List<Observation> waves) {
    return waves.stream().map(one -> place(grain, one.period().firstDay()));
  }

  private static Period place(Grain grain, LocalDate day) {
    return FiscalCalendar.CALENDAR_YEAR.periodOf(grain, day);
  }

  /** Whether a wave began in all but a quarter of the periods from the first wave to the last. */
  private static boolean isSteady(Grain grain, List<Observation> waves) {
    if (waves.isEmpty()) {
      return true;
    }
    int periods =
        1
            + Timeline.periodsBetween(
                grain, waves.get(0).period(), waves.get(waves.size() - 1).period());
    return (periods - waves.size()) * A_QUARTER <= periods;
  }

  /** The launch's own period only if a wave began in it after the launch. */
  private static Period firstSince(Grain grain, List<Observation> since, LocalDate launch) {
    Period own = place(grain, launch);
    return own.firstDay().equals(launch) || places(grain, since).anyMatch(own::equals)
        ? own
        : own.next();
  }
}
