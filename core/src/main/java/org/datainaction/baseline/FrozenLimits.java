package org.datainaction.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.datainaction.baseline.statistics.Interval;
import org.datainaction.baseline.statistics.ProcessLimits;
import org.datainaction.series.Observation;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/**
 * The process limits of frozen figures.
 *
 * @param limits as computed: by these figures are signals
 * @param clipped the same as far as such a figure can be: these are drawn, and set against targets
 */
record FrozenLimits(ProcessLimits limits, Interval clipped) {
  /**
   * Empty of figures that never changed, which tell nothing of how far they would go up and down.
   *
   * @param frozen in order; at least one that can be judged
   */
  static Optional<FrozenLimits> of(FigureKind kind, List<Observation> frozen) {
    ProcessLimits limits = ProcessLimits.of(byPeriod(frozen), true);
    return limits.averageMovingRange() > 0
        ? Optional.of(
            new FrozenLimits(limits, kind.clip(new Interval(limits.lower(), limits.upper()))))
        : Optional.empty();
  }

  /** One for each period, and one that is empty for periods left out: no step is across them. */
  private static List<OptionalDouble> byPeriod(List<Observation> frozen) {
    List<OptionalDouble> figures = new ArrayList<>();
    Optional<Period> before = Optional.empty();
    for (Observation one : frozen) {
      Period period = one.period();
      // A wave has no next one, so none can be left out.
      if (period.grain() != Grain.WAVE
          && before.filter(last -> !last.next().equals(period)).isPresent()) {
        figures.add(OptionalDouble.empty());
      }
      figures.add(
          Timeline.isJudged(one)
              ? OptionalDouble.of(one.figures().orElseThrow().value().doubleValue())
              : OptionalDouble.empty());
      before = Optional.of(period);
    }
    return figures;
  }
}
