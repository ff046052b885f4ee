package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.datainaction.baseline.forecast.Schedule;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.text.Message;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/**
 * The observations of one grain on either side of the start, numbered by time so that gaps are
 * gaps. The period in which the start lies is on neither side.
 *
 * @param grain month, quarter, half-year or year; of a survey's waves the one for which each stands
 * @param before of the frozen baseline, in order; never empty
 * @param since from the first whole period after the start on, without those at the end that have
 *     not arrived; in order
 * @param firstSince the first whole period after the start
 * @param spanSince how many periods since the start have arrived, gaps included
 */
record Timeline(
    Grain grain,
    List<Observation> before,
    List<Observation> since,
    Period firstSince,
    int spanSince) {
  private static final Set<ObservationStatus> JUDGED =
      EnumSet.of(
          ObservationStatus.NORMAL, ObservationStatus.SERIES_BREAK, ObservationStatus.ESTIMATED);

  private static final Set<ObservationStatus> TO_COME =
      EnumSet.of(
          ObservationStatus.PROVISIONAL, ObservationStatus.PARTIAL, ObservationStatus.AWAITED);

  private static final int MONTHS_A_YEAR = 12;

  Timeline {
    before = ImmutableList.copyOf(before);
    since = ImmutableList.copyOf(since);
  }

  /**
   * Of the frozen observations and those of now.
   *
   * @param frozen at least one, all of the grain
   * @param now observations of the same grain as they are computed now
   * @param launch the first day of the new thing
   */
  static Timeline of(List<Observation> frozen, List<Observation> now, LocalDate launch) {
    Period first = frozen.get(0).period();
    Period firstSince = first;
    while (firstSince.firstDay().isBefore(launch)) {
      firstSince = firstSince.next();
    }
    LocalDate start = firstSince.firstDay();
    List<Observation> since = new ArrayList<>();
    for (Observation one : now) {
      if (!one.period().firstDay().isBefore(start)) {
        since.add(one);
      }
    }
    return of(first.grain(), frozen, since, firstSince);
  }

  /** Of both sides, where those at the end that have not arrived are left out. */
  static Timeline of(
      Grain grain, List<Observation> before, List<Observation> all, Period firstSince) {
    List<Observation> since = new ArrayList<>(all);
    while (!since.isEmpty() && isToCome(since.get(since.size() - 1))) {
      since.remove(since.size() - 1);
    }
    int arrived =
        since.isEmpty()
            ? 0
            : periodsBetween(grain, firstSince, since.get(since.size() - 1).period()) + 1;
    return new Timeline(grain, before, since, firstSince, arrived);
  }

  /** The same, where figures that cannot be judged as figures of this kind are none. */
  Timeline of(FigureKind kind) {
    return new Timeline(
        grain,
        before.stream().map(one -> of(kind, one)).toList(),
        since.stream().map(one -> of(kind, one)).toList(),
        firstSince,
        spanSince);
  }

  private Observation of(FigureKind kind, Observation one) {
    boolean isNone =
        isJudged(one)
            && one.figures()
                .flatMap(figures -> kind.measured(number(one.period()), figures))
                .isEmpty();
    return isNone
        ? Observation.unknown(
            one.period(), ObservationStatus.CANNOT_EXIST, Message.of("verdict.reason.no-use"))
        : one;
  }

  /** The same until the last look that is reached, if one is: later figures are not judged yet. */
  Timeline untilLastLook() {
    return Schedule.looks(seasonsPerYear(), spanBefore()).stream()
        .filter(periods -> periods <= spanSince)
        .reduce((earlier, later) -> later)
        .map(this::until)
        .orElse(this);
  }

  /** The same with so many periods since the start, at most as many as have arrived. */
  Timeline until(int periods) {
    int end = start() + periods;
    return new Timeline(
        grain,
        before,
        since.stream().filter(one -> number(one.period()) < end).toList(),
        firstSince,
        periods);
  }

  static boolean isJudged(Observation observation) {
    return JUDGED.contains(observation.status());
  }

  /** Whether it is only a question of time until there is a figure to judge. */
  static boolean isToCome(Observation observation) {
    return TO_COME.contains(observation.status());
  }

  /** The figures that can be judged. */
  static List<Figures> figures(List<Observation> observations) {
    return observations.stream()
        .filter(Timeline::isJudged)
        .flatMap(one -> one.figures().stream())
        .toList();
  }

  /** How many periods a year has. */
  int seasonsPerYear() {
    return MONTHS_A_YEAR / months(grain);
  }

  /** How many months a period has. */
  static int months(Grain grain) {
    return switch (grain) {
      case MONTH -> 1;
      case QUARTER -> 3;
      case HALF_YEAR -> 6;
      case YEAR -> MONTHS_A_YEAR;
      case HOUR, DAY, WEEK, WAVE -> throw new IllegalArgumentException(grain.id());
    };
  }

  /** The number of a period, 0 for the first of the baseline. */
  int number(Period period) {
    return periodsBetween(grain, before.get(0).period(), period);
  }

  /** How many periods of a grain the one begins after the other. */
  static int periodsBetween(Grain grain, Period from, Period to) {
    return monthOf(to) / months(grain) - monthOf(from) / months(grain);
  }

  /** From January of the year 0, which is 0. */
  private static int monthOf(Period period) {
    return period.firstDay().getYear() * MONTHS_A_YEAR + period.firstDay().getMonthValue() - 1;
  }

  /** The number of the first period since the start. */
  int start() {
    return number(firstSince);
  }

  /** How many periods the baseline spans, gaps included. */
  int spanBefore() {
    return number(before.get(before.size() - 1).period()) + 1;
  }

  /** The period since the start that is the last of so many, or the wave that stands for it. */
  Period lastOf(int periods) {
    int last = start() + periods - 1;
    return since.stream()
        .map(Observation::period)
        .filter(one -> number(one) == last)
        .findFirst()
        .orElseGet(() -> periodAfter(periods));
  }

  private Period periodAfter(int periods) {
    Period period = firstSince;
    for (int i = 1; i < periods; i++) {
      period = period.next();
    }
    return period;
  }
}
