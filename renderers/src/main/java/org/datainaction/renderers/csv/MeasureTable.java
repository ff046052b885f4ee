package org.datainaction.renderers.csv;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.datainaction.dashboard.MeasureReport;
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
          "unit",
          "proxy_for",
          "break",
          "example");

  private MeasureTable() {}

  static void writeHeader(CsvText text) {
    COLUMNS.forEach(text::text);
    text.endRow();
  }

  static void writeRows(MeasureReport report, CsvText text) {
    for (Series series : report.series()) {
      for (DataPoint point : DataPoints.of(report.measure(), series)) {
        writeRow(report, series, point, text);
      }
    }
  }

  private static void writeRow(MeasureReport report, Series series, DataPoint point, CsvText text) {
    Measure measure = report.measure();
    text.text(CsvRenderer.SCHEMA_VERSION)
        .text(measure.id().toString())
        .text(measure.id().department().value())
        .text(series.grain().id())
        .text(point.start())
        .text(point.end());
    if (series.slice() instanceof Slice.Part part) {
      text.text(part.field().value())
          .text(part.value())
          .text(PartNames.english(report.dataset().dataset(), part));
    } else {
      text.empty().empty().empty();
    }
    text.text(point.observation().status().id())
        .number(point.value())
        .number(point.numerator())
        .number(point.denominator())
        .number(point.n().stream().mapToObj(BigDecimal::valueOf).findFirst())
        .number(point.margin())
        .text(measure.unit().id())
        .text(proxyFor(measure, point.observation().period()))
        .text(breakReasons(point))
        .text(Boolean.toString(report.synthetic()))
        .endRow();
  }

  private static String proxyFor(Measure measure, Period period) {
    return measure
        .proxy()
        .filter(proxy -> proxy.until().map(last -> !period.firstDay().isAfter(last)).orElse(true))
        .map(proxy -> proxy.standsInFor().english())
        .orElse("");
  }

  private static String breakReasons(DataPoint point) {
    return point.brokenBy().stream()
        .map(seriesBreak -> seriesBreak.reason().english())
        .collect(Collectors.joining("; "));
  }
}
