package org.datainaction.baseline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datainaction.measure.Measure;
import org.datainaction.series.Observation;
import org.datainaction.text.Message;
import org.datainaction.time.Grain;

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
   * Puts the sides together; empty of a survey that was not held about once or twice a year.
   *
   * @param frozen observations of the baseline, of one grain; one at least can be judged
   * @param launch the first day of the new thing
   */
  static Optional<Sides> of(
      CurrentFigures judged,
      List<Observation> frozen,
      LocalDate launch,
      Optional<SummedComparison> comparison) {
    List<Observation> now = judged.observations(frozen.get(0).period().grain());
    FigureKind kind = FigureKind.of(judged.measure(), Timeline.figures(frozen));
    return timeline(frozen, now, launch)
        .map(line -> line.of(kind).untilLastLook())
        .map(own -> new Sides(judged.measure(), now, kind, own, own, comparison))
        .map(alone -> alone.beside(frozen, launch));
  }

  private static Optional<Timeline> timeline(
      List<Observation> frozen, List<Observation> now, LocalDate launch) {
    return frozen.get(0).period().grain() == Grain.WAVE
        ? Waves.timeline(frozen, now, launch)
        : Optional.of(Timeline.of(frozen, now, launch));
  }

  /** The same, judged only where the comparison has figures too. */
  private Sides beside(List<Observation> frozen, LocalDate launch) {
    return comparison
        .flatMap(with -> timeline(with.both(frozen), with.bothNow(now), launch))
        .map(both -> both.of(kind).untilLastLook())
        .map(both -> new Sides(measure, now, kind, own, both, comparison))
        .orElse(this);
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
            .filter(with -> !with.isLike(kind, measure))
            .map(with -> Message.of("verdict.reason.comparison-unlike"));
    return unlike
        .or(() -> Gates.complete(own))
        .or(() -> comparison.flatMap(with -> Gates.shared(line)))
        .<Verdict>map(reason -> new Verdict.CannotCompare(List.of(reason)))
        .or(
            () ->
                Gates.enough(line, kind)
                    .or(() -> comparison.flatMap(with -> with.tooFew(line, kind)))
                    .map(reason -> new Verdict.NotShowable(List.of(reason))));
  }
}
