package org.datainaction.baseline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datainaction.measure.Measure;
import org.datainaction.series.Observation;
import org.datainaction.text.Message;

/**
 * Both sides of the start, by one grain.
 *
 * @param measure whose figures they are
 * @param now its observations as they are computed now
 * @param kind of its figures
 * @param own its figures, whether or not the comparison has any
 * @param line its figures where the comparison has one too: those that are judged
 * @param comparison what it is compared with, if it is
 */
record Sides(
    Measure measure,
    List<Observation> now,
    FigureKind kind,
    Timeline own,
    Timeline line,
    Optional<SummedComparison> comparison) {
  /**
   * Puts the sides together.
   *
   * @param frozen observations of the baseline, of one grain; one at least can be judged
   * @param launch the first day of the new thing
   */
  static Sides of(
      CurrentFigures judged,
      List<Observation> frozen,
      LocalDate launch,
      Optional<SummedComparison> comparison) {
    List<Observation> now = judged.observations(frozen.get(0).period().grain());
    FigureKind kind = FigureKind.of(judged.measure(), Timeline.figures(frozen));
    Timeline own = Timeline.of(frozen, now, launch).of(kind).untilLastLook();
    Timeline line =
        comparison
            .map(with -> Timeline.of(with.both(frozen), with.bothNow(now), launch).of(kind))
            .map(Timeline::untilLastLook)
            .orElse(own);
    return new Sides(judged.measure(), now, kind, own, line, comparison);
  }

  /** What was counted otherwise between the first period before and the last one since. */
  Optional<Message> broken() {
    return Gates.unbroken(measure, own.before(), now, own)
        .or(() -> comparison.flatMap(with -> with.broken(line)));
  }

  /** Why nothing can be computed of these figures, if so. */
  Optional<Verdict> useless() {
    Optional<Message> unlike =
        comparison
            .filter(with -> !with.isLike(kind))
            .map(with -> Message.of("verdict.reason.comparison-unlike"));
    return unlike
        .or(() -> Gates.complete(own))
        .or(() -> comparison.flatMap(with -> Gates.shared(line)))
        .<Verdict>map(reason -> new Verdict.CannotCompare(List.of(reason)))
        .or(() -> Gates.enough(line, kind).map(reason -> new Verdict.NotShowable(List.of(reason))));
  }
}
