package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.datainaction.adapters.police.PoliceAdapter;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.table.Rejection;
import org.datainaction.table.RejectionLog;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.datainaction.workspace.Installed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Page views and visits of real sites: a GA4 snapshot that numbers its days, and the exports of
 * analytics.usa.gov.
 *
 * <p>Not compared, because the engine does not compute it:
 *
 * <ul>
 *   <li>"Average engagement time per active user": its cells have up to 15 decimals, a decimal
 *       field keeps at most 9 and calls more an error, so that nothing is rounded unseen. A sum of
 *       averages is no figure either.
 *   <li>The headers of the snapshot's tables, their rows and the place of the greatest value:
 *       properties of the file and not figures; the tables are tested where the format is.
 *   <li>The days on which devices and all visits differ: it would join two datasets.
 *   <li>Missing days: told as a warning where they are many, not as a figure.
 * </ul>
 */
class WebExportsTruthTest {
  private static final FieldId DATE = FieldId.of("date");
  private static final FieldId AMOUNT = FieldId.of("amount");
  private static final FieldId DEVICE = FieldId.of("device");
  private static final Map<String, String> QUARTERS =
      Map.of("Q1", "-07-01", "Q2", "-10-01", "Q3", "-01-01", "Q4", "-04-01");

  private static final String WINDOW =
      """
          given:
            - files: data/*
              values: {first-day: 2023-12-06, last-day: 2024-01-04}\
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"Active users", "New users", "Total revenue", "30 days"})
  void numberedDaysOfASnapshotEqualTheTruth(String series) throws IOException {
    JsonNode truth = RealExports.truth("web/truth/ga4_reports_snapshot_nth_day.json");
    JsonNode expected = truth.get("series").get(series);
    RealExports built = build("web/ga4_reports_snapshot_nth_day.csv", "yyyyMMdd", series);

    String year = "2025-07-01";
    same(built.whole("test/rows", "year", year), expected.get("n"));
    same(built.whole("test/days", "year", year), expected.get("n"));
    same(built.whole("test/sum", "year", year), expected.get("sum"));
    same(built.whole("test/greatest", "year", year), expected.get("max"));
    assertThat(built.dashboard().rows().used()).isEqualTo(expected.get("n").asLong());
    assertThat(built.dashboard().rows().rejected()).isZero();
  }

  @Test
  void theDayOfTheGreatestValueIsTheOneOfItsIndex() throws IOException {
    JsonNode truth = RealExports.truth("web/truth/ga4_reports_snapshot_nth_day.json");
    RealExports built = build("web/ga4_reports_snapshot_nth_day.csv", "yyyyMMdd", "Active users");

    // Day 26 after 11 December 2025.
    assertThat(truth.get("series").get("Active users").get("max_index").asString())
        .isEqualTo("0026");
    same(
        built.whole("test/sum", "day", "2026-01-06"),
        truth.get("series").get("Active users").get("max"));
  }

  @Test
  void monthsAndFiscalQuartersOfNumberedDaysEqualTheTruth() throws IOException {
    JsonNode truth = RealExports.truth("web/truth/ga4_reports_snapshot_nth_day.json");
    RealExports built = build("web/ga4_reports_snapshot_nth_day.csv", "yyyyMMdd", "Active users");

    for (Map.Entry<String, JsonNode> month :
        truth.get("active_users_summed_by_month").properties()) {
      same(built.whole("test/sum", "month", month.getKey() + "-01"), month.getValue());
    }
    checkQuarters(built, "test/sum", truth.get("active_users_summed_by_fiscal_quarter"));
  }

  @Test
  void visitsByDeviceEqualTheTruth() throws IOException {
    JsonNode truth = RealExports.truth("web/truth/doj_devices.json");
    RealExports built = build("web/doj_devices.csv", "yyyy-MM-dd", "visits");

    long rows = truth.get("rows").asLong();
    assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(rows, rows, 0, 0));
    String year = "2023-07-01";
    same(built.whole("test/rows", "year", year), truth.get("rows"));
    same(built.whole("test/sum", "year", year), truth.get("visits_total"));
    same(built.whole("test/days", "year", year), truth.get("distinct_days"));
    JsonNode byDevice = truth.get("visits_by_device");
    assertThat(built.parts("test/sum", "year", year, "device")).isEqualTo(byDevice.size());
    for (Map.Entry<String, JsonNode> device : byDevice.properties()) {
      same(built.part("test/sum", "year", year, "device", device.getKey()), device.getValue());
    }
    checkQuarters(built, "test/sum", truth.get("visits_by_fiscal_quarter"));
    checkQuarters(built, "test/days", truth.get("days_by_fiscal_quarter"));
    assertThat(built.whole("test/sum", "day", truth.get("first").asString())).isNotNull();
    assertThat(built.whole("test/sum", "day", truth.get("last").asString())).isNotNull();
  }

  @Test
  void visitsOfAllDevicesEqualTheTruth() throws IOException {
    JsonNode truth = RealExports.truth("web/truth/doj_devices.json");
    RealExports built = build("web/doj_users.csv", "yyyy-MM-dd", "visits");

    same(built.whole("test/sum", "year", "2023-07-01"), truth.get("users_csv_total"));
    checkQuarters(built, "test/sum", truth.get("users_csv_visits_by_fiscal_quarter"));
    checkQuarters(built, "test/days", truth.get("users_csv_days_by_fiscal_quarter"));
  }

  /** The file has no dates: the workspace states the window of thirty days. */
  @Test
  void viewsOfTheTopPagesEqualTheTruthInTheWindowThatTheCityStates() throws IOException {
    JsonNode truth = RealExports.truth("web/truth/doj_devices.json").get("top_pages_30_days");
    RealExports built =
        RealExports.build(
            folder,
            new Installed(
                Registry.adapters(List.of(new TopPages())),
                Registry.formats(WebExportsTruthTest.class.getClassLoader())),
            "test/top-pages",
            "America/New_York",
            WINDOW,
            List.of("web/doj_top_pages_30_days.csv"));

    assertThat(built.dashboard().rows().used()).isEqualTo(truth.get("rows").asLong());
    String year = "2023-07-01";
    same(built.whole("test/top-page-views", "year", year), truth.get("pageviews_sum"));
    for (Map.Entry<String, JsonNode> domain : truth.get("pageviews_by_domain").properties()) {
      same(
          built.part("test/top-page-views", "year", year, "domain", domain.getKey()),
          domain.getValue());
    }
  }

  /** From 6 December to 4 January: no month can say which of the views are its own. */
  @Test
  void aWindowOfTwoMonthsIsNoMonthAndItsViewsAreCountedForNone() throws IOException {
    RealExports built =
        RealExports.build(
            folder,
            new Installed(
                Registry.adapters(List.of(new PoliceAdapter())),
                Registry.formats(WebExportsTruthTest.class.getClassLoader())),
            "web/page-views",
            "America/New_York",
            WINDOW,
            List.of("web/doj_top_pages_30_days.csv"));

    assertThat(built.dashboard().rows().used()).isZero();
    assertThat(built.dashboard().datasets().get(0).rejectedByKind().keySet())
        .extracting(RejectionLog.Kind::reason)
        .containsExactly(Rejection.Reason.PERIOD_NOT_WHOLE);
  }

  /** Quarters are named like {@code FY2024 Q2}, which is October to December 2023. */
  private static void checkQuarters(RealExports built, String measure, JsonNode truth) {
    assertThat(truth.properties()).isNotEmpty();
    for (Map.Entry<String, JsonNode> quarter : truth.properties()) {
      int fiscalYear = Integer.parseInt(quarter.getKey().substring(2, 6));
      String name = quarter.getKey().substring(7);
      int year = name.equals("Q1") || name.equals("Q2") ? fiscalYear - 1 : fiscalYear;
      same(built.whole(measure, "quarter", year + QUARTERS.get(name)), quarter.getValue());
    }
  }

  private RealExports build(String file, String pattern, String header) throws IOException {
    return RealExports.build(
        Files.createTempDirectory(folder, "web"),
        new Installed(
            Registry.adapters(List.of(new Days(pattern, header))),
            Registry.formats(WebExportsTruthTest.class.getClassLoader())),
        "test/days",
        "America/New_York",
        file);
  }

  private static void same(NamedCsvRecord row, JsonNode expected) {
    assertThat(new BigDecimal(row.getField("value")))
        .as("value of %s", row)
        .isEqualByComparingTo(expected.decimalValue());
  }

  /**
   * A number a day.
   *
   * @param pattern of the column {@code Date}
   * @param header of the column with the number
   */
  private record Days(String pattern, String header) implements DepartmentAdapter {
    @Override
    public Department department() {
      return new Department(DepartmentId.of("test"), LocalizedText.of("Test"));
    }

    @Override
    public List<Dataset> datasets() {
      return List.of(
          Dataset.builder(DatasetId.of("test/days"))
              .title(LocalizedText.of("Days", "Días"))
              .rows(LocalizedText.of("a day", "un día"), LocalizedText.of("days", "días"))
              .field(field(DATE, "Date", new CellFormat.Day(List.of(pattern))).with(Need.CELL))
              .field(field(AMOUNT, header, new CellFormat.Whole()).with(Need.CELL))
              .field(field(DEVICE, "device", new CellFormat.Text()).with(Need.NONE))
              .time(new TimeOfRow.Moment(DATE))
              .baseGrain(Grain.DAY)
              .build());
    }

    @Override
    public List<Measure> measures() {
      return List.of(
          measure("rows", new Calculation.Count()),
          measure("sum", new Calculation.Sum(AMOUNT)),
          measure("greatest", new Calculation.Percentile(AMOUNT, 100)),
          measure("days", new Calculation.Distinct(DATE)));
    }

    private static Measure measure(String name, Calculation calculation) {
      return Measure.builder(MeasureId.of("test/" + name), DatasetId.of("test/days"), calculation)
          .grains(Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.YEAR)
          .breakdown(DEVICE, LocalizedText.of("By device", "Por dispositivo"))
          .build();
    }

    private static Field field(FieldId id, String header, CellFormat format) {
      LocalizedText title = LocalizedText.of(header);
      return Field.of(id, header, format, title, title);
    }
  }

  /** Views by page and host, of a report that covers parts of two months of one fiscal year. */
  private static final class TopPages implements DepartmentAdapter {
    private static final FieldId DOMAIN = FieldId.of("domain");
    private static final FieldId VIEWS = FieldId.of("views");
    private static final FieldId FIRST = FieldId.of("first-day");
    private static final FieldId LAST = FieldId.of("last-day");

    @Override
    public Department department() {
      return new Department(DepartmentId.of("test"), LocalizedText.of("Test"));
    }

    @Override
    public List<Dataset> datasets() {
      CellFormat day = new CellFormat.Day(List.of("yyyy-MM-dd"));
      return List.of(
          Dataset.builder(DatasetId.of("test/top-pages"))
              .field(field(DOMAIN, "domain", new CellFormat.Text()))
              .field(field(VIEWS, "pageviews", new CellFormat.Count()))
              .field(field(FIRST, "Start date", day))
              .field(field(LAST, "End date", day))
              .time(new TimeOfRow.Span(FIRST, LAST))
              .baseGrain(Grain.YEAR)
              .build());
    }

    private static Field field(FieldId id, String header, CellFormat format) {
      LocalizedText name = LocalizedText.of(id.value());
      return Field.of(id, header, format, name, name).with(Need.CELL);
    }

    @Override
    public List<Measure> measures() {
      return List.of(
          Measure.builder(
                  MeasureId.of("test/top-page-views"),
                  DatasetId.of("test/top-pages"),
                  new Calculation.Sum(VIEWS))
              .grains(Grain.YEAR)
              .breakdown(DOMAIN, LocalizedText.of("By host"))
              .build());
    }
  }
}
