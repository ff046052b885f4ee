package org.datainaction.series;

import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.time.Period;

/**
 * Where series breaks are felt: one rule for the status of an observation and for whatever tells
 * the reason. A break is felt at the first full figure whose period ends on its day or later. Where
 * the series has no figure before that one, and its period begins after the break, nothing is
 * broken. A figure that is partial, may still change or is withheld is not a full one: its own
 * status says more, and the break is felt at the next.
 */
public final class Breaks {
  private Breaks() {}

  /** The breaks that are felt in a series, by the period where each is, in their order. */
  public static ImmutableListMultimap<Period, SeriesBreak> felt(
      List<SeriesBreak> breaks, Series series) {
    ImmutableListMultimap.Builder<Period, SeriesBreak> felt = ImmutableListMultimap.builder();
    for (SeriesBreak one : breaks) {
      feltAt(one, series).ifPresent(period -> felt.put(period, one));
    }
    return felt.build();
  }

  /** The series with the status {@link ObservationStatus#SERIES_BREAK} where a break is felt. */
  public static Series mark(List<SeriesBreak> breaks, Series series) {
    ImmutableListMultimap<Period, SeriesBreak> felt = felt(breaks, series);
    if (felt.isEmpty()) {
      return series;
    }
    List<Observation> marked = new ArrayList<>();
    for (Observation observation : series.observations()) {
      List<SeriesBreak> here = felt.get(observation.period());
      marked.add(
          observation instanceof Observation.Known known && !here.isEmpty()
              ? Observation.known(
                  known.period(), ObservationStatus.SERIES_BREAK, known.value(), note(here))
              : observation);
    }
    return new Series(series.measure(), series.grain(), series.slice(), marked);
  }

  private static Optional<Period> feltAt(SeriesBreak one, Series series) {
    boolean figureBefore = false;
    for (Observation observation : series.observations()) {
      Period period = observation.period();
      if (isFull(observation) && !period.lastDay().isBefore(one.on())) {
        boolean breaksSomething = figureBefore || !period.firstDay().isAfter(one.on());
        return breaksSomething ? Optional.of(period) : Optional.empty();
      }
      figureBefore |= observation.status().hasFigure();
    }
    return Optional.empty();
  }

  private static boolean isFull(Observation observation) {
    return observation.status() == ObservationStatus.NORMAL
        || observation.status() == ObservationStatus.SERIES_BREAK;
  }

  private static Message note(List<SeriesBreak> felt) {
    List<Argument> reasons = felt.stream().<Argument>map(SeriesBreak::reason).toList();
    return Message.of(
        "note.break",
        reasons.size() == 1 ? reasons.get(0) : new Argument.Items(reasons, Argument.Join.AND));
  }
}
