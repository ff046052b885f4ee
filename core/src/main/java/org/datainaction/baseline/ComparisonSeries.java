package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.datainaction.id.MeasureId;
import org.datainaction.series.Series;

/**
 * The figures of a measure that another one is compared with: what is not meant to change with the
 * start, but shares with the measure what changes both. Frozen with the baseline, so that nobody
 * chooses after seeing what came of it.
 *
 * @param measure whose
 * @param series the observations of the baseline's window as they were, one series a grain, whole
 *     slice
 * @param definition digest of the measure's definition on the day of freezing
 */
public record ComparisonSeries(MeasureId measure, List<Series> series, String definition) {
  public ComparisonSeries {
    series = ImmutableList.copyOf(series);
  }
}
