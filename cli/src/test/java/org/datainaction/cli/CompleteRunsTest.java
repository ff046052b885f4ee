package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each command on a small workspace, from the call to what it prints, writes and returns. */
class CompleteRunsTest {
  private static final String MEASURE = "police/data-page-views";

  @TempDir Path folder;
  private SmallCity city;
  private Path site;

  @BeforeEach
  void writeWorkspace() {
    city = SmallCity.in(folder.resolve("my city"));
    site = folder.resolve("www/my site");
  }

  @Test
  void buildPublishesAndSaysWhatAndWhere() throws IOException {
    Ran ran = build();

    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.FINE);
    assertThat(SmallCity.quarters(site, MEASURE).get(0))
        .contains(",2024-10-01,2024-12-31,", ",normal,450,");
    assertThat(ran.outLines())
        .contains(
            "City of Durham, initiative 2.23: Data that matters",
            "  5 read from 1 file = 5 used + 0 left out + 0 not data")
        .endsWith("Published for 2025-02-10: " + site.resolve("index.html"));
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void buildTellsHowTheTargetOfAWatchedMeasureStands() {
    city.write(
        "plan.yaml",
        SmallCity.PLAN
            + " ".repeat(SmallCity.PLAN.lines().reduce((a, b) -> b).orElseThrow().indexOf('m'))
            + "targets: [{measure: police/data-page-views, at-least: 500, set-on: 2024-07-01,"
            + " by: 2024-12-31}]\n");

    assertThat(build("--as-of", "2025-02-10").out())
        .contains("    target at least 500 views by 2024-12-31: missed (450 views in FY2025-Q2)");
  }

