package org.datainaction.renderers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/** Observations in one line each. */
public final class FixtureSeries {
  private FixtureSeries() {}

  /** So many periods in a row, the first one being that in which the day lies. */
  public static List<Period> periods(Grain grain, LocalDate day, int howMany) {
    return Stream.iterate(FixturePlan.CALENDAR.periodOf(grain, day), Period::next)
        .limit(howMany)
        .toList();
  }

  /** A count or sum. */
  public static Observation count(Period period, long value) {
    return Observation.known(period, ObservationStatus.NORMAL, figure(value));
  }

  /** A figure over so many cases. */
  public static Observation count(Period period, long value, long n) {
    return Observation.known(
        period, ObservationStatus.NORMAL, Figures.of(BigDecimal.valueOf(value), n));
  }

  /** A share. */
  public static Observation share(Period period, long above, long below) {
    return Observation.known(
        period,
        ObservationStatus.NORMAL,
        Figures.quotient(BigDecimal.valueOf(above), BigDecimal.valueOf(below), below));
  }

  /** A share of which nothing else was published. */
  public static Observation reported(Period period, String value) {
    return Observation.known(
        period,
        ObservationStatus.NORMAL,
        Figures.reported(
            new BigDecimal(value),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty()));
  }

  /** The first figure after a break. */
  public static Observation seriesBreak(Period period, long value, LocalizedText reason) {
    return Observation.known(
        period, ObservationStatus.SERIES_BREAK, figure(value), Message.of("note.break", reason));
  }

  /** Not there yet. */
  public static Observation awaited(Period period, LocalDate due, boolean late) {
    return Observation.unknown(
        period,
        ObservationStatus.AWAITED,
        Message.of(late ? "note.awaited-late" : "note.awaited", new Argument.Day(due)));
  }

  /** No figure. */
  public static Observation unknown(Period period, ObservationStatus status, String note) {
    return Observation.unknown(period, status, note(note));
  }

  static Message note(String key) {
    return Message.of(key);
  }

  static Message partial(LocalDate first, LocalDate last) {
    return Message.of("note.partial", new Argument.Day(first), new Argument.Day(last));
  }

  static Figures figure(long value) {
    return Figures.of(BigDecimal.valueOf(value));
  }
}
