package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.dataset.DatedList;
import org.datainaction.dataset.ListMatch;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.measure.Proxy;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How views of data pages count where tools, lists and departments change. */
class PageViewRulesTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 7, 10);
  private static final MeasureId POLICE = MeasureId.of("police/data-page-views");
  private static final String HEADER = "Page,Views,Start date,End date,Counting method\n";
  private static final String MAY = "/police/data,50,2024-05-01,2024-05-31,universal-analytics\n";
  private static final String JUNE = "/police/data,60,2024-06-01,2024-06-30,ga4\n";

  @TempDir Path folder;
  private TestFolder workspace;

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder);
  }

  @Test
  void aChangeOfTheToolBreaksTheSeriesOnItsFirstDay() {
    workspace.write("data/views.csv", HEADER + MAY + JUNE);

    MeasureReport police = report();

    assertThat(police.measure().breaks())
        .extracting(SeriesBreak::on, one -> one.reason().english())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                LocalDate.of(2024, 6, 1),
                "views counted by Google Analytics 4 instead of Universal Analytics"));
    assertThat(months(police)).containsExactly("2024-05 normal 50", "2024-06 series-break 60");
  }

  @Test
  void aBridgeKeepsTheSeriesWholeAndItsEvidenceIsTold() {
    workspace.write("data/views.csv", HEADER + MAY + JUNE);
    workspace.sources(
        """
        measures:
          - id: police/data-page-views
            bridges:
              - {on: 2024-06-01, evidence: Both tools ran side by side in May and differed by 1%.}
        """);

    MeasureReport police = report();

    assertThat(police.measure().breaks()).isEmpty();
    assertThat(months(police)).containsExactly("2024-05 normal 50", "2024-06 normal 60");
    assertThat(police.explanation()).extracting(Message::key).contains("how.bridge");
    assertThat(police.explanation().toString()).contains("differed by 1%");
  }

  @Test
  void aBridgeOfAnotherDayBridgesNothing() {
    workspace.write("data/views.csv", HEADER + MAY + JUNE);
    workspace.sources(
        """
        measures:
          - id: police/data-page-views
            bridges: [{on: 2024-06-02, evidence: Much the same.}]
        """);

    assertThat(report().measure().breaks()).hasSize(1);
    assertThat(report().explanation()).extracting(Message::key).doesNotContain("how.bridge");
    assertThat(workspace.open().check(AS_OF, Progress.NONE))
        .filteredOn(problem -> problem.code() == ProblemCode.REFERENCE_UNKNOWN)
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.line())
                    .contains("a bridge on 2024-06-02, and nothing changes", "[2024-06-01]"));
  }

  @Test
  void aBreakThatTheCityDeclaresForTheSameDayIsTheOnlyOne() {
    workspace.write("data/views.csv", HEADER + MAY + JUNE);
    workspace.sources(
        """
        measures:
          - id: police/data-page-views
            breaks: [{on: 2024-06-01, reason: new counting tool}]
        """);

    assertThat(report().measure().breaks())
        .extracting(one -> one.reason().english())
        .containsExactly("new counting tool");
  }

  @Test
  void twoToolsOnTheSameDaysHoldTheViewsBackInsteadOfDoublingThem() {
    workspace.write("data/views.csv", HEADER + MAY + MAY.replace("universal-analytics", "ga4"));

    ExportScan scan = workspace.scan();

    assertThat(scan.result()).isEmpty();
    assertThat(scan.awaited()).map(Message::key).contains("awaited.counted-twice");
    assertThat(scan.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.COUNTING_MIXED);
              assertThat(problem.what())
                  .contains("2024-05-01 to 2024-05-31", "'ga4'", "'universal-analytics'");
            });
  }

  @Test
  void aFileThatNamesNoToolIsNamedByTheCity() {
    workspace.write(
        "data/may.csv", "Page,Views,Start date,End date\n/police/data,50,2024-05-01,2024-05-31\n");
    workspace.write("data/june.csv", HEADER + JUNE);
    assertThat(report().measure().breaks())
        .extracting(one -> one.reason().english())
        .containsExactly(
            "views counted by Google Analytics 4 instead of a tool that the file does not name");

    workspace.write(
        "sources.yaml",
        TestFolder.SOURCES.replace(
            "    files: data/*.csv\n",
            """
                files: data/*.csv
                given: [{files: data/may.csv, values: {counting-method: ga4}}]
            """));

    assertThat(report().measure().breaks()).isEmpty();
  }

  @Test
  void onlyWhatAPersonAskedToSeeCountsOfRequests() {
    workspace.write(
        "data/views.csv",
        "Page,Views,Start date,End date,Method,Status,Client,User agent\n"
            + request("/police/data", "GET", "200", "198.51.100.7", "Firefox")
            + request("/police/data/?lang=es", "GET", "304", "198.51.100.7", "Firefox")
            + request("/police/data", "POST", "200", "198.51.100.7", "Firefox")
            + request("/police/data", "GET", "404", "198.51.100.7", "Firefox")
            + request("/police/data", "GET", "200", "198.51.100.7", "SomeBot/1.0")
            + request("/police/data", "GET", "200", "192.0.2.9", "Firefox")
            + request("/police/data/logo.png", "GET", "200", "198.51.100.7", "Firefox"));
    workspace.sources(
        """
          - id: web-staff-networks
            entries: [{value: 192.0.2.0/24, from: 2024-01-01}]
        """);

    assertThat(months(report())).containsExactly("2024-05 normal 2");
  }

  private static String request(
      String page, String method, String status, String client, String agent) {
    return String.join(",", page, "1", "2024-05-01", "2024-05-31", method, status, client, agent)
        + "\n";
  }

  @Test
  void anEntryThatIsNoNetworkIsAnErrorWithItsPlace() {
    workspace.sources(
        """
          - id: web-staff-networks
            entries: [{value: city hall, from: 2024-01-01}]
        """);

    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .startsWith("sources.yaml:10:23 [value]: value-invalid: 'city hall' is no network")
        .contains("192.0.2.0/24");
  }

  @Test
  void aPageOnTwoListsCountsInFullForBothAndBothSayIt() {
    workspace.views("data/views.csv", "2024-05", "/public-safety,30", "/police/data,5");
    workspace.sources(
        """
              - {value: /public-safety/, from: 2024-01-01}
          - id: fire-data-pages
            entries: [{value: /public-safety, from: 2024-01-01}]
        """);

    assertThat(months(report(POLICE))).containsExactly("2024-05 normal 35");
    assertThat(months(report(MeasureId.of("fire/data-page-views"))))
        .containsExactly("2024-05 normal 30");
    for (MeasureId measure : List.of(POLICE, MeasureId.of("fire/data-page-views"))) {
      assertThat(report(measure).explanation())
          .as(measure.toString())
          .filteredOn(message -> message.key().equals("how.shared-pages"))
          .hasSize(1);
    }
  }

  @Test
  void pagesThatWereOnTwoListsOneAfterTheOtherAreNotShared() {
    workspace.views("data/views.csv", "2024-05", "/police/data,5");
    workspace.sources(
        """
              - {value: /moved, from: 2023-01-01, until: 2023-12-31}
          - id: fire-data-pages
            entries: [{value: /moved, from: 2024-01-01}]
        """);

    assertThat(report().explanation()).extracting(Message::key).doesNotContain("how.shared-pages");
  }

  @Test
  void aStandInEndsOnItsLastDayAndTheSeriesBreaksOnTheNext() {
    DepartmentAdapter fire = standIn();
    workspace = new TestFolder(folder, List.of(Adapters.of("police"), fire));
    workspace.write(
        "data/views.csv",
        HEADER + "/fire,7,2024-05-01,2024-05-31,\n" + "/fire/data,9,2024-06-01,2024-06-30,\n");
    workspace.sources(
        """
          - id: fire-data-pages
            entries:
              - {value: /fire, from: 2023-07-01, until: 2024-05-31}
              - {value: /fire/data, from: 2024-06-01}
        measures:
          - {id: fire/data-page-views, stands-in-until: 2024-05-31}
        """);

    MeasureReport report = report(MeasureId.of("fire/data-page-views"));

    assertThat(report.measure().proxy().flatMap(Proxy::until)).contains(LocalDate.of(2024, 5, 31));
    assertThat(months(report)).containsExactly("2024-05 normal 7", "2024-06 series-break 9");
  }

  @Test
  void aMeasureThatStandsInForNothingCannotEndToDoSo() {
    workspace.sources(
        """
        measures:
          - {id: police/data-page-views, stands-in-until: 2024-05-31}
        """);

    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .contains("value-invalid", "'police/data-page-views' stands in for nothing");
  }

  @Test
  void daysThatAFileDoesNotSayAreThoseThatTheCityStates() {
    workspace.write("data/may.csv", "Page,Views\n/police/data,50\n");
    workspace.write("data/june.csv", "Page,Views\n/police/data,60\n");
    workspace.write(
        "sources.yaml",
        TestFolder.SOURCES.replace(
            "    files: data/*.csv\n",
            """
                files: data/*.csv
                given:
                  - {files: data/may.csv, values: {first-day: 2024-05-01, last-day: 2024-05-31}}
                  - {files: data/june.csv, values: {first-day: 2024-06-01, last-day: 2024-06-30}}
            """));

    assertThat(months(report())).containsExactly("2024-05 normal 50", "2024-06 normal 60");
  }

  @Test
  void whatTheCityStatesIsReadLikeACellAndRefusedIfItIsNone() {
    workspace.write("data/may.csv", "Page,Views\n/police/data,50\n");
    workspace.write(
        "sources.yaml",
        TestFolder.SOURCES.replace(
            "    files: data/*.csv\n",
            """
                files: data/*.csv
                given:
                  - {files: data/*, values: {first-day: May 2024, last-day: 2024-05-31}}
            """));

    assertThat(workspace.scan().problems())
        .extracting(Problem::line)
        .singleElement()
        .asString()
        .startsWith("data/may.csv [Start date]: value-invalid: 'May 2024' is stated for every row");
  }

  @Test
  void whatAFileDoesHoldCannotBeStatedOverIt() {
    workspace.views("data/june.csv", "2024-06", "/police/data,60");
    workspace.write(
        "sources.yaml",
        TestFolder.SOURCES.replace(
            "    files: data/*.csv\n",
            """
                files: data/*.csv
                given:
                  - {files: data/*, values: {first-day: 2024-05-01, last-day: 2024-05-31}}
            """));

    assertThat(workspace.scan().result()).isEmpty();
    assertThat(workspace.scan().problems())
        .extracting(Problem::what)
        .contains("the file has this column, and the workspace states its value too");
  }

  @Test
  void valuesThatAreStatedOfNoFileAreTold() {
    workspace.views("data/june.csv", "2024-06", "/police/data,60");
    workspace.write(
        "sources.yaml",
        TestFolder.SOURCES.replace(
            "    files: data/*.csv\n",
            """
                files: data/*.csv
                given: [{files: data/jnue.csv, values: {counting-method: ga4}}]
            """));

    assertThat(workspace.open().problems())
        .extracting(Problem::line)
        .singleElement()
        .asString()
        .startsWith("sources.yaml:5:")
        .contains("'given' is for data/jnue.csv, and no file of the export is named so");
  }

  @Test
  void checkNamesViewedPagesThatAreOnNoListAndABuildDoesNotLookForThem() {
    workspace.views(
        "data/views.csv", "2024-05", "/police/data,5", "/once,1", "/police/data-2,40", "/parks,7");

    List<Problem> problems = workspace.open().check(AS_OF, Progress.NONE);

    assertThat(problems)
        .filteredOn(problem -> problem.code() == ProblemCode.PAGE_UNLISTED)
        .allMatch(problem -> problem.severity() == Problem.Severity.NOTE)
        .extracting(Problem::what)
        .containsExactly(
            "the page '/police/data-2' is on no list, with 40 views",
            "the page '/parks' is on no list, with 7 views",
            "the page '/once' is on no list, with 1 view");
    assertThat(BoundDataset.of(workspace.read()).get(0).probes().unlisted()).isEmpty();
  }

  @Test
  void viewsOfAListedPageOnSeveralHostsAreNamedWithTheirNumber() {
    workspace.write(
        "data/views.csv",
        "Page,Views,Start date,End date,Host\n"
            + "/police/data,5,2024-05-01,2024-05-31,city.gov\n"
            + "/police/data,2,2024-05-01,2024-05-31,WWW.City.gov\n"
            + "/police/data,1,2024-05-01,2024-05-31,othertown.org\n"
            + "/parks,9,2024-05-01,2024-05-31,parks.org\n");

    assertThat(hostsMixed())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
              assertThat(problem.what()).contains("2 hosts", "'city.gov' (7), 'othertown.org' (1)");
            });
  }

  @Test
  void oneHostOrNoneIsNothingToTell() {
    workspace.write(
        "data/views.csv",
        "Page,Views,Start date,End date,Host\n"
            + "/police/data,5,2024-05-01,2024-05-31,city.gov\n"
            + "/police/data,5,2024-05-01,2024-05-31,\n"
            + "/parks,9,2024-05-01,2024-05-31,parks.org\n");
    assertThat(hostsMixed()).isEmpty();

    workspace.views("data/views.csv", "2024-05", "/police/data,5");
    assertThat(hostsMixed()).isEmpty();
  }

  private List<Problem> hostsMixed() {
    return workspace.open().check(AS_OF, Progress.NONE).stream()
        .filter(problem -> problem.code() == ProblemCode.HOSTS_MIXED)
        .toList();
  }

  @Test
  void everyUnlistedPageIsTold() {
    String[] rows =
        IntStream.rangeClosed(1, 1234)
            .mapToObj(number -> "/page-" + number + "," + number)
            .toArray(String[]::new);
    workspace.views("data/views.csv", "2024-05", rows);

    List<String> told =
        workspace.open().check(AS_OF, Progress.NONE).stream()
            .filter(problem -> problem.code() == ProblemCode.PAGE_UNLISTED)
            .map(Problem::what)
            .toList();

    assertThat(told)
        .hasSize(1234)
        .startsWith("the page '/page-1234' is on no list, with 1234 views");
  }

  @Test
  void aViewThatWouldCountForOneOfTheMeasuresIsUnlistedWhateverTheOtherAsks() {
    FieldId agent = FieldId.of("agent");
    DepartmentAdapter fire =
        Adapters.of(
            "fire",
            List.of(WebAnalytics.DATASET),
            List.of(
                Measure.builder(
                        MeasureId.of("fire/robots"),
                        WebAnalytics.DATASET.id(),
                        new Calculation.Count())
                    .where(
                        Condition.all(
                            new Condition.Listed(
                                FieldId.of("page"),
                                DatedList.named("fire-data-pages"),
                                ListMatch.PAGE),
                            Condition.in(agent, "SomeBot/1.0")))
                    .build()));
    workspace = new TestFolder(folder, List.of(fire, Adapters.of("police")));
    workspace.write(
        "data/views.csv",
        "Page,Views,Start date,End date,Method,Status,Client,User agent\n"
            + request("/people", "GET", "200", "198.51.100.7", "Firefox")
            + request("/robots", "GET", "200", "198.51.100.7", "SomeBot/1.0")
            + request("/nobody", "GET", "404", "198.51.100.7", "Firefox"));
    workspace.sources(
        """
          - id: fire-data-pages
            entries: [{value: /fire/data, from: 2024-01-01}]
        """);

    assertThat(workspace.open().check(AS_OF, Progress.NONE))
        .filteredOn(problem -> problem.code() == ProblemCode.PAGE_UNLISTED)
        .extracting(Problem::what)
        .containsExactly(
            "the page '/people' is on no list, with 1 view",
            "the page '/robots' is on no list, with 1 view");
  }

  private static DepartmentAdapter standIn() {
    return Adapters.of(
        "fire",
        List.of(WebAnalytics.DATASET),
        List.of(
            WebAnalytics.dataPageViews(
                    DepartmentId.of("fire"), LocalizedText.of("Views"), LocalizedText.of(""))
                .proxy(Proxy.of(LocalizedText.of("a data page"), LocalizedText.of("None yet.")))
                .build()));
  }

  private MeasureReport report() {
    return report(POLICE);
  }

  private MeasureReport report(MeasureId measure) {
    return workspace.open().build(AS_OF).findMeasure(measure).orElseThrow();
  }

  private static List<String> months(MeasureReport report) {
    return report.series().stream()
        .filter(series -> series.grain() == Grain.MONTH)
        .findFirst()
        .map(TestFolder::told)
        .orElseThrow();
  }
}
