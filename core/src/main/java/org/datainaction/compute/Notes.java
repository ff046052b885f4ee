package org.datainaction.compute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/** Decides the status of an observation and says why; of series breaks it knows nothing. */
final class Notes {
  private Notes() {}

  static Observation known(
      Period period, Figures figures, List<Coverage> covered, SeriesContext context) {
    if (!period.lastDay().isBefore(context.asOf()) && period.grain() != Grain.WAVE) {
      return Observation.known(
          period, ObservationStatus.PROVISIONAL, figures, Message.of("note.in-progress"));
    }
    Optional<Message> part = partOf(period, covered);
    if (part.isPresent()) {
      return Observation.known(period, ObservationStatus.PARTIAL, figures, part.get());
    }
    return Observation.known(period, ObservationStatus.NORMAL, figures);
  }

  /** What part of a period is covered, if it is not the whole. */
  private static Optional<Message> partOf(Period period, List<Coverage> covered) {
    Coverage first = covered.get(0);
    if (covered.size() > 1) {
      long days = covered.stream().mapToLong(Coverage::days).sum();
      return Optional.of(
          Message.of(
              "note.partial-days",
              Argument.Figure.count(days),
              Argument.Figure.count(period.days())));
    }
    return first.first().isAfter(period.firstDay()) || first.last().isBefore(period.lastDay())
        ? Optional.of(
            Message.of(
                "note.partial", new Argument.Day(first.first()), new Argument.Day(first.last())))
        : Optional.empty();
  }

  static Observation awaited(Period period, SeriesContext context) {
    LocalDate due = context.dueAfter().apply(period).orElse(period.lastDay());
    String key = due.isBefore(context.asOf()) ? "note.awaited-late" : "note.awaited";
    return Observation.unknown(
        period, ObservationStatus.AWAITED, Message.of(key, new Argument.Day(due)));
  }

  /** A period between covered ones of which no export speaks. */
  static Observation notReported(Period period, SeriesContext context) {
    return context.dueAfter().apply(period).isPresent()
        ? awaited(period, context)
        : Observation.unknown(
            period, ObservationStatus.NOT_COLLECTED, Message.of("note.not-reported"));
  }

  static Observation nothingListed(Period period) {
    return Observation.unknown(
        period, ObservationStatus.CANNOT_EXIST, Message.of("note.nothing-listed"));
  }

  static Observation notGiven(Period period) {
    return Observation.unknown(
        period, ObservationStatus.NOT_COLLECTED, Message.of("note.not-collected"));
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
