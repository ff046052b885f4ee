package org.datainaction.renderers.data;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import org.datainaction.measure.Measure;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.series.Breaks;
import org.datainaction.series.Series;
import org.datainaction.time.Period;

/** The data points of a series, in its order. */
public final class DataPoints {
  private DataPoints() {}

  /** All of them. */
  public static List<DataPoint> of(Measure measure, Series series) {
    ImmutableListMultimap<Period, SeriesBreak> felt = Breaks.felt(measure.breaks(), series);
    return series.observations().stream()
        .map(one -> new DataPoint(one, felt.get(one.period())))
        .toList();
  }
}
