package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datainaction.dashboard.Freshness;
import org.datainaction.series.Series;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFiguresTest {
  @TempDir Path folder;
  private TestFolder workspace;

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder);
    workspace.views("data/01.csv", "2024-01", "/police/data,5", "/police/data,7", "/other,100");
    workspace.views("data/02.csv", "2024-02", "/police/data,8");
  }

  @Test
  void figuresOfAllFilesAreRolledUp() {
    assertThat(told(day("2024-04-10"), Grain.MONTH))
        .containsExactly("2024-01 normal 12", "2024-02 normal 8");
    // January and February of a quarter that lasts until March.
    assertThat(told(day("2024-04-10"), Grain.QUARTER)).containsExactly("FY2024-Q3 partial 20");
  }

  @Test
  void theOrderOfTheFilesChangesNoFigure() {
    List<String> before = told(day("2024-04-10"), Grain.MONTH);
    workspace.views("data/01.csv", "2024-02", "/police/data,8");
    workspace.views("data/02.csv", "2024-01", "/other,100", "/police/data,7", "/police/data,5");
    assertThat(told(day("2024-04-10"), Grain.MONTH)).isEqualTo(before);
  }

  @Test
  void daysThatAreSaidToBeCoveredHaveFiguresAndThoseOutsideHaveNone() {
    export("covers: 2023-12-15..2024-03-31");
    assertThat(told(day("2024-05-10"), Grain.MONTH))
        .containsExactly(
            "2023-12 partial 0", "2024-01 normal 12", "2024-02 normal 8", "2024-03 normal 0");
  }

  @Test
  void whatIsDueIsAwaitedAndLateFromTheDayAfter() {
    export("schedule: {every: month, due-after-days: 15}");
    assertThat(told(day("2024-04-15"), Grain.MONTH))
        .containsExactly("2024-01 normal 12", "2024-02 normal 8", "2024-03 awaited");
    assertThat(workspace.figures(day("2024-04-15")).report().freshness())
        .isEqualTo(freshness(false));
    assertThat(workspace.figures(day("2024-04-16")).report().freshness())
        .isEqualTo(freshness(true));
  }

  private static Freshness freshness(boolean late) {
    return new Freshness(
        Optional.of(day("2024-01-01")),
        Optional.of(day("2024-02-29")),
        Optional.of(day("2024-04-15")),
        late);
  }

  @Test
  void anAwaitedDatasetHasNoFiguresAndSaysWhy() {
    workspace.write("data/03.csv", "");
    DatasetFigures figures = workspace.figures(day("2024-04-10"));
    assertThat(figures.series(workspace.bound().measures().get(0))).isEmpty();
    assertThat(figures.report().awaited()).isPresent();
    assertThat(figures.report().freshness()).isEqualTo(Freshness.UNKNOWN);
    assertThat(figures.report().exports()).hasSize(3);
  }

  @Test
  void figuresAboutPeopleAreProtectedBeforeAnybodySeesThem() {
    calls(true);
    assertThat(callsBySlice())
        .containsExactly(
            "[2024-01 normal 15, 2024-02 suppressed]",
            "[2024-01 suppressed, 2024-02 suppressed]",
            "[2024-01 suppressed, 2024-02 suppressed]");
  }

  @Test
  void otherFiguresAreShownHoweverSmall() {
    calls(false);
    assertThat(callsBySlice())
        .containsExactly(
            "[2024-01 normal 15, 2024-02 normal 9]",
            "[2024-01 normal 12, 2024-02 normal 9]",
            "[2024-01 normal 3, 2024-02 normal 0]");
  }

  /** January: 12 calls in A and 3 in B; February: 9 in A. */
  private void calls(boolean aboutPeople) {
    workspace = new TestFolder(folder.resolve("fire"), List.of(Adapters.calls(aboutPeople)));
    workspace.plan("police/data-page-views", "fire/calls");
    workspace.write(
        "sources.yaml", "version: 1\nexports:\n  - {dataset: fire/calls, files: data/*.csv}\n");
    StringBuilder rows = new StringBuilder("call,day,area\n");
    for (int call = 1; call <= 24; call++) {
      rows.append(call).append(call <= 15 ? ",2024-01-20," : ",2024-02-20,");
      rows.append(call > 12 && call <= 15 ? "B\n" : "A\n");
    }
    workspace.write("data/calls.csv", rows.toString());
  }

  private List<String> callsBySlice() {
    DatasetFigures figures = workspace.figures(day("2024-04-10"));
    return figures.series(workspace.bound().measures().get(0)).stream()
        .map(series -> TestFolder.told(series).toString())
        .toList();
  }

  private List<String> told(LocalDate asOf, Grain grain) {
    List<Series> series = workspace.figures(asOf).series(workspace.bound().measures().get(0));
    return series.stream()
        .filter(one -> one.grain() == grain)
        .flatMap(one -> TestFolder.told(one).stream())
        .toList();
  }

  private void export(String more) {
    workspace.write(
        "sources.yaml",
        TestFolder.SOURCES.replace("files: data/*.csv", "files: data/*.csv\n    " + more));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
