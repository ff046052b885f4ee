package org.datainaction.baseline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.datainaction.baseline.statistics.Interval;
import org.datainaction.baseline.statistics.ProcessLimits;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

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
    if (judged.size() < ProcessLimits.FEWEST_FOR_FIRM_LIMITS) {
      return Optional.empty();
    }
    ProcessLimits limits = ProcessLimits.of(byPeriod(measure, frozen), true);
    return limits.averageMovingRange() > 0
        ? Optional.of(
            new ProcessAssurance(
                possible(measure, Timeline.figures(judged), limits),
                judged.get(0).period().firstDay()))
        : Optional.empty();
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

  /** Nothing is counted or lasts less than 0, and no share is more than the whole. */
  private static Interval possible(Measure measure, List<Figures> figures, ProcessLimits limits) {
    boolean share = measure.unit().style() == Unit.Style.PERCENT;
    boolean duration =
        measure.unit().style() == Unit.Style.SECONDS
            && figures.stream().allMatch(one -> one.value().signum() >= 0);
    boolean fromNone =
        switch (FigureKind.of(measure, figures).kind()) {
          case COUNT, RATE, SHARE -> true;
          case PERCENTILE, MEAN, DIFFERENCE -> share || duration;
        };
    return new Interval(
        fromNone ? StrictMath.max(0, limits.lower()) : limits.lower(),
        share ? StrictMath.min(1, limits.upper()) : limits.upper());
  }

  /** One for each period, so that no step is taken across a gap. */
  private static List<OptionalDouble> byPeriod(Measure measure, List<Observation> frozen) {
    List<OptionalDouble> figures = new ArrayList<>();
    Optional<Period> before = Optional.empty();
    for (Observation one : frozen) {
      if (before.isPresent()
          && measure.shownGrain() != Grain.WAVE
          && !before.get().next().equals(one.period())) {
        figures.add(OptionalDouble.empty());
      }
      figures.add(
          Timeline.isJudged(one)
              ? OptionalDouble.of(one.figures().orElseThrow().value().doubleValue())
              : OptionalDouble.empty());
      before = Optional.of(one.period());
    }
    return figures;
  }
}
