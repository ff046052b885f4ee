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
  }

  /** What is known about this period, if anything. */
  public Optional<Observation> find(Period period) {
    return observations.stream().filter(o -> o.period().equals(period)).findFirst();
  }
}
