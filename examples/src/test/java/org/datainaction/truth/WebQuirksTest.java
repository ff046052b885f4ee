package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.truth.Declared.TEXT;
import static org.datainaction.truth.Declared.clock;
import static org.datainaction.truth.Declared.day;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.datainaction.adapters.police.PoliceAdapter;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Condition;
import org.datainaction.spi.Registry;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Rejection.Reason;
import org.datainaction.time.Grain;
import org.datainaction.workspace.Installed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What web tools export. Elsewhere are: the row {@code (other)}, numbers that are JSON texts and
 * the days of the JSON ({@code RealWebExportsTest}, {@code AnalyticsUsaGovJsonFormatTest}); visits
 * of all and by device, which differ, newest day first ({@link WebExportsTruthTest}); the 16 tables
 * of a snapshot and their numbered days ({@code RealWebExportsTest}, {@code NumberedDaysTest},
 * {@link WebExportsTruthTest}); the log's cut line, offset and robots ({@link AccessLogTruthTest},
 * {@link PageViewsFromLogTruthTest}); the forms of logs ({@code RealLogsTest}).
 */
class WebQuirksTest {
  private static final String ZONE = "America/New_York";
  private static final String WINDOW = "2023-12-06..2024-01-04";
  private static final String WINDOW_START = "2023-12-06";
  private static final String TOP_PAGES = "web/doj_top_pages_30_days.csv";
  private static final String UA = "web/ua_style_blog_analytics.csv";

  @TempDir Path folder;

  /** A report that says no day at all: the city states its window. */
  private static Declared window() {
    return Declared.timed(new TimeOfRow.Named(FieldId.of("window")))
        .finest(Grain.WAVE)
        .needed("window", "Window", new CellFormat.PeriodName());
  }

  private static String stated(String values) {
    return "    given: [{files: data/*, values: {" + values + "}}]";
  }

  private RealExports topPages() throws IOException {
    return window()
        .column("page", "page", TEXT)
        .column("views", "pageviews", new CellFormat.Count())
        .derived("address", new Expression.PageAddress(FieldId.of("page")))
        .sum("views", "views", "page", "address")
        .buildWith(stated("window: " + WINDOW), folder, ZONE, TOP_PAGES);
  }

  private static String views(RealExports built, String field, String page) {
    return built.part("test/views", "wave", WINDOW_START, field, page).getField("value");
  }

  @Test
  void aPageWithAndWithoutASlashIsOnePage() throws IOException {
    String page = "acis.eoir.justice.gov/en/caseInformation";
    long both =
        PlainCsv.of(TOP_PAGES).rows().stream()
            .filter(row -> List.of(page, page + "/").contains(row.get("page")))
            .mapToLong(row -> Long.parseLong(row.get("pageviews")))
            .sum();

    RealExports built = topPages();

    assertThat(views(built, "address", page)).isEqualTo(Long.toString(both));
    assertThat(views(built, "page", page)).isNotEqualTo(Long.toString(both));
  }

  @Test
  void aHostForTestsIsNotTheHostItself() throws IOException {
    PlainCsv plain = PlainCsv.of(TOP_PAGES);

    RealExports built = topPages();

    assertThat(plain.count("page", "uat.ojjdp.ojp.gov/")).isEqualTo(1);
    assertThat(views(built, "address", "uat.ojjdp.ojp.gov"))
        .isEqualTo(
            plain.rows().stream()
                .filter(row -> row.get("page").equals("uat.ojjdp.ojp.gov/"))
                .findFirst()
                .orElseThrow()
                .get("pageviews"));
  }

  @Test
  void hostsOfOtherAgenciesStayInTheListAndAreNotAddedToOurs() throws IOException {
    String file = "web/doj_sites.csv";
    PlainCsv plain = PlainCsv.of(file);

    RealExports built =
        window()
            .column("host", "domain", TEXT)
            .column("visits", "visits", new CellFormat.Count())
            .sum("views", "visits", "host")
            .buildWith(stated("window: " + WINDOW), folder, ZONE, file);

    assertThat(plain.rows()).anyMatch(row -> row.get("domain").equals("www.whitehouse.gov"));
    assertThat(plain.rows())
        .allSatisfy(
            row ->
                assertThat(views(built, "host", row.get("domain"))).isEqualTo(row.get("visits")));
    assertThat(views(built, "host", "www.whitehouse.gov")).isEqualTo("28");
  }

