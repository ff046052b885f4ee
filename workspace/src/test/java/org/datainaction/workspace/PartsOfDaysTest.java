package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.id.MeasureId;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.sources.csv.CsvFormat;
import org.datainaction.sources.json.AnalyticsUsaGovJsonFormat;
import org.datainaction.sources.log.AccessLogFormat;
import org.datainaction.spi.Registry;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views where files know the day or a part of one: logs, tables by day, lists that change. */
class PartsOfDaysTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 9, 10);
  private static final String HEADER = "Page,Views,Start date,End date\n";
  private static final DateTimeFormatter LOGGED =
      DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss", Locale.ENGLISH);

  @TempDir Path folder;
  private TestFolder workspace;

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder);
    sources("zone: UTC", "");
  }

  @Test
  void aMonthOfWhichALogHasOnlyAPartOfTheFirstAndTheLastDayIsPartial() {
    workspace.write("data/a.log", log("2024-05-01T20:00", "2024-05-31T03:00", 1));
    assertThat(months()).singleElement().asString().startsWith("2024-05 partial");
  }

  @Test
  void aMonthWithinALogIsWhole() {
    workspace.write("data/a.log", log("2024-04-30T20:00", "2024-06-01T03:00", 1));
    // Every day of May at 20 o'clock.
    assertThat(months()).containsExactly("2024-05 normal 31");
  }

  @Test
  void whoeverKnowsThatALogIsCompleteSaysSo() {
    workspace.write("data/a.log", log("2024-05-01T20:00", "2024-05-31T22:00", 1));
    sources("zone: UTC\n    covers: 2024-05-01..2024-05-31", "");
    // 31 at 20 o'clock and the last one.
    assertThat(months()).containsExactly("2024-05 normal 32");
  }

  @Test
  void daysWithoutARequestWithinALogAreQuietAndNoGap() {
    workspace.write("data/a.log", log("2024-04-30T12:00", "2024-07-01T13:00", 2));
    // From 30 April every second day: 2 to 30 May, 1 to 29 June.
    assertThat(months()).containsExactly("2024-05 normal 15", "2024-06 normal 15");
    assertThat(check()).extracting(Problem::code).doesNotContain(ProblemCode.EXPORT_GAP);
  }

  @Test
  void theDayBetweenTwoLogsIsWholeInBothTogether() {
    workspace.write("data/a.log", log("2024-04-30T12:00", "2024-05-15T12:00", 1));
    workspace.write("data/b.log", log("2024-05-15T20:00", "2024-06-01T20:00", 1));
    // 15 in the first, 17 in the second.
    assertThat(months()).containsExactly("2024-05 normal 32");
  }

  @Test
  void theFirstAndTheLastDayOfATableByDayAreWhole() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int day = 1; day <= 31; day++) {
      rows.append("/police/data,2,2024-05-%s,2024-05-%s\n".formatted(two(day), two(day)));
    }
    workspace.write("data/may.csv", rows.toString());
    assertThat(months()).containsExactly("2024-05 normal 62");
  }

  @Test
  void aReportOfAMonthThatWasNotOverIsPartial() {
    String report =
        """
        {"query": {"start-date": "2024-05-01", "end-date": "today", "metrics": "ga:pageviews"},
         "taken_at": "2024-05-31T04:30:00.000Z",
         "data": [{"page": "/police/data", "pageviews": "10"}]}
        """;
    workspace.write("data/may.json", report);
    assertThat(months()).containsExactly("2024-05 partial 10");
  }

  /** One view of each page a day; the second page is on the list from 10 May to 10 July. */
  @Test
  void anEntryHoldsFromItsDayUntilItsLastWhereRowsKnowTheirDay() {
    workspace.write("data/a.log", log("2024-04-30T12:00", "2024-08-01T12:00", 1));
    workspace.write(
        "data/b.log",
        log("2024-04-30T12:00", "2024-08-01T12:00", 1).replace("/police/data", "/police/new"));
    sources("zone: UTC", "      - {value: /police/new, from: 2024-05-10, until: 2024-07-10}\n");
    assertThat(months())
        .containsExactly("2024-05 normal 53", "2024-06 normal 60", "2024-07 normal 41");
  }

  @Test
  void theMonthInWhichTheListBeginsIsPartialWhereRowsKnowTheirDay() {
    workspace.write("data/a.log", log("2023-05-31T12:00", "2023-08-01T12:00", 1));
    workspace.write("sources.yaml", read().replace("from: 2023-07-01", "from: 2023-06-10"));
    // 10 to 30 June.
    assertThat(months()).containsExactly("2023-06 partial 21", "2023-07 normal 31");
  }

  @Test
  void aReportOfSeveralDaysBelongsToTheListOfItsFirst() {
    workspace.write(
        "data/views.csv",
        HEADER
            + "/police/data,5,2023-06-01,2023-06-09\n"
            + "/police/data,7,2023-06-10,2023-06-30\n"
            + "/police/data,9,2023-07-01,2023-07-31\n");
    workspace.write("sources.yaml", read().replace("from: 2023-07-01", "from: 2023-06-08"));
    assertThat(months()).containsExactly("2023-06 partial 7", "2023-07 normal 9");
    workspace.write("sources.yaml", read().replace("from: 2023-06-08", "from: 2023-06-11"));
    assertThat(months()).containsExactly("2023-06 cannot-exist", "2023-07 normal 9");
  }

  @Test
  void logsAndReportsWithoutAStatedZoneAreHeldBackAndTheKeyIsTold() {
    workspace.write("data/a.log", log("2024-05-01T21:00", "2024-05-31T21:00", 1));
    workspace.write("data/b.log", log("2024-05-31T22:00", "2024-06-30T21:00", 1));
    workspace.write("sources.yaml", read().replace("    zone: UTC\n", ""));
    assertThat(check())
        .filteredOn(problem -> problem.code() == ProblemCode.KEY_MISSING)
        .singleElement()
        .extracting(Problem::line)
        .asString()
        .startsWith("sources.yaml:3:")
        .contains("[zone]", "'access-log'", "zone: America/New_York");
    assertThat(months()).isEmpty();
  }

  /** 5:00 in UTC of 19 February is midnight in South Bend, and still the 18th in Los Angeles. */
  @Test
  void whereTimesMayHaveAnOffsetTheZoneIsAskedFor() {
    workspace = new TestFolder(folder, List.of(Adapters.alarms()));
    workspace.plan("police/data-page-views", "fire/alarms");
    workspace.write("data/alarms.csv", "time\n2017/02/19 05:00:00+00\n");
    String sources = "version: 1\nexports:\n  - dataset: fire/alarms\n    files: data/*.csv\n";
    workspace.write("sources.yaml", sources);
    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .startsWith("sources.yaml:3:5 [zone]: key-missing: 'time' may hold times with an offset")
        .contains("zone: America/New_York");

    workspace.write("sources.yaml", sources + "    zone: America/Indiana/Indianapolis\n");
    assertThat(
            workspace.figures(AS_OF).series(workspace.bound().measures().get(0)).stream()
                .flatMap(series -> TestFolder.told(series).stream()))
        .containsExactly("2017-02-19 normal 1");
  }

  /** 21:00 −0400 is 1:00 of the next day in UTC. */
  @Test
  void daysAreThoseOfTheStatedZone() {
    String log = log("2024-04-30T21:00", "2024-06-01T21:00", 1).replace("+0000", "-0400");
    workspace.write("data/a.log", log);
    sources("zone: America/New_York", "");
    assertThat(months()).containsExactly("2024-05 normal 31");
  }

  @Test
  void theSameMonthInTwoFilesIsHeldBackAndBothAreNamed() {
    workspace.write("data/may.csv", HEADER + "/police/data,100,2024-05-01,2024-05-31\n");
    workspace.write("data/may-again.csv", HEADER + "/police/data,101,2024-05-01,2024-05-31\n");
    assertThat(months()).isEmpty();
    assertThat(check())
        .filteredOn(problem -> problem.code() == ProblemCode.COUNTING_REPEATED)
        .singleElement()
        .extracting(Problem::line)
        .asString()
        .contains("data/may.csv", "data/may-again.csv", "2024-05-01 to 2024-05-31");
  }

  private void sources(String more, String entry) {
    workspace.write(
        "sources.yaml",
        TestFolder.SOURCES.replace("files: data/*.csv", "files: data/*\n    " + more) + entry);
  }

  private String read() {
    try {
      return Files.readString(folder.resolve("sources.yaml"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private List<String> months() {
    Dashboard dashboard = open().build(AS_OF);
    return dashboard
        .findMeasure(MeasureId.of("police/data-page-views"))
        .orElseThrow()
        .series()
        .stream()
        .filter(series -> series.grain() == Grain.MONTH)
        .flatMap(series -> TestFolder.told(series).stream())
        .toList();
  }

  private List<Problem> check() {
    return open().check(AS_OF, Progress.NONE);
  }

  private Workspace open() {
    return Workspace.open(
        folder,
        new Installed(
            Registry.adapters(List.of(Adapters.of("police"), Adapters.of("fire"))),
            Registry.formats(
                List.of(new CsvFormat(), new AccessLogFormat(), new AnalyticsUsaGovJsonFormat()))));
  }

  /** A view from the first moment on every so many days, and one at the last. */
  private static String log(String first, String last, int everyDays) {
    LocalDateTime end = LocalDateTime.parse(last);
    List<LocalDateTime> moments =
        Stream.iterate(
                LocalDateTime.parse(first),
                moment -> moment.isBefore(end),
                moment -> moment.plusDays(everyDays))
            .collect(Collectors.toCollection(ArrayList::new));
    moments.add(end);
    return moments.stream()
        .map(
            moment ->
                "198.51.100.7 - - [%s +0000] \"GET /police/data HTTP/1.1\" 200 9 \"-\" \"Firefox\"\n"
                    .formatted(LOGGED.format(moment)))
        .collect(Collectors.joining());
  }

  private static String two(int day) {
    return day < 10 ? "0" + day : Integer.toString(day);
  }
}
