package org.datainaction.baseline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datainaction.baseline.statistics.Interval;
import org.datainaction.baseline.statistics.ProcessLimits;
import org.datainaction.measure.Measure;
import org.datainaction.series.Observation;

/**
 * What figures that go up and down as the frozen ones would do.
 *
 * @param limits between which they would lie, as far as that is possible
 * @param since the first day of the frozen figures
 */
record ProcessAssurance(Interval limits, LocalDate since) {
  /**
   * By the process limits of frozen figures; empty of too few, and of figures that never changed,
   * which tell nothing of how far they would go up and down.
   *
   * @param frozen observations of the shown grain that were counted as today
   */
  static Optional<ProcessAssurance> of(Measure measure, List<Observation> frozen) {
    List<Observation> judged = frozen.stream().filter(Timeline::isJudged).toList();
    return judged.size() < ProcessLimits.FEWEST_FOR_FIRM_LIMITS
        ? Optional.empty()
        : FrozenLimits.of(FigureKind.of(measure, Timeline.figures(judged)), frozen)
            .map(found -> new ProcessAssurance(found.clipped(), judged.get(0).period().firstDay()));
  }

  /** Of a target that there are none nothing is said: limits are too wide for what is rare. */
  Optional<Assurance> of(Target target) {
    if (target.isNone()) {
      return Optional.empty();
    }
    if (target.isMetWithin(limits)) {
      return Optional.of(Assurance.CONSISTENTLY_MET);
    }
    return Optional.of(
        target.isMissedWithin(limits) ? Assurance.NOT_WITHOUT_CHANGE : Assurance.HIT_OR_MISS);
  }
}