  @Test
  void nothingAfterTheGivenDayIsKnown() throws IOException {
    Ran ran = build("--as-of", "2024-11-15");

    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.FINE);
    assertThat(ran.out()).contains("Published for 2024-11-15: ");
    String unfinished = SmallCity.quarters(site, MEASURE).get(0);
    // October's 100 and November's 150; the export already holds December's.
    assertThat(unfinished).contains(",2024-10-01,2024-12-31,", ",provisional,250,");
  }

  @Test
  void theSameCallPublishesTheSameBytes() throws IOException {
    build();
    byte[] first = Files.readAllBytes(site.resolve("dashboard.json"));
    build();
    assertThat(Files.readAllBytes(site.resolve("dashboard.json"))).isEqualTo(first);
  }

  @Test
  void quietSaysNothingWhenNothingIsWrong() {
    for (String command : new String[] {"build", "check"}) {
      Ran ran = run(command, "--quiet");
      assertThat(ran).as(command).isEqualTo(new Ran(ExitCode.FINE, "", ""));
    }
    assertThat(freeze("2024-10..2024-12", "--quiet")).isEqualTo(new Ran(ExitCode.FINE, "", ""));
    assertThat(Ran.with("adapters", "--quiet")).isEqualTo(new Ran(ExitCode.FINE, "", ""));
  }

  @Test
  void aMissingExportIsToldAndTheRestIsPublished() throws IOException {
    Files.delete(city.path("data/web.csv"));

    Ran ran = build("--quiet");

    assertThat(ran.exit()).isEqualTo(ExitCode.DATA_FELL_SHORT);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.errLines())
        .singleElement()
        .asString()
        .startsWith("error: sources.yaml:3:")
        .contains("export-missing: no file is named 'data/*.csv'");
    assertThat(site.resolve("measures.csv")).exists();
  }

  @Test
  void aWatchedMeasureThatNothingFeedsIsTold() {
    city.write("sources.yaml", SmallCity.SOURCES.replaceAll("(?m)^exports:\\n.*\\n", ""));

    Ran ran = build();

    assertThat(ran.exit()).isEqualTo(ExitCode.DATA_FELL_SHORT);
    assertThat(ran.err())
        .isEqualTo(
            "error: sources.yaml [exports]: export-missing: no export feeds"
                + " 'police/data-page-views', which the initiative watches;"
                + " expected an entry with 'dataset: web/page-views'\n"
                + "What a code means: data-in-action problem export-missing\n");
    assertThat(ran.out()).contains("no figures yet");
    assertThat(run("check").exit()).isEqualTo(ExitCode.DATA_FELL_SHORT);
  }

  @Test
  void tooManyRejectedRowsAreToldAndNoFigureOfThemIsPublished() throws IOException {
    city.write("data/web.csv", SmallCity.VIEWS.replace(",150,", ",many,"));

    Ran ran = build();

    assertThat(ran.exit()).isEqualTo(ExitCode.DATA_FELL_SHORT);
    assertThat(ran.err())
        .contains("data/web.csv: rejected-too-many: 1 of 5 rows were rejected, so 'web/page-views'")
        .contains("expected at most 10%");
    assertThat(ran.errLines()).as("each thing is told once, and how to learn more").hasSize(3);
    assertThat(ran.err()).contains("warning: data/web.csv:4 [Views]: rows-rejected: 1 row");
    assertThat(SmallCity.quarters(site, MEASURE)).isEmpty();
  }

  @Test
  void whatIsDoubtfulIsToldByTheBuildTooUnlessItIsToBeQuiet() {
    city.write("data/web.csv", SmallCity.VIEWS.replaceAll("(?m)^.*,150,.*\n", ""));

    Ran ran = build();

    assertThat(ran.exit()).isEqualTo(ExitCode.FINE);
    assertThat(ran.err())
        .isEqualTo(
            "warning: data/*.csv: export-gap: there is no row from 2024-11-01 to 2024-11-30;"
                + " expected a file with these days; without it they count as 0\n"
                + "What a code means: data-in-action problem export-gap\n");
    assertThat(build("--quiet")).isEqualTo(new Ran(ExitCode.FINE, "", ""));
    assertThat(build("--json").err()).isEqualTo(ran.err());
  }

  @Test
  void anExportThatIsThereTwiceIsToldAndDoublesNoFigure() throws IOException {
    city.write("data/web (1).csv", SmallCity.VIEWS);

    Ran ran = build();

    assertThat(ran.exit()).isEqualTo(ExitCode.DATA_FELL_SHORT);
    assertThat(ran.err()).contains("error: data/web.csv: export-repeated: ", "'web/page-views'");
    assertThat(SmallCity.quarters(site, MEASURE)).isEmpty();
    assertThat(run("check").exit()).isEqualTo(ExitCode.DATA_FELL_SHORT);
  }

  @Test
  void anExportThatIsLateIsToldAndPublished() throws IOException {
    city.write(
        "sources.yaml",
        SmallCity.SOURCES.replace(
            "2025-01}", "2025-01, schedule: {every: month, due-after-days: 10}}"));

    Ran ran = build("--as-of", "2025-03-11");

    assertThat(ran.exit()).isEqualTo(ExitCode.DATA_FELL_SHORT);
    assertThat(ran.err()).contains("warning: data/*.csv: export-stale: ").contains("2025-03-10");
    assertThat(SmallCity.quarters(site, MEASURE)).isNotEmpty();
    assertThat(build("--as-of", "2025-03-10").exit()).isEqualTo(ExitCode.FINE);
  }

  @Test
  void checkTellsEachKindOfLeftOutRowAndWritesNothing() throws IOException {
    city.write(
        "sources.yaml", SmallCity.SOURCES.replace("2025-01}", "2025-01, most-rejected: 50%}"));
    city.write("data/web.csv", SmallCity.VIEWS.replace(",150,", ",many,"));

    Ran ran = run("check");

    assertThat(ran.exit()).as("left-out rows that the city allows are a warning").isZero();
    assertThat(ran.outLines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "warning: data/web.csv:4 [Views]: rows-rejected: 1 row was left out")
                    .contains("'many'"))
        .anySatisfy(line -> assertThat(line).contains("no row from 2024-11-01 to 2024-11-30"))
        .contains("0 errors, 2 warnings.");
    assertThat(folder.resolve("www")).doesNotExist();
    assertThat(city.path("baselines")).doesNotExist();
  }

  @Test
  void whatIsWrongAHundredTimesIsToldTwentyTimesAndCounted() {
    String team = "            team: [" + "polise, ".repeat(100) + "police]\n";
    city.write("plan.yaml", SmallCity.PLAN + team);

    Ran ran = run("check");

    assertThat(ran.outLines())
        .filteredOn(line -> line.contains("there is no department 'polise'"))
        .hasSize(20);
    assertThat(ran.outLines()).contains("error: and 80 more: reference-unknown");
    assertThat(ran.out()).contains("100 errors, 0");
  }

  @Test
  void theTenMostViewedPagesOnNoListAreToldAndTheOthersCountedAndAllAreInJson() {
    StringBuilder views = new StringBuilder(SmallCity.VIEWS);
    for (int page = 1; page <= 36; page++) {
      views
          .append("/page-")
          .append(page)
          .append(',')
          .append(page)
          .append(",2024-10-01,2024-10-31\n");
    }
    city.write("data/web.csv", views.toString());

    // 36 pages and /parks, which has 999 views; the tenth is /page-28.
    assertThat(run("check").outLines())
        .filteredOn(line -> line.contains("page-unlisted"))
        .hasSize(11)
        .anyMatch(line -> line.contains("'/parks' is on no list, with 999 views"))
        .anyMatch(line -> line.contains("'/page-28' is on no list"))
        .contains("note: and 27 more: page-unlisted");
    assertThat(run("check", "--json").outLines())
        .filteredOn(line -> line.contains("page-unlisted"))
        .hasSize(37)
        .anyMatch(line -> line.contains("'/page-1' is on no list, with 1 view\""));
  }

  @Test
  void checkTellsWhatIsWrongWithThePlan() {
    city.write("plan.yaml", SmallCity.PLAN.replace("show: 2.23", "show: 9"));

    Ran ran = run("check");

    assertThat(ran.exit()).isEqualTo(ExitCode.CALL_WRONG);
    assertThat(ran.out())
        .contains("error: plan.yaml:5:7 [show]: reference-unknown: ")
        .contains("1 error, 0");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void freezeAddsToTheLedgerAndNeverRewritesIt() throws IOException {
    Ran first = freeze("2024-10..2024-12");
    assertThat(first.exit()).as(first.err()).isZero();
    Path ledger = city.path("baselines/ledger.jsonl");
    assertThat(first.out())
        .startsWith("Frozen: police/data-page-views, 2024-10-01 to 2024-12-31, ")
        .endsWith("Added to " + ledger + ".\n");
    String before = Files.readString(ledger);
    assertThat(before.lines()).hasSize(1);

    assertThat(freeze("2024-11..2024-12").exit()).isZero();

    assertThat(Files.readString(ledger)).startsWith(before);
    assertThat(Files.readString(ledger).lines()).hasSize(2);
    assertThat(build().exit()).isZero();
  }

  @Test
  void noBaselineIsFrozenOnADayToComeOrBeforeTheLastOne() throws IOException {
    Ran toCome = freeze("2024-10..2024-12", "--as-of", "2025-02-11");
    assertThat(toCome.exit()).isEqualTo(ExitCode.CALL_WRONG);
    assertThat(toCome.err()).contains("the day of freezing, 2025-02-11, is yet to come");
    assertThat(city.path("baselines/ledger.jsonl")).doesNotExist();

    assertThat(freeze("2024-10..2024-12").exit()).isZero();
    Ran earlier = freeze("2024-11..2024-12", "--as-of", "2025-02-09");
    assertThat(earlier.exit()).isEqualTo(ExitCode.CALL_WRONG);
    assertThat(earlier.err())
        .contains(
            "the last baseline of 'police/data-page-views' was frozen on 2025-02-10, after"
                + " 2025-02-09");
    assertThat(Files.readString(city.path("baselines/ledger.jsonl")).lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-01..2019-12", "2025-01..2025-02"})
  void aWindowWithoutFiguresOrNotYetOverLeavesNoLedger(String window) {
    Ran ran = freeze(window);
    assertThat(ran.exit()).isEqualTo(ExitCode.CALL_WRONG);
    assertThat(ran.err()).contains("call-invalid: ");
    assertThat(city.path("baselines/ledger.jsonl")).doesNotExist();
  }

  @Test
  void adaptersTellsWhatIsInstalledAndWhatItMeasures() {
    Ran ran = Ran.with("adapters");
    assertThat(ran.exit()).isZero();
    assertThat(
            ran.outLines().stream().filter(line -> !line.startsWith(" ")).map(l -> l.split(" ")[0]))
        .containsExactly("community-safety", "ecc", "fire", "police");
    assertThat(ran.out()).contains("  police/data-page-views ");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void aBrokenLedgerFileIsTheMachinesFaultAndToldWithoutATrace() throws IOException {
    Files.createDirectories(city.path("baselines/ledger.jsonl"));
    Ran ran = build("--quiet");
    assertThat(ran.exit()).isEqualTo(ExitCode.OUR_FAULT);
    assertThat(ran.errLines())
        .singleElement()
        .asString()
        .startsWith("error: baselines/ledger.jsonl: io-failed: ");
    assertThat(site).doesNotExist();

    assertThat(build("--debug").err()).contains("\tat org.datainaction.");
  }

  private Ran build(String... more) {
    return run("build", more);
  }

  private Ran run(String command, String... more) {
    String[] call = new String[more.length + (command.equals("build") ? 4 : 2)];
    call[0] = command;
    call[1] = city.toString();
    if (command.equals("build")) {
      call[2] = "--out";
      call[3] = site.toString();
    }
    System.arraycopy(more, 0, call, call.length - more.length, more.length);
    return Ran.with(call);
  }

  private Ran freeze(String window, String... more) {
    String[] call = {
      "freeze",
      MEASURE,
      "--window",
      window,
      "--by",
      "A. Analyst",
      "--reason",
      "Before",
      "--workspace",
      city.toString()
    };
    String[] all = java.util.Arrays.copyOf(call, call.length + more.length);
    System.arraycopy(more, 0, all, call.length, more.length);
    return Ran.with(all);
  }
}
