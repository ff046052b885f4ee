package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.datainaction.baseline.Window;
import org.datainaction.id.MeasureId;
import org.datainaction.problem.Problem;
import org.datainaction.sources.csv.CsvFormat;
import org.datainaction.spi.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} finds in exports that can be read well, and in the ledger. */
class CheckTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 6, 15);

  @TempDir Path folder;
  private TestFolder workspace;

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder);
    for (String month : List.of("01", "02", "03", "04", "05")) {
      workspace.write("data/" + month + ".csv", views("2024-" + month, "/police/data,5"));
    }
  }

  @Test
  void nothingIsWrongWithFilesOfEveryMonth() {
    assertThat(check()).isEmpty();
  }

  @Test
  void aMonthWithoutAFileIsTold() throws Exception {
    Files.delete(folder.resolve("data/03.csv"));
    assertThat(check())
        .containsExactly(
            "data/*.csv: export-gap: there is no row from 2024-03-01 to 2024-03-31;"
                + " expected a file with these days; without it they have no figure");
  }

  @Test
  void rowsThatAreYetToComeAreToldWithTheirCountAndAnExample() {
    workspace.views("data/06.csv", "2042-05", "/police/data,5", "/other,1");
    assertThat(check())
        .containsExactly(
            "data/06.csv:2 [Start date]: rows-later: 2 rows are later than 2024-06-15 and in no"
                + " figure; expected days that are over");
  }

  @Test
  void daysThatAreSaidToBeCoveredAndHaveNoRowAreTold() {
    workspace.write(
        "sources.yaml",
        TestFolder.SOURCES.replace(
            "files: data/*.csv", "files: data/*.csv\n    covers: 2023-11..2024-05"));
    assertThat(check()).singleElement().asString().contains("from 2023-11-01 to 2023-12-31");
  }

  @Test
  void ofManyStretchesWithoutRowsTheFirstAreToldAndTheOthersCounted() {
    for (String year : List.of("2022", "2023")) {
      for (String month : List.of("01", "03", "05", "07", "09", "11")) {
        String of = year + "-" + month;
        workspace.write("data/" + of + ".csv", views(of, "/police/data,5"));
      }
    }
    workspace.write(
        "sources.yaml",
        TestFolder.SOURCES.replace(
            "files: data/*.csv", "files: data/*.csv\n    covers: 2022-01..2024-05"));
    List<String> gaps = check().stream().filter(line -> line.contains("export-gap")).toList();
    assertThat(gaps).hasSize(6);
    assertThat(gaps.get(0)).contains("there is no row from 2022-02-01 to 2022-02-28");
    assertThat(gaps.get(5))
        .contains("further stretches without rows, the last until 2023-12-31: 7;");
  }

  @Test
  void aFileThatIsThereTwiceIsTold() {
    workspace.write("data/copy of 02.csv", views("2024-02", "/police/data,5"));
    assertThat(check())
        .containsExactly(
            "data/copy of 02.csv: export-repeated: it is the same, byte for byte, as data/02.csv,"
                + " so its rows would count twice and 'web/page-views' is not shown;"
                + " expected each export once");
  }

  @Test
  void anEntryOfAListThatNoRowHasIsToldUnlessItIsForLater() {
    workspace.sources(
        """
              - {value: "https://example.org/police/data", from: 2024-02-01}
              - {value: /police/next, from: 2024-07-01}
              - {value: /police/before, from: 2020-01-01, until: 2023-12-31}
        """);
    assertThat(check())
        .containsExactly(
            "sources.yaml [police-data-pages]: list-entry-unused: no row has"
                + " 'https://example.org/police/data' from 2024-02-01 to 2024-05-31;"
                + " expected a value as it stands in the export");
  }

  @Test
  void oneFileWithTooManyRejectedRowsKeepsItsDatasetBack() {
    workspace.write("data/04.csv", views("2024-04", "/police/data,many"));
    assertThat(check())
        .first()
        .asString()
        .isEqualTo(
            "data/04.csv: rejected-too-many: 1 of 1 rows were rejected, so 'web/page-views' is not"
                + " shown; expected at most 10% (most-rejected in sources.yaml)");
    assertThat(open().build(AS_OF).datasets().get(0).awaited()).isPresent();
  }

  @Test
  void aCellWithoutAUsableValueIsToldWithItsPlace() {
    workspace.write("data/figures/a.csv", "Period,Value\n2024-01,about 18\n2024-02,19\n");
    workspace.sources(
        """
        published:
          - {measure: police/a, title: A, grain: month, files: data/figures/a.csv}
        """);
    assertThat(check())
        .containsExactly(
            "data/figures/a.csv:2 [Value]: cells-invalid: 1 cell has no usable value and is taken"
                + " as missing, for example 'about 18'; expected a number with at most 6 decimals");
  }

  @Test
  void aMissingColumnIsToldWithTheLineThatNamesIt() {
    workspace.write("data/06.csv", views("2024-06", "/police/data,5").replace("Views", "Hits"));
    assertThat(check())
        .containsExactly(
            "data/06.csv:1 [Views]: column-missing: no column has this header; expected 'Views' or"
                + " 'Pageviews' or 'Page Views' or 'Screen page views' (the file has: Page, Hits, Start date, End"
                + " date); or, in sources.yaml, 'columns: {views: the header in your files}'");
  }

  @Test
  void aFileThatIsNoTextIsToldForWhatItIs() {
    workspace.write("data/06.csv", "<!DOCTYPE html><html><body>Sign in</body></html>");
    assertThat(check())
        .containsExactly(
            "data/06.csv: export-unreadable: it looks like a web page, perhaps one that asks to"
                + " sign in; expected a table as text (CSV)");
  }

  @Test
  void twoEntriesForOneDatasetAreRefused() {
    workspace.write(
        "sources.yaml",
        TestFolder.SOURCES.replace(
            "lists:", "  - {dataset: web/page-views, files: more/*.csv}\nlists:"));
    assertThat(workspace.problems())
        .containsExactly(
            "sources.yaml:5:15 [dataset]: id-duplicate: there is another entry for the dataset"
                + " 'web/page-views'; expected one entry whose 'files' are a pattern for all of"
                + " them");
  }

  @Test
  void aShareIsNotAskedToBeNinety() {
    workspace.sources(
        """
        published:
          - measure: police/a
            title: A
            grain: month
            files: data/figures/a.csv
            unit: {id: calls, style: percent}
            standards: [{title: NENA, value: 90, better: higher, since: 2020-04-16}]
        """);
    workspace.plan(
        "targets: [{measure: police/a, value: 90, better: higher, set-on: 2024-01-01,"
            + " by: 2025-01-01}]\n");
    assertThat(workspace.problems())
        .containsExactly(
            "sources.yaml:15:38 [value]: value-invalid: found '90'; expected a share from 0% to"
                + " 100%, like 90% or 0.9",
            "plan.yaml [targets]: value-invalid: a target of 90 for the share 'police/a';"
                + " expected a share from 0% to 100%, like 90% or 0.9");
  }

  @Test
  void aNumberOfThingsIsNotAskedToBeAShareOrBelowNone() {
    String target =
        "targets: [{measure: police/data-page-views, value: %s, better: higher,"
            + " set-on: 2024-01-01, by: 2025-01-01}]\n";
    for (String slip : new String[] {"90%", "-5"}) {
      workspace.plan(target.formatted(slip));
      assertThat(workspace.problems())
          .as(slip)
          .singleElement()
          .asString()
          .contains(
              "for the number of things 'police/data-page-views'",
              "a number like 90, not a share; 0 or more");
    }
    for (String right : new String[] {"0", "1", "90"}) {
      workspace.plan(target.formatted(right));
      assertThat(workspace.problems()).as(right).isEmpty();
    }
  }

  @Test
  void aDamagedLedgerIsTold() throws Exception {
    freeze();
    Path ledger = folder.resolve("baselines/ledger.jsonl");
    assertThat(check()).isEmpty();
    Files.writeString(ledger, Files.readString(ledger).replace("2024-04-30", "2024-05-31"));
    assertThat(check()).singleElement().asString().contains(":1: ledger-invalid: ");
  }

  @Test
  void aBaselineWhoseMeasureIsDefinedOtherwiseByNowIsTold() {
    freeze();
    workspace.write("data/06.csv", views("2024-06", "/police/data,5\n/police/new,2"));
    workspace.sources("      - {value: /police/new, from: 2024-06-01}\n");
    assertThat(check())
        .containsExactly(
            "baselines/ledger.jsonl:1: baseline-changed: 'police/data-page-views' is defined in"
                + " another way, but its baseline of 2024-06-15 has the definition of that day;"
                + " expected that definition, or a baseline that is frozen again, with the reason");
  }

  private void freeze() {
    open()
        .freeze(
            MeasureId.of("police/data-page-views"),
            Window.parse("2024-01..2024-04"),
            "before",
            "me",
            AS_OF);
  }

  private List<String> check() {
    return open().check(AS_OF, Progress.NONE).stream().map(Problem::line).toList();
  }

  private Workspace open() {
    return Workspace.open(
        folder,
        new Installed(
            Registry.adapters(List.of(Adapters.of("police"))),
            Registry.formats(List.of(new CsvFormat()))));
  }

  private static String views(String month, String rows) {
    LocalDate first = LocalDate.parse(month + "-01");
    String days = "," + first + "," + first.plusMonths(1).minusDays(1) + "\n";
    return "Page,Views,Start date,End date\n" + (rows + "\n").replace("\n", days);
  }
}
