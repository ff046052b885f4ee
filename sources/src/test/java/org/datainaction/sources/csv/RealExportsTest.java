package org.datainaction.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.ReadTable.INVALID;
import static org.datainaction.sources.ReadTable.MISSING;
import static org.datainaction.sources.Wanted.column;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.in;
import static org.datainaction.sources.Wanted.missing;
import static org.datainaction.sources.Wanted.required;
import static org.datainaction.sources.Wanted.text;
import static org.datainaction.sources.Wanted.whole;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import org.datainaction.sources.ReadTable;
import org.datainaction.sources.SharedFiles;
import org.datainaction.spi.SourceFormat;
import org.datainaction.spi.SourceFormat.Confidence;
import org.datainaction.table.CellFormat;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TextLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Exports of real departments. The numbers of rows are those that were counted with other programs
 * when the files were collected; each is counted here once more, by the newlines outside of quotes.
 */
class RealExportsTest {
  private static final String AMERICAN = "MM/dd/yyyy hh:mm:ss a";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "police/durham_nc_gunshot_wound_reports.csv | INCI_ID | 709",
        "police/seattle_use_of_force.csv | Occured_date_time | 11661",
        "police/seattle_crime_stats_by_precinct_2008_present.csv | STAT_VALUE | 27125",
        "police/south_bend_use_of_force.csv | Call_Dispatched_via_911 | 203",
        "police/dallas_response_to_resistance_2019.csv | OCCURRED_T | 2944",
        "police/austin_response_to_resistance_2017.csv | Date Occurred | 2500",
        "police/cincinnati_use_of_force_pdi.csv | INCIDENT_TYPE | 6000",
        "police/new_orleans_use_of_force.csv | Use of Force Type | 3000",
        "police/baltimore_officer_involved_use_of_force.csv | CC# | 68",
        "police/seattle_terry_stops.csv | Reported_Date | 8000",
        "police/berkeley_calls_for_service.csv | CASENO | 4490",
        "police/sfpd_incident_reports_2018.csv | Incident Code | 6000",
        "police/pittsburgh_non_traffic_citations.csv | CITEDTIME | 5000",
        "police/chicago_complaints_2000_2016.csv | complaint_date | 6000",
        "fire/sf_fire_calls_2020_04.csv | Call Number | 8000",
        "fire/sf_fire_outside_fires_2009_2018.csv | Call Number | 4340",
        "ecc/decc_phone_2025_week44.csv | 911_T | 168",
        "ecc/decc_phone_2025_week45.csv | 911_T | 168",
        "ecc/decc_cad_2025_week40.csv | Agency | 1305",
        "ecc/decc_cad_2025_week45.csv | Agency | 1934",
        "ecc/nashville_911_phone_calls_tornado_2020.csv | Seizure DateTime | 475",
        "ecc/nashville_911_phone_calls_derecho_2020.csv | Seizure DateTime | 1549",
        "community-safety/durham_nc_resident_survey_2022.csv | ID | 891",
        "community-safety/toronto_persons_in_crisis_2023.csv | event_type | 31572",
        "community-safety/italy_1522_calls_weekly_province.csv | provincia | 15000",
        "community-safety/somerville_survey_utf16le_semicolon.csv | X5 | 143",
        "web/ua_style_blog_analytics.csv | Page Views | 4000",
        "web/doj_devices.csv | visits | 121",
        "plans/govuk_services_quarterly.csv | Name of service | 734",
        "plans/fivethirtyeight_police_locals.csv | all | 75"
      })
  void everyRowOfARealExportIsRead(String name, String column, int rows) throws Exception {
    SourceFile file = file(name);
    ReadTable table = csv(file, text(column));

    assertThat(rowsByNewlines(file)).as("rows by newlines").isEqualTo(rows);
    assertThat(table.rows()).hasSize(rows);
    assertThat(table.outcome().rowsRead()).isEqualTo(rows);
    assertThat(table.outcome().bytes()).isEqualTo(Files.size(SharedFiles.path(name)));
  }

  @ParameterizedTest
  @CsvSource({
    "community-safety/durham_nc_resident_survey_2021_open_ended.csv, response, 481",
    "plans/census_pep_2018_county_population.csv, GEO.display-label, 3143"
  })
  void exportsInWindows1252AreReadOnceThatIsDeclared(String name, String column, int rows)
      throws Exception {
    Projection wanted = columns(text(column));
    assertThat(ReadTable.refusal(new CsvFormat(), file(name), wanted))
        .contains("export-encoding", "'encoding: windows-1252'");
    Charset windows = Charset.forName("windows-1252");
    Projection declared = in(TextLayout.DETECT.withCharset(windows), wanted);
    assertThat(ReadTable.of(new CsvFormat(), file(name), declared).rows()).hasSize(rows);
  }

  @Test
  void aReportWithTitleAndEmptyLineBeforeItsHeader() throws Exception {
    ReadTable table =
        csv(
            file("ecc/nashville_cad_incidents_tornado_2020.csv"),
            required(
                column(new CellFormat.Timestamp(List.of("M/d/yyyy h:mm:ss a")), "IncidentDate")),
            text("IncidentTypeDescription1"));

    assertThat(table.lines().get(0)).isEqualTo(5);
    assertThat(table.rows().get(0)).contains("GENERAL ALARM COMMERCIAL   INDUSTRIAL BUILD");
    assertThat(table.outcome().rejections().total()).isZero();
  }

  @Test
  void fireCallsHaveARowForEachUnit() throws Exception {
    ColumnSpec onScene = column(new CellFormat.Timestamp(List.of(AMERICAN)), "On Scene DtTm");
    ReadTable table =
        csv(
            file("fire/sf_fire_calls_2020_04.csv"),
            required(text("Call Number")),
            required(column(new CellFormat.Timestamp(List.of(AMERICAN)), "Received DtTm")),
            onScene);

    assertThat(new HashSet<>(cells(table, 0))).hasSize(4087);
    assertThat(cells(table, 2)).filteredOn(MISSING::equals).hasSize(1295);
    assertThat(table.outcome().invalidCells()).isEmpty();
    assertThat(table.outcome().rejections().total()).isZero();
  }

  @Test
  void phoneHoursAreSplitIntoBucketsThatAddUp() throws Exception {
    String[] parts = {"10", "15", "20", "40", "60", "120", "121", "AB", "T"};
    ColumnSpec[] wanted = new ColumnSpec[parts.length];
    for (int i = 0; i < parts.length; i++) {
      wanted[i] = required(whole("911_" + parts[i]));
    }
    for (int week = 44; week <= 46; week++) {
      ReadTable table = csv(file("ecc/decc_phone_2025_week" + week + ".csv"), wanted);
      assertThat(table.rows())
          .hasSize(168)
          .allSatisfy(
              row -> {
                List<Long> counts = row.stream().map(Long::parseLong).toList();
                long sum = counts.subList(0, 8).stream().mapToLong(Long::longValue).sum();
                assertThat(sum).isEqualTo(counts.get(8));
              });
    }
  }

  @Test
  void missingIsWrittenInSeveralWays() throws Exception {
    ReadTable dallas =
        csv(
            file("police/dallas_response_to_resistance_2019.csv"),
            missing(column(new CellFormat.TimeOfDay(List.of("h:mm a")), "OCCURRED_T"), "NULL"));
    assertThat(cells(dallas, 0)).doesNotContain(INVALID).filteredOn(MISSING::equals).hasSize(13);

    ReadTable stops =
        csv(
            file("police/seattle_terry_stops.csv"),
            missing(whole("SubjectID"), "NULL", "-"),
            column(new CellFormat.TimeOfDay(List.of("HH:mm:ss.SSSSSSS")), "Reported_Time"));
    assertThat(cells(stops, 1)).doesNotContain(INVALID, MISSING);
  }

  @Test
  void thousandsAreSeparatedByCommas() throws Exception {
    ReadTable views =
        csv(file("web/ua_style_blog_analytics.csv"), whole("Page Views"), whole("Bounce Rate"));

    assertThat(views.rows().get(0)).containsExactly("1701", INVALID);
    assertThat(cells(views, 0)).doesNotContain(INVALID, MISSING);
  }

  @Test
  void gunshotReportsAreDatedByTheDayInWords() throws Exception {
    CellFormat words = new CellFormat.Day(List.of("MMM d yyyy"));
    CellFormat printed = new CellFormat.Day(List.of("yyyy-MM-dd'T'HH:mm:ssXXX"));
    ReadTable table =
        csv(
            file("police/durham_nc_gunshot_wound_reports.csv"),
            required(column(words, "STRDATE")),
            required(column(printed, "DATE_REPT")));

    // The day that is printed with an offset is a day early, in every row.
    assertThat(table.rows())
        .hasSize(709)
        .allMatch(row -> Long.parseLong(row.get(0)) == Long.parseLong(row.get(1)) + 1);
  }

  @Test
  void ga4PagesCarryTheDaysOfTheComment() throws Exception {
    SourceFile file = file("web/ga4_pages_and_screens.csv");
    CellFormat day = new CellFormat.Day(List.of("yyyyMMdd"));
    ReadTable table =
        ReadTable.of(
            new Ga4CsvFormat(),
            file,
            columns(
                required(text("Page path and screen class")),
                required(whole("Views")),
                required(column(day, "Start date")),
                required(column(day, "End date"))));

    assertThat(new Ga4CsvFormat().recognises(file)).isEqualTo(Confidence.CERTAIN);
    // Lines 11 to 66; 24 February and 23 March 2026 are 20,508 and 20,535 days after 1970.
    List<String> days = List.of("20508", "20535");
    assertThat(table.rows()).hasSize(56).allMatch(row -> row.subList(2, 4).equals(days));
    assertThat(table.rows().get(0)).startsWith("/", "221");
    assertThat(table.rows().get(55)).startsWith("/testing", "1");
  }

  @ParameterizedTest
  @CsvSource({"Active users, 28", "New users, 28"})
  void ofAGa4SnapshotOneTableIsReadAndTheOthersAreAside(String metric, int rows) throws Exception {
    SourceFile file = file("web/ga4_reports_snapshot_nth_day.csv");
    ReadTable table =
        ReadTable.of(
            new Ga4CsvFormat(),
            file,
            columns(required(text("Nth day")), required(whole(metric)), text("Start date")));

    assertThat(table.rows()).hasSize(rows).allMatch(row -> row.get(2).equals("20251211"));
    assertThat(table.rows().get(27).get(0)).isEqualTo("0027");
    assertThat(table.outcome().rejections().total()).isZero();
  }

  private static List<String> cells(ReadTable table, int index) {
    return table.rows().stream().map(row -> row.get(index)).toList();
  }

  private static ReadTable csv(SourceFile file, ColumnSpec... wanted) throws Exception {
    SourceFormat format = new CsvFormat();
    assertThat(format.recognises(file)).isEqualTo(Confidence.POSSIBLE);
    return ReadTable.of(format, file, columns(wanted));
  }

  private static SourceFile file(String name) {
    return SourceFile.of(name, SharedFiles.path(name));
  }

  /** Newlines outside of quotes, without the header's, and a last line without one. */
  private static int rowsByNewlines(SourceFile file) throws IOException {
    byte[] bytes = file.open().readAllBytes();
    boolean utf16 = bytes[0] == (byte) 0xFF;
    String text = new String(bytes, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    boolean quoted = false;
    int newlines = 0;
    for (char c : text.toCharArray()) {
      quoted ^= c == '"';
      newlines += c == '\n' && !quoted ? 1 : 0;
    }
    return newlines - (text.endsWith("\n") ? 1 : 0);
  }
}
