package org.datainaction.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.renderers.data.DataPoint;
import org.datainaction.renderers.data.DataPoints;
import org.datainaction.renderers.words.Words;
import org.datainaction.series.Slice;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.datainaction.workspace.Workspace;

/**
 * Prints, as CSV, the last fiscal quarters of every measure that the initiative watches, the
 * running one included: one row for each measure and quarter. Where there is no figure the value
 * stays empty and the status says why; where nothing is known of a quarter both are empty.
 */
public final class QuarterlyReport {
  private static final Words ENGLISH = Words.in(Locale.ENGLISH);

  private QuarterlyReport() {}

  /** Takes the folder of a workspace, how many quarters, and the day of the report. */
  public static void main(String[] arguments) {
    Workspace workspace = Workspace.open(Path.of(arguments[0]));
    Dashboard dashboard = workspace.build(LocalDate.parse(arguments[2]));
    System.out.writeBytes(csv(dashboard, Integer.parseInt(arguments[1])).getBytes(UTF_8));
  }

  /** The report as text. */
  static String csv(Dashboard dashboard, int quarters) {
    StringBuilder csv = new StringBuilder("measure,quarter,value,status,n,note\r\n");
    List<Period> last = lastQuarters(dashboard.plan().calendar(), dashboard.asOf(), quarters);
    for (MeasureId id : dashboard.initiative().measures()) {
      Optional<MeasureReport> report = dashboard.findMeasure(id);
      for (Period quarter : last) {
        csv.append(report.map(found -> row(found, quarter)).orElseGet(() -> missing(id, quarter)));
      }
    }
    return csv.toString();
  }

  private static List<Period> lastQuarters(FiscalCalendar calendar, LocalDate day, int count) {
    List<Period> quarters = new ArrayList<>();
    Period quarter = calendar.periodOf(Grain.QUARTER, day);
    while (quarters.size() < count) {
      quarters.add(quarter);
      quarter = calendar.periodOf(Grain.QUARTER, quarter.firstDay().minusDays(1));
    }
    Collections.reverse(quarters);
    return quarters;
  }

  private static String row(MeasureReport report, Period quarter) {
    return report.find(Grain.QUARTER, Slice.whole()).stream()
        .flatMap(series -> DataPoints.of(report.measure(), series).stream())
        .filter(point -> point.observation().period().equals(quarter))
        .findFirst()
        .map(point -> row(report.measure().id(), quarter, point))
        .orElseGet(() -> row(report.measure().id(), quarter, "", "", "", "nothing is known"));
  }

  private static String row(MeasureId measure, Period quarter, DataPoint point) {
    return row(
        measure,
        quarter,
        point.value().map(BigDecimal::toPlainString).orElse(""),
        point.observation().status().id(),
        point.n().isPresent() ? Long.toString(point.n().getAsLong()) : "",
        note(point));
  }

  private static String missing(MeasureId measure, Period quarter) {
    return row(measure, quarter, "", "", "", "its adapter cannot be used");
  }

  private static String row(
      MeasureId measure, Period quarter, String value, String status, String n, String note) {
    return String.join(",", measure.toString(), quarter.id(), value, status, n, quoted(note))
        + "\r\n";
  }

  private static String note(DataPoint point) {
    return point
        .observation()
        .note()
        .map(note -> ENGLISH.say(note).text())
        .orElseGet(
            () ->
                point.brokenBy().stream()
                    .map(SeriesBreak::reason)
                    .map(reason -> reason.english())
                    .collect(Collectors.joining("; ")));
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "" : '"' + text.replace("\"", "\"\"") + '"';
  }
}
