package org.datainaction.renderers.csv;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.dataset.Dataset;
import org.datainaction.measure.Measure;
import org.datainaction.renderers.data.DataPoint;
import org.datainaction.renderers.data.DataPoints;
import org.datainaction.renderers.words.PartNames;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.time.Period;

/** The columns, and the rows of one measure: all grains, in each the whole before its parts. */
final class MeasureTable {
  private static final List<String> COLUMNS =
      ImmutableList.of(
          "schema_version",
          "measure",
          "department",
          "grain",
          "period_start",
          "period_end",
          "breakdown_field",
          "breakdown_value",
          "breakdown_label",
          "status",
          "value",
          "numerator",
          "denominator",
          "n",
          "margin",
          "low",
          "high",
          "unit",
          "proxy_for",
          "break",
          "example");

  private MeasureTable() {}

  static CsvText header() {
    CsvText text = new CsvText();
    COLUMNS.forEach(text::plain);
    text.endRow();
    return text;
  }

  static CsvText rows(MeasureReport report) {
    CsvText text = new CsvText();
    for (Series series : report.series()) {
      CsvText which = which(report.measure(), series);
      CsvText part = part(report.dataset().dataset(), series.slice());
      for (DataPoint point : DataPoints.of(report.measure(), series)) {
        text.cells(which).plain(point.start()).plain(point.end()).cells(part);
        writeFigure(report, point, text);
        text.endRow();
      }
    }
    return text;
  }

  /** What each row of a series begins with. */
  private static CsvText which(Measure measure, Series series) {
    return new CsvText()
        .plain(CsvRenderer.SCHEMA_VERSION)
        .plain(measure.id().toString())
        .plain(measure.id().department().value())
        .plain(series.grain().id());
  }

  private static CsvText part(Dataset dataset, Slice slice) {
    return slice instanceof Slice.Part part
        ? new CsvText()
            .plain(part.field().value())
            .text(part.value())
            .text(PartNames.english(dataset, part))
        : new CsvText().empty().empty().empty();
  }

  private static void writeFigure(MeasureReport report, DataPoint point, CsvText text) {
    Measure measure = report.measure();
    OptionalLong n = point.n();
    text.plain(point.observation().status().id())
        .number(point.value())
        .number(point.numerator())
        .number(point.denominator())
        .plain(n.isPresent() ? Long.toString(n.getAsLong()) : "")
        .number(point.margin())
        .number(point.low())
        .number(point.high())
        .text(measure.unit().id())
        .text(proxyFor(measure, point.observation().period()))
        .text(breakReasons(point))
        .plain(Boolean.toString(report.synthetic()));
  }

  private static String proxyFor(Measure measure, Period period) {
    return measure
        .proxy()
        .filter(proxy -> proxy.until().map(last -> !period.firstDay().isAfter(last)).orElse(true))
        .map(proxy -> proxy.standsInFor().english())
        .orElse("");
  }

  private static String breakReasons(DataPoint point) {
    if (point.brokenBy().isEmpty()) {
      return "";
    }
    return point.brokenBy().stream()
        .map(seriesBreak -> seriesBreak.reason().english())
        .collect(Collectors.joining("; "));
  }
}
