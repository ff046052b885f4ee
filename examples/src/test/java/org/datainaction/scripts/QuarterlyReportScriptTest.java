package org.datainaction.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.datainaction.scripts.Stage.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example script runs the real command and passes on figures, statuses and exit codes. */
@DisabledOnOs(OS.WINDOWS)
class QuarterlyReportScriptTest {
  private static final String VIEWS = "police/data-page-views";

  @TempDir Path folder;
  private Stage stage;
  private Path city;

  @BeforeEach
  void setStage() throws Exception {
    stage = new Stage(folder);
    city = copy(Stage.repository().resolve("examples/durham-2.23"), folder.resolve("my city"));
  }

  @Test
  void itPrintsTheLastQuartersOfEveryMeasure() throws Exception {
    Said said = stage.runningJava().report(folder, "my city", "8", "2026-11-16");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out()).startsWith("measure,first_day,last_day,value,status,n,note\r\n");
    List<NamedCsvRecord> views =
        rows(said.out()).filter(row -> row.getField("measure").equals(VIEWS)).toList();
    // A year that starts in July has its quarters in July, October, January and April.
    assertThat(views)
        .extracting(row -> row.getField("first_day"))
        .containsExactly(
            "2025-01-01",
            "2025-04-01",
            "2025-07-01",
            "2025-10-01",
            "2026-01-01",
            "2026-04-01",
            "2026-07-01",
            "2026-10-01");
    // PageFiguresTest works this figure out from the exports.
    assertThat(views.get(0).getField("value")).isEqualTo("2153");
    assertThat(views.get(7).getField("status")).isEqualTo("provisional");
    assertThat(rows(said.out()).map(row -> row.getField("measure")))
        .contains("fire/calls", "ecc/calls-offered");
  }

  @Test
  void aTextWithCommaQuotesAndANewLineStaysOneCell() throws Exception {
    String odd = "a \"new\" tool,\nand other rules";
    Path sources = city.resolve("sources.yaml");
    Files.writeString(
        sources,
        Files.readString(sources)
            .replace(
                "reason: new counting tool with other rules",
                "reason: \"a \\\"new\\\" tool,\\nand other rules\""));

    Said said = stage.runningJava().report(folder, "my city", "14", "2026-11-16");

    assertThat(
            rows(said.out())
                .filter(row -> row.getField("measure").equals(VIEWS))
                .filter(row -> row.getField("first_day").equals("2023-07-01"))
                .map(row -> row.getField("note")))
        .as(said.err())
        .containsExactly(odd);
  }

  @Test
  void whereDataFellShortValuesAreEmptyAndTheExitCodeSaysSo() throws Exception {
    Files.delete(city.resolve("data/published/911-calls.csv"));
    try (Stream<Path> exports = Files.list(city.resolve("data/web"))) {
      for (Path export : exports.toList()) {
        Files.delete(export);
      }
    }

    Said said = stage.runningJava().report(folder, "my city", "2", "2026-11-16");

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err()).contains("export-missing");
    assertThat(rows(said.out()).map(row -> row.getField("measure"))).contains("fire/calls");
    assertThat(
            rows(said.out())
                .filter(row -> row.getField("status").equals("awaited"))
                .map(row -> row.getField("value")))
        .allMatch(String::isEmpty);
  }

  @Test
  void withoutAWorkspaceThereIsNoReport() throws Exception {
    Said said = stage.runningJava().report(folder, "no city", "2", "2026-11-16");

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("no city");
  }

  @ParameterizedTest
  @CsvSource({"'',''", "x,''", "x,many", "x,-1"})
  void aWrongCallIsRefusedInOneLine(String workspace, String quarters) throws Exception {
    Said said =
        quarters.isEmpty()
            ? stage.report(folder, workspace)
            : stage.report(folder, workspace, quarters);

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).hasLineCount(1).contains("QUARTERS");
  }

  @Test
  void helpTellsWhatItDoesAndNeedsNoJava() throws Exception {
    Said said = stage.report(folder, "--help");

    assertThat(said.exit()).isZero();
    assertThat(said.out())
        .contains("quarterly-report.sh WORKSPACE QUARTERS")
        .doesNotContain("set -u", "#");
  }

  private static Stream<NamedCsvRecord> rows(String csv) {
    return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList().stream();
  }

  private static Path copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copied = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copied.getParent());
      Files.copy(file, copied);
    }
    return to;
  }
}
