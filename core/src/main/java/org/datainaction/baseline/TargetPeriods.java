package org.datainaction.baseline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.datainaction.baseline.statistics.RateIntervals;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.time.Period;

/** How the periods of each target's time came out. */
record TargetPeriods(
    Measure measure,
    FigureKind kind,
    TargetTimes times,
    CountingBreaks breaks,
    List<Observation> shown) {
  private static final double CONFIDENCE = 0.95;

  TargetHistory of(Target target) {
    List<Period> met = new ArrayList<>();
    List<Period> missed = new ArrayList<>();
    List<Period> without = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    Optional<Period> lastJudged =
        shown.stream()
            .filter(Timeline::isJudged)
            .map(Observation::period)
            .max(Comparator.naturalOrder());
    for (Observation one : shown) {
      if (times.owns(target, one.period()) && !one.period().lastDay().isAfter(times.asOf())) {
        Optional<Figures> figures =
            Optional.of(one)
                .filter(Timeline::isJudged)
                .filter(
                    judged -> breaks.between(target.setOn(), judged.period().lastDay()).isEmpty())
                .flatMap(Observation::figures);
        if (figures.isPresent()) {
          BigDecimal value = figures.get().value();
          (target.isMetBy(value) ? met : missed).add(one.period());
          sum = sum.add(value);
        } else if (!Timeline.isToCome(one)
            || lastJudged.filter(last -> one.period().compareTo(last) < 0).isPresent()) {
          without.add(one.period());
        }
      }
    }
    boolean none = target.isNone() && kind.counts() && met.size() + missed.size() > 0;
    return new TargetHistory(
        met,
        missed,
        without,
        none && measure.addsUpOverTime() ? Optional.of(sum) : Optional.empty(),
        none && missed.isEmpty()
            ? Optional.of(BigDecimal.valueOf(RateIntervals.largest(0, CONFIDENCE) / met.size()))
            : Optional.empty());
  }
}
