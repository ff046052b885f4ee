package org.datainaction.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/**
 * Withholds what would give a withheld figure away by one subtraction: a longer period of which all
 * shorter ones but one are shown. Goes from short to long, because what it withholds may itself be
 * the only gap of a still longer period. Figures that do not add up over time give nothing away.
 */
final class SubtractionOverTime {
  private List<Series> series;

  private SubtractionOverTime(List<Series> series) {
    this.series = series;
  }

  /** The series without the longer periods that give a withheld figure away. */
  static List<Series> guard(Measure measure, List<Series> series) {
    if (measure.calculation() instanceof Calculation.Distinct) {
      return series;
    }
    SubtractionOverTime guard = new SubtractionOverTime(series);
    for (Grain longer : measure.grains()) {
      measure.grains().stream()
          .filter(shorter -> shorter != longer && shorter.nestsIn(longer))
          .forEach(shorter -> guard.withhold(shorter, longer));
    }
    return guard.series;
  }

  private void withhold(Grain shorter, Grain longer) {
    List<Series> guarded = new ArrayList<>();
    for (Series one : series) {
      guarded.add(one.grain() == longer ? withoutTelltales(one, shorter) : one);
    }
    series = guarded;
  }

  private Series withoutTelltales(Series one, Grain shorter) {
    List<Observation> observations = new ArrayList<>();
    for (Observation observation : one.observations()) {
      boolean telltale =
          observation.status().hasFigure()
              && (gaps(shorter, observation.period(), whole()).size() == 1
                  || gaps(shorter, observation.period(), family(one)).size() == 1);
      observations.add(telltale ? SmallCells.withheld(observation.period()) : observation);
    }
    return new Series(one.measure(), one.grain(), one.slice(), observations);
  }

  /** The shorter periods within a longer one of which any of these series withholds its figure. */
  private Set<Period> gaps(Grain shorter, Period longer, List<Series> family) {
    Set<Period> gaps = new HashSet<>();
    family.stream()
        .filter(one -> one.grain() == shorter)
        .flatMap(one -> one.observations().stream())
        .filter(one -> one.status() == ObservationStatus.SUPPRESSED)
        .map(Observation::period)
        .filter(period -> isWithin(period, longer))
        .forEach(gaps::add);
    return gaps;
  }

  private static boolean isWithin(Period shorter, Period longer) {
    return !shorter.start().isBefore(longer.start()) && !shorter.end().isAfter(longer.end());
  }

  private List<Series> whole() {
    return series.stream().filter(one -> one.slice() instanceof Slice.Whole).toList();
  }

  /** The series of the same breakdown, which are withheld together. */
  private List<Series> family(Series one) {
    Stream<Series> all = series.stream();
    return all.filter(other -> SmallCells.sameBreakdown(one, other)).toList();
  }
}
