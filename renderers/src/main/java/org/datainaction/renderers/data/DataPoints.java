package org.datainaction.renderers.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.datainaction.measure.Measure;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;

/** The data points of a series, in its order. */
public final class DataPoints {
  private DataPoints() {}

  /** All of them. */
  public static List<DataPoint> of(Measure measure, Series series) {
    List<Observation> observations = series.observations();
    return IntStream.range(0, observations.size())
        .mapToObj(index -> point(measure, observations, index))
        .toList();
  }

  private static DataPoint point(Measure measure, List<Observation> observations, int index) {
    Observation observation = observations.get(index);
    Optional<Observation> before =
        index == 0 ? Optional.empty() : Optional.of(observations.get(index - 1));
    return new DataPoint(
        observation,
        measure.breaks().stream().filter(b -> startsAt(b, observation, before)).toList());
  }

  /**
   * Whether a break is first felt here: its day lies in the period, or between it and the one
   * before. What came before the first observation is not in the series and breaks nothing.
   */
  private static boolean startsAt(
      SeriesBreak seriesBreak, Observation observation, Optional<Observation> before) {
    boolean over = !observation.period().lastDay().isBefore(seriesBreak.on());
    boolean already =
        before
            .map(earlier -> !earlier.period().lastDay().isBefore(seriesBreak.on()))
            .orElseGet(() -> observation.period().firstDay().isAfter(seriesBreak.on()));
    return over && !already;
  }
}
