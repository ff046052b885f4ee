package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.datainaction.measure.Measure;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.time.Grain;

/**
 * A measure as it is counted now.
 *
 * @param measure the definition as used
 * @param series as computed now and protected, of every grain
 * @param definition digest of the definition now
 */
public record CurrentFigures(Measure measure, List<Series> series, String definition) {
  public CurrentFigures {
    series = ImmutableList.copyOf(series);
  }

  /** What is known by periods of a grain, of all rows; nothing of a grain that is not computed. */
  List<Observation> observations(Grain grain) {
    return Series.findWhole(series, grain).map(Series::observations).orElse(List.of());
  }

  /** Those among these that have one of the ids, in the order of the ids; others are left out. */
  static List<CurrentFigures> of(List<ComparisonSeries> wanted, List<CurrentFigures> all) {
    return wanted.stream().flatMap(one -> find(one, all).stream()).toList();
  }

  private static Optional<CurrentFigures> find(ComparisonSeries one, List<CurrentFigures> all) {
    return all.stream().filter(now -> now.measure().id().equals(one.measure())).findFirst();
  }
}
