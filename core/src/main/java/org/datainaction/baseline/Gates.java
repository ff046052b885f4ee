package org.datainaction.baseline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.measure.Measure;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.time.Period;

/**
 * What must hold before anything is computed. Each gives the reason for which the two sides cannot
 * be compared, if there is one.
 */
final class Gates {
  private static final int A_QUARTER = 4;

  private Gates() {}

  /** Nothing was counted otherwise between the first period before and the last one since. */
  static Optional<Message> unbroken(Measure measure, Timeline line, Series now) {
    Period first = line.before().get(0).period();
    Period last = last(line);
    return declared(measure, first, last).or(() -> marked(line, now, first, last));
  }

  /** A break that is declared, within the first period or later, and not bridged. */
  private static Optional<Message> declared(Measure measure, Period first, Period last) {
    return measure.breaks().stream()
        .filter(one -> one.on().isAfter(first.firstDay()) && !one.on().isAfter(last.lastDay()))
        .filter(one -> measure.bridges().stream().noneMatch(to -> to.on().equals(one.on())))
        .findFirst()
        .map(one -> Message.of("verdict.reason.break", new Argument.Day(one.on()), one.reason()));
  }

  /** A break that figures are marked with: those of another tool, for example. */
  private static Optional<Message> marked(Timeline line, Series now, Period first, Period last) {
    Optional<Period> firstJudged =
        line.before().stream().filter(Timeline::isJudged).map(Observation::period).findFirst();
    return Stream.concat(line.before().stream(), now.observations().stream())
        .filter(one -> one.status() == ObservationStatus.SERIES_BREAK)
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
    return complete("before", line.before(), line.spanBefore())
        .or(() -> complete("since", line.since(), line.spanSince()));
  }

  private static Optional<Message> complete(String side, List<Observation> all, int periods) {
    long judged = all.stream().filter(Timeline::isJudged).count();
    long missing = periods - judged;
    return missing * A_QUARTER > periods
        ? Optional.of(
            Message.of(
                "verdict.reason.gaps-" + side,
                Argument.Figure.count(missing),
                Argument.Figure.count(periods)))
        : Optional.empty();
  }
}
