package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.datainaction.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCheckTest {
  @TempDir Path folder;
  private TestFolder workspace;

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder);
    workspace.views("data/01.csv", "2024-01", "/police/data,5");
  }

  @Test
  void nothingIsToldOfGoodExports() {
    assertThat(check("2024-02-10")).isEmpty();
  }

  @Test
  void rejectedRowsAreCountedByKindWithTheFirstOfEachAsExample() {
    export("most-rejected: 100%");
    workspace.views("data/02.csv", "2024-02", "/police/data,many", "/police/data,5", "/a,few");
    assertThat(check("2024-03-10"))
        .containsExactly(
            "data/02.csv:2 [Views]: rows-rejected: 2 rows were left out (value-invalid), for"
                + " example 'many'; expected a whole number, 0 or more");
  }

  @Test
  void figuresThatWereDueAreToldFromTheDayAfter() {
    export("schedule: {every: month, due-after-days: 15}");
    assertThat(check("2024-03-15")).isEmpty();
    assertThat(check("2024-03-16"))
        .containsExactly(
            "data/*.csv: export-stale: figures for 'web/page-views' were due on 2024-03-15;"
                + " expected an export that goes beyond 2024-01-31");
  }

  @Test
  void whatStopsTheDatasetComesFirst() {
    workspace.write("data/02.csv", "");
    assertThat(check("2024-02-10")).first().asString().startsWith("data/02.csv: ");
  }

  @Test
  void aWatchedMeasureThatNoExportFeedsIsToldAndNoOther() {
    workspace.write("sources.yaml", TestFolder.SOURCES.replaceAll("(?s)exports:.*lists", "lists"));
    WorkspaceFiles.Content content = workspace.read();
    assertThat(ExportCheck.unfed(content, BoundDataset.of(content)))
        .extracting(Problem::line)
        .containsExactly(
            "sources.yaml [exports]: export-missing: no export feeds 'police/data-page-views',"
                + " which the initiative watches; expected an entry with 'dataset:"
                + " web/page-views'");
  }

  private List<String> check(String asOf) {
    return ExportCheck.problems(workspace.figures(LocalDate.parse(asOf))).stream()
        .map(Problem::line)
        .toList();
  }

  private void export(String more) {
    workspace.write(
        "sources.yaml",
        TestFolder.SOURCES.replace("files: data/*.csv", "files: data/*.csv\n    " + more));
  }
}
