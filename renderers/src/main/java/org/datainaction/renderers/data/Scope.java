package org.datainaction.renderers.data;

import java.util.List;
import java.util.NoSuchElementException;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.id.MeasureId;
import org.datainaction.problem.Nearest;
import org.datainaction.spi.RenderRequest;

/** Which measures a request is about, and where their files lie. */
public final class Scope {
  private Scope() {}

  /**
   * The one measure that is asked for, or all in the order of the dashboard.
   *
   * @throws NoSuchElementException if the one asked for is not on the dashboard
   */
  public static List<MeasureReport> of(Dashboard dashboard, RenderRequest request) {
    return request
        .only()
        .map(id -> List.of(get(dashboard, id)))
        .orElseGet(() -> dashboard.measures().toList());
  }

  /**
   * The report of this measure.
   *
   * @throws NoSuchElementException if it is not on the dashboard
   */
  public static MeasureReport get(Dashboard dashboard, MeasureId id) {
    return dashboard
        .findMeasure(id)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "measure '%s' is not on the dashboard; expected %s"
                        .formatted(
                            id,
                            Nearest.hint(
                                id.toString(),
                                dashboard
                                    .measures()
                                    .map(m -> m.measure().id().toString())
                                    .toList()))));
  }

  /** The path of a measure's file, for example {@code measures/police/data-page-views.csv}. */
  public static String path(MeasureReport report, String format) {
    return "measures/" + report.measure().id() + "." + format;
  }
}
