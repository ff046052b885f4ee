package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong gets one clear line with a stable code, and leaves nothing half-written. */
class BadInputTest {
  @TempDir Path folder;
  private Path city;
  private Path out;
  private String said = "";

  @BeforeEach
  void writeWorkspace() {
    city = SmallCity.in(folder.resolve("city")).folder();
    out = folder.resolve("www/site");
  }

  @Test
  void aMissingFolderIsToldByName() {
    assertThat(run("build", folder.resolve("nowhere").toString())).isEqualTo(2);
    assertSaid("folder-missing", folder.resolve("nowhere").toString());
  }

  @Test
  void aFileInPlaceOfTheFolderIsToldAsSuch() {
    Path plan = city.resolve("plan.yaml");
    assertThat(run("build", plan.toString())).isEqualTo(2);
    assertSaid(plan + ": folder-missing: it is a file and not a folder; expected a folder with");
  }

  @Test
  void aMissingPlanIsToldByName() throws Exception {
    Files.delete(city.resolve("plan.yaml"));
    assertBuildFails(2, "plan.yaml: file-missing: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: Trust|title: [Trust|yaml-invalid",
        "city: City of Durham|city: A~city: B|plan.yaml:3:1: key-duplicate",
        "city: City of Durham|citi: A|(did you mean 'city'?)",
        "goals:|goals: &all~  - {number: 3, title: x, objectives: *all}|plan-cycle",
        "[police/data-page-views]|[police/data-page-view]|(did you mean 'police/data-page-views'?)",
        "show: 2.23|show: 9|reference-unknown: there is no initiative '9'",
        "July|Juli|(did you mean 'July'?)",
        "city: City of Durham|city: !!java.net.URL [x]|the tag '",
      })
  void aWrongPlanIsToldWithItsPlace(String part, String instead, String expected) throws Exception {
    Files.writeString(
        city.resolve("plan.yaml"), SmallCity.PLAN.replace(part, instead.replace('~', '\n')));
    assertBuildFails(2, expected);
    assertThat(said).contains("plan.yaml:");
  }

  @Test
  void aHundredThousandBracketsAreRefused() throws Exception {
    Files.writeString(city.resolve("plan.yaml"), "[".repeat(100_000));
    assertBuildFails(2, "plan.yaml:1:65: yaml-invalid: nested too deeply");
  }

  @Test
  void aDamagedLedgerIsToldWithItsLine() throws Exception {
    Files.createDirectories(city.resolve("baselines"));
    Files.writeString(city.resolve("baselines/ledger.jsonl"), "{}\n");
    assertBuildFails(2, "baselines/ledger.jsonl:1: ledger-invalid: ");
    // As the build ends that it warns of.
    assertThat(Ran.with("check", city.toString()).exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "biuld|Did you mean 'build'?",
        "build --as-off 2026-01-01|Did you mean '--as-of'?",
        "build --as-of yesterday|'--as-of': 'yesterday' is no date; expected one like 2026-11-16",
        "build --as-of 9999-12-31|'--as-of': '9999-12-31' is beyond what figures can be made for; expected a day in the years 1900 to 2099",
        "check --as-of 0026-11-16|expected a day in the years 1900 to 2099",
        "build --base-address javascript:x|expected one like https://",
        "build --adapter-path nowhere.jar|file-missing: there is no readable file 'nowhere.jar'",
        "freeze police/data-page-views --window 2023-07..2024-06 --by x|--reason",
        "freeze police/data-page-views --window 2023-07..2024-06 --reason x|--by",
        "freeze police/data-page-views --by x --reason x --window 2023|'2023' is no window; expected one like 2023-07..2024-12",
        "freeze police --by x --reason x --window 2023-07..2024-06|'police' is no measure; expected an id like police/data-page-views",
        "freeze|MEASURE",
      })
  void aWrongCallIsToldWithWhatWasMeant(String call, String expected) {
    List<String> arguments = new ArrayList<>(List.of(call.split(" ")));
    if (call.startsWith("freeze police")) {
      arguments.addAll(List.of("--workspace", city.toString()));
    }
    assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
    assertSaid(expected);
  }

  @Test
  void aPlaceThatCannotBeAFolderIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThat(run("build", city.toString(), "--out", file.resolve("site").toString()))
        .isEqualTo(2);
    assertSaid("call-invalid");
    assertThat(file).hasContent("x");
  }

  @Test
  void somebodyElsesFilesAreNotReplaced() throws Exception {
    Files.createDirectories(out);
    Files.writeString(out.resolve("thesis.txt"), "years of work");
    assertThat(run("build", city.toString(), "--out", out.toString())).isEqualTo(2);
    assertSaid("call-invalid", "they would be lost");
    assertThat(out.resolve("thesis.txt")).hasContent("years of work");
  }

  @Test
  void theWorkspaceItselfIsNotReplaced() throws Exception {
    assertThat(run("build", city.toString(), "--out", city.toString())).isEqualTo(2);
    assertSaid("call-invalid", "belongs to the workspace");
    assertThat(city.resolve("plan.yaml")).hasContent(SmallCity.PLAN);
  }

  @Test
  void debugShowsWhereItHappened() {
    assertThat(run("build", folder.resolve("nowhere").toString(), "--debug")).isEqualTo(2);
    assertThat(said).contains("folder-missing").contains("\tat org.datainaction");
  }

  private void assertBuildFails(int exit, String expected) throws Exception {
    assertThat(run("build", city.toString(), "--out", out.toString())).as(said).isEqualTo(exit);
    assertSaid(expected);
    assertThat(out).doesNotExist();
    if (Files.exists(out.getParent())) {
      try (Stream<Path> beside = Files.list(out.getParent())) {
        assertThat(beside).isEmpty();
      }
    }
  }

  private void assertSaid(String... parts) {
    assertThat(said).contains(parts).doesNotContain("\tat ").doesNotContain("Exception");
  }

  private int run(String... arguments) {
    Ran ran = Ran.with(arguments);
    said = ran.err();
    assertThat(ran.out()).as("what is wrong is told on standard error").isEmpty();
    return ran.exit();
  }
}
