package org.datainaction.renderers.html.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.series.Observation;
import org.datainaction.text.Message;

/**
 * A row of the table under a chart: one period, or a stretch of periods without a figure of which
 * there is the same to say.
 *
 * @param first the observation of the first period
 * @param last the observation of the last period; mostly the same
 * @param window to which part of the comparison it belongs, if to any
 */
public record TableRow(Observation first, Observation last, Optional<Message> window) {

  /** The rows of the series that pages show. */
  public static List<TableRow> of(MeasureReport report) {
    List<TableRow> rows = new ArrayList<>();
    for (Observation observation : report.shown().observations()) {
      TableRow row =
          new TableRow(
              observation, observation, Figures.window(observation.period(), report.comparison()));
      int before = rows.size() - 1;
      if (before >= 0 && rows.get(before).saysTheSameAs(row)) {
        TableRow stretch = rows.get(before);
        rows.set(before, new TableRow(stretch.first, observation, stretch.window));
      } else {
        rows.add(row);
      }
    }
    return rows;
  }

  private boolean saysTheSameAs(TableRow next) {
    return first.figures().isEmpty()
        && next.first.figures().isEmpty()
        && first.status() == next.first.status()
        && first.note().equals(next.first.note())
        && window.equals(next.window);
  }

  /** Which time it is about. */
  public Message label() {
    Message from = first.period().label();
    return first == last ? from : Message.of("period.range", from, last.period().label());
  }

  /** The name in the city's fiscal year, for a single period that has one. */
  public Optional<Message> fiscal() {
    return first == last ? Optional.of(Figures.fiscal(first.period())) : Optional.empty();
  }
}
