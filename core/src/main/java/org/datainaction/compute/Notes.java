package org.datainaction.compute;

import java.time.LocalDate;
import java.util.Optional;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/** Decides the status of an observation and says why. */
final class Notes {
  private Notes() {}

  static Observation known(
      Period period,
      Figures figures,
      Optional<Coverage> covered,
      Optional<SeriesBreak> seriesBreak,
      SeriesContext context) {
    if (!period.lastDay().isBefore(context.asOf()) && period.grain() != Grain.WAVE) {
      return Observation.known(
          period, ObservationStatus.PROVISIONAL, figures, Message.of("note.in-progress"));
    }
    Optional<Coverage> part =
        covered.filter(
            days ->
                days.first().isAfter(period.firstDay()) || days.last().isBefore(period.lastDay()));
    if (part.isPresent()) {
      return Observation.known(
          period,
          ObservationStatus.PARTIAL,
          figures,
          Message.of(
              "note.partial",
              new Argument.Day(part.get().first()),
              new Argument.Day(part.get().last())));
    }
    return seriesBreak
        .map(
            b ->
                Observation.known(
                    period,
                    ObservationStatus.SERIES_BREAK,
                    figures,
                    Message.of("note.break", b.reason())))
        .orElseGet(() -> Observation.known(period, ObservationStatus.NORMAL, figures));
  }

  static Observation awaited(Period period, SeriesContext context) {
    LocalDate due = context.dueAfter().apply(period).orElse(period.lastDay());
    String key = due.isBefore(context.asOf()) ? "note.awaited-late" : "note.awaited";
    return Observation.unknown(
        period, ObservationStatus.AWAITED, Message.of(key, new Argument.Day(due)));
  }

  static Observation nothingListed(Period period) {
    return Observation.unknown(
        period, ObservationStatus.CANNOT_EXIST, Message.of("note.nothing-listed"));
  }

  static Observation notPublished(Period period) {
    return Observation.unknown(
        period, ObservationStatus.NOT_COLLECTED, Message.of("note.not-published"));
  }

  static Observation nothingToDivide(Period period) {
    return Observation.unknown(
        period, ObservationStatus.CANNOT_EXIST, Message.of("note.nothing-to-share"));
  }
}