  @Test
  void daysWithoutATimeAreTheSameDaysInEveryZone(@TempDir Path other) throws IOException {
    String file = "web/doj_users.csv";
    Declared declared =
        Declared.at("date")
            .finest(Grain.DAY)
            .column("date", "date", day("yyyy-MM-dd"))
            .column("visits", "visits", new CellFormat.Count())
            .sum("visits", "visits");

    RealExports here = declared.build(folder, ZONE, file);
    RealExports there = declared.build(other, "Pacific/Kiritimati", file);

    assertThat(PlainCsv.of(file).rows())
        .hasSize(90)
        .allSatisfy(
            row -> {
              for (RealExports built : List.of(here, there)) {
                assertThat(built.whole("test/visits", "day", row.get("date")).getField("value"))
                    .isEqualTo(row.get("visits"));
              }
            });
  }

  @Test
  void aReportWithItsBlockHasItsDaysAndPagesWithAndWithoutASlashAreOne() throws IOException {
    RealExports built =
        Declared.at("first-day")
            .column("first-day", "Start date", day("yyyyMMdd"))
            .column("page", "Page path and screen class", TEXT)
            .column("views", "Views", new CellFormat.Count())
            .derived("address", new Expression.PageAddress(FieldId.of("page")))
            .sum("views", "views", "page", "address")
            .build(folder, ZONE, "web/ga4_pages_and_screens.csv");

    // Lines 13 and 24 of the file.
    assertThat(built.total("test/views", "page", "/adults/")).isEqualTo(74);
    assertThat(built.total("test/views", "page", "/adults")).isEqualTo(9);
    assertThat(built.total("test/views", "address", "/adults")).isEqualTo(74 + 9);
  }

  private RealExports withoutBlock(String first, String last) throws IOException {
    String more =
        stated("first-day: %s, last-day: %s".formatted(first, last))
            + """

            lists:
              - id: police-data-pages
                entries: [{value: /p/home-page.html, from: 2020-01-01}]
            """;
    return RealExports.build(
        folder,
        new Installed(
            Registry.adapters(List.of(new PoliceAdapter())),
            Registry.formats(WebQuirksTest.class.getClassLoader())),
        "web/page-views",
        ZONE,
        more,
        List.of("web/ga4_pages_and_screens_no_header_block.csv"));
  }

  @Test
  void aReportWithoutItsBlockIsReadOnceTheCityStatesItsDays() throws IOException {
    RealExports built = withoutBlock("2026-03-01", "2026-03-31");

    assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(29, 29, 0, 0));
    assertThat(built.whole("police/data-page-views", "month", "2026-03-01").getField("value"))
        .isEqualTo("34");
  }

  @Test
  void aReportThatCrossesTheEndOfAMonthIsNeverPutIntoOneOfThem() throws IOException {
    RealExports built = withoutBlock("2026-02-24", "2026-03-23");

    assertThat(built.rejected(Reason.PERIOD_NOT_WHOLE)).isEqualTo(29);
    assertThat(built.dashboard().datasets().get(0).awaited()).isPresent();
  }

  @Test
  void thousandsInQuotesAreNumbersAndMinutesOnAPageAreTimes() throws IOException {
    PlainCsv plain = PlainCsv.of(UA);
    assertThat(plain.rows()).anyMatch(row -> row.get("Page Views").contains(","));
    Condition all = Condition.present(FieldId.of("time"));

    RealExports built =
        window()
            .column("views", "Page Views", new CellFormat.Count())
            .column("time", "Avg. Time on Page", clock("HH:mm:ss"))
            .column("bounced", "Bounce Rate", TEXT)
            .sum("views", "views")
            .count("timed", all)
            .count(
                "more-than-a-minute",
                Condition.compare(FieldId.of("time"), Condition.Operator.MORE, 60))
            .count("bounced", "bounced")
            .buildWith(stated("window: " + WINDOW), folder, ZONE, UA);

    assertThat(built.whole("test/views", "wave", WINDOW_START).getField("value"))
        .isEqualTo(
            Long.toString(
                plain.rows().stream()
                    .mapToLong(row -> Long.parseLong(row.get("Page Views").replace(",", "")))
                    .sum()));
    assertThat(built.whole("test/timed", "wave", WINDOW_START).getField("value")).isEqualTo("4000");
    assertThat(built.whole("test/more-than-a-minute", "wave", WINDOW_START).getField("value"))
        .isEqualTo(
            Long.toString(
                plain.count(
                    row -> LocalTime.parse(row.get("Avg. Time on Page")).toSecondOfDay() > 60)));
    assertThat(built.part("test/bounced", "wave", WINDOW_START, "bounced", "32.30%"))
        .satisfies(
            row ->
                assertThat(row.getField("value"))
                    .isEqualTo(Long.toString(plain.count("Bounce Rate", "32.30%"))));
  }
}
