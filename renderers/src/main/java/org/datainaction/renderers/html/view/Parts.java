package org.datainaction.renderers.html.view;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.measure.Breakdown;
import org.datainaction.renderers.chart.Chart;
import org.datainaction.renderers.chart.Charts;
import org.datainaction.renderers.words.PartNames;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.text.Argument;
import org.datainaction.time.Period;

/**
 * A measure by the values of one field, as far as a page shows it.
 *
 * @param breakdown by what
 * @param series one for each value
 * @param periods the latest ones, in order
 */
public record Parts(Breakdown breakdown, List<Series> series, List<Period> periods) {
  private static final int MOST_PERIODS = 4;

  /** The breakdowns of a measure that have any figure. */
  public static List<Parts> of(MeasureReport report) {
    return report.measure().breakdowns().stream()
        .map(breakdown -> of(report, breakdown))
        .filter(parts -> !parts.periods.isEmpty())
        .toList();
  }

  private static Parts of(MeasureReport report, Breakdown breakdown) {
    List<Series> series = report.parts(breakdown);
    List<Period> periods =
        series.stream()
            .flatMap(part -> part.observations().stream())
            .map(Observation::period)
            .collect(ImmutableSortedSet.toImmutableSortedSet(Period::compareTo))
            .asList();
    return new Parts(
        breakdown,
        series,
        periods.subList(Math.max(0, periods.size() - MOST_PERIODS), periods.size()));
  }

  /** The picture, if there is anything to draw. */
  public Optional<Chart> chart(MeasureReport report, Page page, String idPrefix) {
    return Charts.parts(report, breakdown, page.words().words(), idPrefix);
  }

  /** What a part is called. */
  public static Argument name(MeasureReport report, Series series, Page page) {
    return PartNames.of(report, series.slice(), page.words().words());
  }
}
