package org.datainaction.series;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.datainaction.id.MeasureId;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/**
 * The figures of one measure over time, for one grain and one slice.
 *
 * @param measure whose
 * @param grain of every period
 * @param slice of the rows
 * @param observations in order of time, at most one a period
 */
public record Series(MeasureId measure, Grain grain, Slice slice, List<Observation> observations) {
  public Series {
    observations = ImmutableList.copyOf(observations);
    for (int i = 0; i < observations.size(); i++) {
      Period period = observations.get(i).period();
      if (period.grain() != grain) {
        throw new IllegalArgumentException(
            "series of %s by %s holds %s".formatted(measure, grain.id(), period));
      }
      if (i > 0 && observations.get(i - 1).period().compareTo(period) >= 0) {
        throw new IllegalArgumentException(
            "series of %s: %s stands after %s"
                .formatted(measure, period, observations.get(i - 1).period()));
      }
    }
  }

  /** The one among these that is of a grain and of all rows, if there is one. */
  public static Optional<Series> findWhole(List<Series> series, Grain grain) {
    return series.stream()
        .filter(one -> one.grain() == grain && one.slice() instanceof Slice.Whole)
        .findFirst();
  }

  /** What is known about this period, if anything. */
  public Optional<Observation> find(Period period) {
    return observations.stream().filter(o -> o.period().equals(period)).findFirst();
  }
}
