package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.datainaction.id.MeasureId;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.time.Grain;

/**
 * The figures of a measure as they were on the day they were frozen. Never computed again.
 *
 * @param measure whose
 * @param window the days it covers
 * @param series the observations as they were, one series a grain, whole slice
 * @param frozenOn the day
 * @param frozenBy who did it
 * @param reason why
 * @param definition digest of the measure's definition on that day
 * @param exports CRC32C of each export by name on that day
 * @param terms by what it is judged
 */
public record FrozenBaseline(
    MeasureId measure,
    Window window,
    List<Series> series,
    LocalDate frozenOn,
    String frozenBy,
    String reason,
    String definition,
    Map<String, String> exports,
    FrozenTerms terms) {
  public FrozenBaseline {
    series = ImmutableList.copyOf(series);
    exports = ImmutableSortedMap.copyOf(exports);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a baseline is frozen for a reason; none was given");
    }
  }

  /** What was frozen of a grain, in whole periods of the window. */
  List<Observation> observations(Grain grain) {
    return Series.findWhole(series, grain).stream()
        .flatMap(one -> one.observations().stream())
        .filter(one -> window.contains(one.period()))
        .toList();
  }
}
