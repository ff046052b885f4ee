package org.datainaction.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.required;
import static org.datainaction.sources.Wanted.text;
import static org.datainaction.sources.Wanted.whole;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.datainaction.sources.ReadTable;
import org.datainaction.sources.SharedFiles;
import org.datainaction.sources.json.AnalyticsUsaGovJsonFormat;
import org.datainaction.spi.SourceFormat;
import org.datainaction.spi.SourceFormat.Confidence;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Web analytics of real sites, in every form. Rows were counted with other programs. */
class RealWebExportsTest {
  private static final String SNAPSHOT = "web/ga4_reports_snapshot_nth_day.csv";

  @ParameterizedTest
  @CsvSource({
    "web/ga4_pages_and_screens.csv, ga4-csv",
    "web/ga4_reports_snapshot_nth_day.csv, ga4-csv",
    "web/doj_last_48_hours.json, analytics-usa-gov-json",
    "web/doj_today.json, analytics-usa-gov-json",
    "web/doj_top_pages_7_days.json, analytics-usa-gov-json",
    "web/ga4_pages_and_screens_no_header_block.csv, ''",
    "web/ua_style_blog_analytics.csv, ''",
    "web/doj_devices.csv, ''",
    "web/apache_combined_access.log, access-log",
    "formats/koop_no_geometry.json, ''",
    "formats/socrata_rows_moco_liquor.json, ''"
  })
  void atMostOneFormatIsCertain(String name, String certain) throws Exception {
    List<String> found = new ArrayList<>();
    for (SourceFormat format : ServiceLoader.load(SourceFormat.class)) {
      if (format.recognises(file(name)) == Confidence.CERTAIN) {
        found.add(format.id());
      }
    }
    assertThat(found).isEqualTo(certain.isEmpty() ? List.of() : List.of(certain));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "web/doj_devices.csv | device | visits | 121",
        "web/doj_users.csv | date | visits | 90",
        "web/doj_sites.csv | domain | visits | 135",
        "web/doj_top_domains_30_days.csv | domain | pageviews | 20",
        "web/doj_top_pages_30_days.csv | page | pageviews | 20",
        "web/doj_top_traffic_sources_30_days.csv | source | pageviews | 20",
        "web/ga4_pages_and_screens_no_header_block.csv | Page path and screen class | Views | 29",
        "web/ua_style_blog_analytics.csv | Page | Page Views | 4000"
      })
  void exportsWithoutABlockArePlainCsv(String name, String thing, String count, int rows)
      throws Exception {
    ReadTable table = read(new CsvFormat(), name, thing, count);

    assertThat(table.rows()).hasSize(rows);
    assertThat(table.outcome().rejections().total()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nth day | Total revenue | 28 | 106 | 20251211 | 20260107",
        "Country ID | Active users | 78 | 157 | 20251211 | 20260107",
        "Nth day | 1 day | 28 | 251 | 20251211 | 20260107",
        "Date | Week 0 | 6 | 284 | 20251123 | 20260103",
        "Page title and screen class | Views | 85 | 295 | 20251211 | 20260107",
        "Event name | Event count | 5 | 385 | 20251211 | 20260107"
      })
  void everyTableOfASnapshotCanBeRead(
      String thing, String count, int rows, long firstLine, String start, String end)
      throws Exception {
    Projection wanted =
        columns(
            required(text(thing)),
            required(whole(count)),
            required(text("Start date")),
            required(text("End date")),
            required(text("Counting method")));
    ReadTable table = ReadTable.of(new Ga4CsvFormat(), file(SNAPSHOT), wanted);

    assertThat(table.rows())
        .hasSize(rows)
        .allSatisfy(row -> assertThat(row.subList(2, 5)).containsExactly(start, end, "ga4"));
    assertThat(table.lines().get(0)).isEqualTo(firstLine);
    assertThat(table.lines().get(rows - 1)).isEqualTo(firstLine + rows - 1);
    assertThat(table.outcome().rejections().total()).isZero();
    assertThat(table.outcome().bytes()).isEqualTo(Files.size(SharedFiles.path(SNAPSHOT)));
  }

  @Test
  void aSnapshotWithoutTheWantedTableNamesAllThatItHas() {
    Projection wanted = columns(text("Page path"), whole("Views"), text("Start date"));
    List<String> refusals = ReadTable.refusals(new Ga4CsvFormat(), file(SNAPSHOT), wanted, 2);

    // The nearest is the one with titles of pages and their views.
    assertThat(refusals.get(0)).startsWith(SNAPSHOT + ":294 [Page path]: column-missing");
    assertThat(refusals.get(1))
        .contains("none of its 16 tables", "line 9: Nth day, Active users;")
        .endsWith("Platform, Key events)");
  }

  @ParameterizedTest
  @CsvSource({
    // Reports of 5 January 2024, in the morning in New York; the day was not over.
    "web/doj_last_48_hours.json, date, visits, 20240104, 20240104, 1031300",
    "web/doj_today.json, date, visits, 20240105, 20240105, 174316"
  })
  void recordsAddUpToTheTotalThatTheFileSays(
      String name, String thing, String count, String start, String end, long total)
      throws Exception {
    ReadTable table = readJson(name, thing, count);

    assertThat(table.rows().stream().mapToLong(row -> Long.parseLong(row.get(1))).sum())
        .isEqualTo(total);
    assertThat(table.rows())
        .allSatisfy(row -> assertThat(row.subList(2, 5)).containsExactly(start, end, "ga4"));
  }

  @Test
  void theTopPagesOfAWeekHaveTheirDaysAndTheRowOfOthers() throws Exception {
    ReadTable table = readJson("web/doj_top_pages_7_days.json", "page", "pageviews");

    assertThat(table.rows())
        .hasSize(20)
        .contains(List.of("(other)", "664667", "20231229", "20240104", "ga4"));
    assertThat(table.outcome().rejections().total()).isZero();
  }

  private static ReadTable readJson(String name, String thing, String count) throws Exception {
    Projection wanted =
        columns(
            required(text(thing)),
            required(whole(count)),
            text("Start date"),
            text("End date"),
            text("Counting method"));
    return ReadTable.of(new AnalyticsUsaGovJsonFormat(), file(name), wanted);
  }

  private static ReadTable read(SourceFormat format, String name, String thing, String count)
      throws Exception {
    Projection wanted = columns(required(text(thing)), required(whole(count)));
    return ReadTable.of(format, file(name), wanted);
  }

  private static SourceFile file(String name) {
    return SourceFile.of(name, SharedFiles.path(name));
  }
}
