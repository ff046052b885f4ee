package org.datainaction.disclosure;

import java.math.BigDecimal;
import org.datainaction.compute.NearestRank;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;

/**
 * Withholds an end of a percentile's interval that 1 to 10 cases lie at or beyond. An end is the
 * value of one case, and with few beyond it that is nearly the smallest or largest of all, which is
 * what people remember of each other. It says more about them than the percentile, so the number of
 * cases that is enough to show the one is not enough to show the other.
 */
final class IntervalEnds {
  private IntervalEnds() {}

  static Observation protect(Measure measure, Observation observation) {
    return measure.calculation() instanceof Calculation.Percentile percentile
            && observation instanceof Observation.Known known
            && (known.value().low().isPresent() || known.value().high().isPresent())
        ? new Observation.Known(
            known.period(), known.status(), protect(percentile, known.value()), known.note())
        : observation;
  }

  private static Figures protect(Calculation.Percentile percentile, Figures figures) {
    long n = figures.n().orElse(0);
    NearestRank ranks = NearestRank.of(n, percentile.percent());
    long atOrBelow = ranks.low().orElse(0);
    long atOrAbove = n + 1 - ranks.high().orElse(n + 1);
    return figures.between(
        figures.low().filter(end -> isEnough(atOrBelow)),
        figures.high().filter(end -> isEnough(atOrAbove)));
  }

  private static boolean isEnough(long cases) {
    return BigDecimal.valueOf(cases).compareTo(SmallCells.LARGEST_SMALL) > 0;
  }
}
