package org.datainaction.baseline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/**
 * What must hold before anything is computed. Each gives the reason for which the two sides cannot
 * be compared, if there is one.
 */
final class Gates {
  private static final int A_QUARTER = 4;
  private static final int FEWEST_MONTHS = 12;
  private static final int FEWEST_OTHERS = 6;
  private static final BigDecimal FEWEST_COUNTED = BigDecimal.valueOf(20);

  private Gates() {}

  /**
   * Nothing was counted otherwise between the first period before and the last one since.
   *
   * @param before the frozen observations of the measure
   * @param now the same and later ones as they are computed now
   * @param line the periods that are judged
   */
  static Optional<Message> unbroken(
      Measure measure, List<Observation> before, List<Observation> now, Timeline line) {
    Period first = line.before().get(0).period();
    Period last = last(line);
    return declared(measure, first, last).or(() -> marked(measure, before, now, first, last));
  }

  /** A break that is declared, within the first period or later, and not bridged. */
  private static Optional<Message> declared(Measure measure, Period first, Period last) {
    return new CountingBreaks(measure)
        .unbridged().stream()
            .filter(one -> one.on().isAfter(first.firstDay()) && !one.on().isAfter(last.lastDay()))
            .findFirst()
            .map(
                one ->
                    Message.of("verdict.reason.break", new Argument.Day(one.on()), one.reason()));
  }

  /** A break that figures are marked with: those of another tool, for example. */
  private static Optional<Message> marked(
      Measure measure, List<Observation> before, List<Observation> now, Period first, Period last) {
    Optional<Period> firstJudged =
        before.stream().filter(Timeline::isJudged).map(Observation::period).findFirst();
    return Stream.concat(before.stream(), now.stream())
        .filter(new CountingBreaks(measure)::marked)
        .filter(one -> one.period().compareTo(first) > 0 && one.period().compareTo(last) <= 0)
        .filter(one -> !firstJudged.equals(Optional.of(one.period())))
        .findFirst()
        .map(
            one ->
                Message.of(
                    "verdict.reason.break",
                    one.period().label(),
                    one.note()
                        .flatMap(note -> note.arguments().stream().findFirst())
                        .orElseGet(() -> Message.of("verdict.reason.break.unsaid"))));
  }

  private static Period last(Timeline line) {
    List<Observation> side = line.since().isEmpty() ? line.before() : line.since();
    return side.get(side.size() - 1).period();
  }

  /** No more than a quarter of either side's periods is without a figure to judge. */
  static Optional<Message> complete(Timeline line) {
    return side(line.before(), line.spanBefore(), "verdict.reason.gaps-before")
        .or(() -> side(line.since(), line.spanSince(), "verdict.reason.gaps-since"));
  }

  /** The same, where figures of the comparison are missing too. */
  static Optional<Message> shared(Timeline line) {
    return side(line.before(), line.spanBefore(), "verdict.reason.gaps-comparison")
        .or(() -> side(line.since(), line.spanSince(), "verdict.reason.gaps-comparison"));
  }

  private static Optional<Message> side(List<Observation> all, int periods, String reason) {
    long judged = all.stream().filter(Timeline::isJudged).count();
    long missing = periods - judged;
    return missing * A_QUARTER > periods
        ? Optional.of(
            Message.of(reason, Argument.Figure.count(missing), Argument.Figure.count(periods)))
        : Optional.empty();
  }

  /** The baseline is neither too short nor too small. */
  static Optional<Message> enough(Timeline line, FigureKind kind) {
    int needed = line.grain() == Grain.MONTH ? FEWEST_MONTHS : FEWEST_OTHERS;
    List<Figures> figures = Timeline.figures(line.before());
    if (figures.size() < needed) {
      return Optional.of(
          Message.of(
              "verdict.reason.baseline-short",
              Argument.Figure.count(figures.size()),
              Argument.Figure.count(needed)));
    }
    return kind.counts() ? counted(total(figures)) : Optional.empty();
  }

  /** Enough was counted before to know how much it varies by chance. */
  static Optional<Message> counted(BigDecimal total) {
    return total.compareTo(FEWEST_COUNTED) < 0
        ? Optional.of(
            Message.of("verdict.reason.few-counted", new Argument.Figure(total, Unit.NUMBER)))
        : Optional.empty();
  }

  private static BigDecimal total(List<Figures> figures) {
    return figures.stream().map(Figures::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
