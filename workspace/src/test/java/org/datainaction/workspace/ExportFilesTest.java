package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;
import org.datainaction.table.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFilesTest {
  @TempDir Path folder;
  private TestFolder workspace;

  @BeforeEach
  void writeFiles() {
    workspace = new TestFolder(folder.resolve("city"));
    for (String name : List.of("b.csv", "a.csv", "B.csv", "notes.txt", "sub/c.csv")) {
      workspace.write("data/" + name, "content of " + name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "data/*.csv, data/B.csv data/a.csv data/b.csv",
    "data/[ab].csv, data/a.csv data/b.csv",
    "'data/{a,b}.csv', data/a.csv data/b.csv",
    "data/?.csv, data/B.csv data/a.csv data/b.csv",
    "**/*.csv, data/B.csv data/a.csv data/b.csv data/sub/c.csv",
    "data/b.csv, data/b.csv",
    "data/*/c.csv, data/sub/c.csv"
  })
  void filesComeInTheOrderOfTheirNames(String pattern, String names) {
    assertThat(find(pattern)).containsExactly(names.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"data/none.csv", "data/*.xlsx", "elsewhere/*.csv", "data", "data/sub"})
  void wherePatternsNameNoFileThereIsNone(String pattern) {
    assertThat(find(pattern)).isEmpty();
  }

  @Test
  void hiddenFilesAndLocksOfOfficeProgramsDoNotCount() {
    for (String name : List.of(".hidden.csv", "~$a.csv", ".Trash/old.csv")) {
      workspace.write("data/" + name, "x");
    }
    assertThat(find("**/*.csv"))
        .containsExactly("data/B.csv", "data/a.csv", "data/b.csv", "data/sub/c.csv");
  }

  @Test
  void aFileIsReadFromTheFolderAndShownWithoutIt() throws Exception {
    SourceFile file = ExportFiles.find(workspace.root(), export("data/sub/*.csv")).get(0);
    assertThat(file.name()).isEqualTo("data/sub/c.csv");
    assertThat(file.head(100)).asString().isEqualTo("content of sub/c.csv");
  }

  @Test
  void aFileWhoseNameHoldsSignsOfPatternsIsFoundByItsPattern() {
    workspace.write("data/calls (1) [2].csv", "x");
    assertThat(find("data/calls*.csv")).containsExactly("data/calls (1) [2].csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data/linked.csv", "data/*.csv", "out/*.csv", "out/secret.csv"})
  void nothingOutsideTheFolderIsOpenedThroughALink(String pattern) throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path secret = Files.writeString(outside.resolve("secret.csv"), "x");
    Files.createSymbolicLink(workspace.root().resolve("data/linked.csv"), secret);
    Files.createSymbolicLink(workspace.root().resolve("out"), outside);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> find(pattern))
        .satisfies(
            thrown ->
                assertThat(thrown.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.code()).isEqualTo(ProblemCode.VALUE_INVALID);
                          assertThat(problem.line())
                              .startsWith("sources.yaml:3:5 [exports]: ")
                              .contains("leads out of the workspace's folder");
                        }));
  }

  @Test
  void aLinkWithinTheFolderIsAFileLikeAnyOther() throws Exception {
    Files.createSymbolicLink(
        workspace.root().resolve("data/latest.csv"), workspace.root().resolve("data/sub/c.csv"));
    assertThat(find("data/l*.csv")).containsExactly("data/latest.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/etc/*.csv", "../*.csv", "data/../../x.csv", "data\\a.csv", "C:/a.csv", "''"})
  void aPatternStaysBelowTheFolder(String pattern) {
    workspace.write("sources.yaml", TestFolder.SOURCES.replace("data/*.csv", pattern));
    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .startsWith("sources.yaml:4:12 [files]: value-invalid: ")
        .contains("a path below the workspace's folder");
  }

  @Test
  void aFolderThatIsGoneIsAProblemAndNoCrash() {
    ExportBinding export = export("data/*.csv");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> ExportFiles.find(folder.resolve("gone"), export))
        .satisfies(
            thrown ->
                assertThat(thrown.problems())
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.IO_FAILED));
  }

  private List<String> find(String pattern) {
    return ExportFiles.find(workspace.root(), export(pattern)).stream()
        .map(SourceFile::name)
        .toList();
  }

  /** As {@code sources.yaml} would say, read in a folder without files so that nothing is found. */
  private ExportBinding export(String pattern) {
    TestFolder empty = new TestFolder(folder.resolve("empty"));
    empty.write(
        "sources.yaml",
        TestFolder.SOURCES.replace("data/*.csv", "'" + pattern.replace("'", "''") + "'"));
    return empty.read().sources().exports().get(0);
  }
}
