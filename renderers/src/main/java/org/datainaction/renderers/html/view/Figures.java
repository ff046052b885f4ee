package org.datainaction.renderers.html.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.datainaction.baseline.Comparison;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.text.Argument.Figure;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.Period;

/** What is said about single figures, alike on every page. */
public final class Figures {
  /** What says that a figure may still change much, because it covers a part of its time. */
  private static final Set<ObservationStatus> UNFINISHED =
      Set.of(ObservationStatus.PARTIAL, ObservationStatus.PROVISIONAL);

  private Figures() {}

  /** The latest figure in a sentence. */
  public static Message latest(MeasureReport report) {
    return latest("latest", report);
  }

  /** The latest figure for a list. */
  public static Message latestShort(MeasureReport report) {
    return latest("latest.short", report);
  }

  /** The latest complete figure, or the latest of all, or that there is none. */
  private static Message latest(String key, MeasureReport report) {
    List<Observation> known =
        report.shown().observations().stream().filter(o -> o.figures().isPresent()).toList();
    return last(known.stream().filter(o -> !UNFINISHED.contains(o.status())).toList())
        .or(() -> last(known))
        .map(o -> latest(key, o, report))
        .orElseGet(() -> latestParts(report));
  }

  private static Message latest(String key, Observation observation, MeasureReport report) {
    return Message.of(
        key,
        observation.period().label(),
        figure(observation.figures().orElseThrow().value(), report));
  }

  private static Message latestParts(MeasureReport report) {
    long parts =
        report.measure().breakdowns().stream()
            .flatMap(breakdown -> report.parts(breakdown).stream())
            .flatMap(series -> series.observations().stream())
            .filter(observation -> observation.figures().isPresent())
            .count();
    return parts == 0 ? Message.of("latest.none") : Message.of("latest.parts", Figure.count(parts));
  }

  private static Optional<Observation> last(List<Observation> observations) {
    return observations.stream().reduce((earlier, later) -> later);
  }

  /** A value in the measure's unit. */
  static Figure figure(BigDecimal value, MeasureReport report) {
    return new Figure(value, report.measure().unit());
  }

  /** What a figure was made from and how exact it is, where that says something to a reader. */
  public static Optional<Message> madeFrom(Observation observation, MeasureReport report) {
    return observation.figures().flatMap(figures -> madeFrom(figures, report.measure().unit()));
  }

  private static Optional<Message> madeFrom(org.datainaction.series.Figures figures, Unit unit) {
    Optional<Message> cases = cases(figures, unit.style());
    if (figures.margin().isEmpty()) {
      return cases;
    }
    Figure margin = new Figure(figures.margin().get(), unit);
    return Optional.of(
        cases
            .map(of -> Message.of("figure.and-margin", of, margin))
            .orElseGet(() -> Message.of("figure.margin", margin)));
  }

  private static Optional<Message> cases(
      org.datainaction.series.Figures figures, Unit.Style style) {
    boolean quotient = style == Unit.Style.PERCENT || style == Unit.Style.DECIMAL;
    if (quotient && figures.numerator().isPresent() && figures.denominator().isPresent()) {
      return Optional.of(
          Message.of(
              "figure.of",
              new Figure(figures.numerator().get(), Unit.NUMBER),
              new Figure(figures.denominator().get(), Unit.NUMBER)));
    }
    // Beside a count, how many rows it was added up from says nothing about how steady it is.
    return style != Unit.Style.WHOLE && figures.n().isPresent()
        ? Optional.of(Message.of("figure.cases", Figure.count(figures.n().getAsLong())))
        : Optional.empty();
  }

  /** What a reader should know about a figure or its absence, if anything. */
  public static Optional<Message> note(Observation observation) {
    if (observation.note().isPresent()) {
      return observation.note();
    }
    return switch (observation.status()) {
      case NORMAL -> Optional.empty();
      default -> Optional.of(Message.of("meaning." + observation.status().id()));
    };
  }

  /** Whether a period belongs to the time before or since, if to either. */
  public static Optional<Message> window(Period period, Comparison comparison) {
    if (comparison.baseline().filter(b -> b.window().contains(period)).isPresent()) {
      return Optional.of(Message.of("window.before"));
    }
    return comparison
        .launch()
        .filter(day -> !period.firstDay().isBefore(day))
        .map(day -> Message.of("window.since"));
  }

  /** The period's name in the city's fiscal year, if it has one. */
  public static Message fiscal(Period period) {
    return new Message("fiscal." + period.grain().id(), period.label().arguments());
  }

  /** What the numbers are and how long the stretches, for a caption: "views by quarter". */
  public static Message subtitle(MeasureReport report) {
    Unit unit = report.measure().unit();
    Message by = Message.of("by." + report.measure().shownGrain().id());
    return switch (unit.style()) {
      case SECONDS -> Message.of("chart.time", by);
      case PERCENT -> Message.of("chart.unit", Message.of("chart.share", unit.many()), by);
      case WHOLE, DECIMAL ->
          unit.many().english().isEmpty()
              ? Message.of("chart.plain", by)
              : Message.of("chart.unit", unit.many(), by);
    };
  }
}
