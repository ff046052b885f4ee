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
    Optional<Observation> broken =
        Stream.concat(line.before().stream(), now.observations().stream())
            .filter(one -> one.status() == ObservationStatus.SERIES_BREAK)
            .filter(one -> one.period().compareTo(first) > 0 && one.period().compareTo(last) <= 0)
            .findFirst();
    if (broken.isPresent()) {
      return Optional.of(
          Message.of(
              "verdict.reason.break",
              broken.get().period().label(),
              broken.get().note().orElseGet(() -> Message.of("verdict.reason.break.unsaid"))));
    }
    return measure.breaks().stream()
        .filter(one -> one.on().isAfter(first.firstDay()) && !one.on().isAfter(first.lastDay()))
        .findFirst()
        .filter(one -> line.before().get(0).status() == ObservationStatus.SERIES_BREAK)
        .map(one -> Message.of("verdict.reason.break", first.label(), one.reason()));
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
