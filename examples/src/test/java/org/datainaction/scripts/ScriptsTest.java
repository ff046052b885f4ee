package org.datainaction.scripts;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.ValueSource;

/** What newcomers meet first: the scripts, on machines that lack something. */
@DisabledOnOs(OS.WINDOWS)
class ScriptsTest {
  private static final String NEEDED =
      "Data in Action needs a JDK, version 17 or newer (java and javac), on PATH or in JAVA_HOME";

  @TempDir Path folder;
  private Stage stage;
  private Path elsewhere;

  @BeforeEach
  void setStage() throws Exception {
    stage = new Stage(folder);
    elsewhere = Files.createDirectories(folder.resolve("some where else"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "test", "data-in-action", "bench", "simulate"})
  void withoutJavaEachSaysInOneLineWhatIsNeeded(String script) throws Exception {
    Said said = stage.run(elsewhere, script);
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err()).isEqualTo(NEEDED + ".\n");
    assertThat(said.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "test", "data-in-action", "bench", "simulate"})
  void aJavaThatIsTooOldIsNamed(String script) throws Exception {
    Said said = stage.java("11.0.2", true).run(elsewhere, script);
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err()).isEqualTo(NEEDED + "; found only Java 11.\n");
  }

  @Test
  void javaEightCallsItselfOnePointEight() throws Exception {
    assertThat(stage.java("1.8.0_412", true).run(elsewhere, "demo").err())
        .isEqualTo(NEEDED + "; found only Java 8.\n");
  }

  @Test
  void aJavaWithoutCompilerRunsWhatIsBuiltAndBuildsNothing() throws Exception {
    stage.java("21.0.1", false);
    assertThat(stage.run(elsewhere, "demo").exit()).isZero();
    assertThat(stage.run(elsewhere, "test").err())
        .isEqualTo(NEEDED + "; found Java 21 without javac.\n");
    assertThat(stage.unbuilt().run(elsewhere, "demo").err())
        .isEqualTo(NEEDED + "; found Java 21 without javac.\n");
  }

  @Test
  void theDemoBuildsTheExampleIntoTheRepositoryFromWhereverItIsCalled() throws Exception {
    Said said = stage.java("17.0.9", true).run(elsewhere, "demo");
    assertThat(said.exit()).isZero();
    assertThat(arguments(said))
        .containsExactly(
            "build",
            stage.root().resolve("examples/durham-2.23").toString(),
            "--as-of",
            "2026-11-16",
            "--out",
            stage.root().resolve("site").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"my site", "../up here/*", "$HOME", "-"})
  void theDemosFolderIsTakenAsItIs(String out) throws Exception {
    stage.java("17.0.9", true);
    assertThat(arguments(stage.run(elsewhere, "demo", "--out", out))).endsWith("--out", out);
    assertThat(arguments(stage.run(elsewhere, "demo", "--out=" + out)))
        .endsWith("2026-11-16", "--out=" + out);
  }

  @Test
  void whatTheDemoDoesNotKnowTheCommandIsAsked() throws Exception {
    Said said = stage.java("17.0.9", true).run(elsewhere, "demo", "--bogus", "two words");
    assertThat(arguments(said)).containsSubsequence("--bogus", "two words");
  }

  @Test
  void scriptsAreFoundThroughALink() throws Exception {
    stage.java("17.0.9", true);
    Path link = stage.root().resolve("bin/linked");
    Files.createSymbolicLink(link, Path.of("demo"));
    assertThat(arguments(stage.run(elsewhere, "linked")))
        .contains(stage.root().resolve("examples/durham-2.23").toString());
  }

  @Test
  void progressIsForATerminalOnly() throws Exception {
    assertThat(stage.java("17.0.9", true).run(elsewhere, "demo").out())
        .doesNotContain("-Dterminal=true");
  }

  @ParameterizedTest
  @CsvSource({
    "17.0.9,adapters,figures",
    "17.0.9,build city,pages",
    "24.0.1,build --format csv city,figures",
    "25.0.1,build --format=csv,figures",
    "25.0.1,build -- --format,pages"
  })
  void theFirstStartIsRecordedOnceAndUsedFromThen(String version, String call, String kind)
      throws Exception {
    stage.recordingJava(version);
    String major = version.substring(0, 2);
    Path program = stage.root().resolve("cli/target/data-in-action");
    String record = "start-" + kind + "-" + major;
    Said first = stage.run(elsewhere, "data-in-action", call.split(" "));
    assertThat(first.err())
        .isEqualTo(
            "Preparing quick starts with Java %s (once for %s) …\n"
                .formatted(
                    major,
                    kind.equals("pages") ? "builds with pages" : "all but builds with pages"));
    Said second = stage.run(elsewhere, "data-in-action", call.split(" "));
    assertThat(second.err()).isEmpty();
    for (Said said : List.of(first, second)) {
      assertThat(said.exit()).isZero();
      assertThat(said.lines()).contains("-XX:SharedArchiveFile=" + program.resolve(record));
      assertThat(arguments(said)).containsExactly(call.split(" "));
    }
    assertThat(files(program)).containsExactlyInAnyOrder(".built", "lib", record);
  }

  @Test
  void aStartThatCannotBeRecordedIsTriedOnceAndNotMissed() throws Exception {
    // This one writes no record.
    stage.java("17.0.9", true);
    assertThat(stage.run(elsewhere, "data-in-action", "adapters").exit()).isZero();
    Said second = stage.run(elsewhere, "data-in-action", "adapters");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).doesNotContain("SharedArchiveFile");
    assertThat(arguments(second)).containsExactly("adapters");
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "test", "bench"})
  void helpTellsWhatTheScriptDoesAndNeedsNoJava(String script) throws Exception {
    Said said = stage.run(elsewhere, script, "--help");
    assertThat(said.exit()).isZero();
    assertThat(said.out()).contains("  bin/" + script + " [").doesNotContain("#", "set -u");
  }

  @Test
  void testsRunFromCleanWithWhatMavenIsTold() throws Exception {
    stage.java("17.0.9", true).maven().tool("chromium").tool("chromedriver");
    Said said = stage.run(elsewhere, "test", "-Dtest=OneTest");
    assertThat(said.exit()).isZero();
    assertThat(said.lines())
        .endsWith("-B", "-ntp", "clean", "verify", "-Dtest=OneTest")
        .noneMatch(line -> line.contains("browser"));
  }

  @Test
  void testsWithoutABrowserSayWhatTheyLeaveOut() throws Exception {
    stage.java("17.0.9", true).maven().tool("chromium");
    Said said = stage.run(elsewhere, "test", "--no-install");
    assertThat(said.out()).contains("Leaving out the browser tests");
    assertThat(said.lines()).contains("-DexcludedGroups=browser").doesNotContain("--no-install");
    assertThat(said.out()).doesNotContain("Installing");
  }

  @Test
  void withoutAnyMavenOneLineSaysSo() throws Exception {
    Said said = stage.java("17.0.9", true).run(elsewhere, "test", "--no-install");
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err()).startsWith("Maven could not be downloaded").hasLineCount(1);
  }

  /** What the command was given: everything after the name of its class. */
  private static List<String> arguments(Said said) {
    List<String> lines = said.lines();
    return lines.subList(lines.indexOf("org.datainaction.cli.Main") + 1, lines.size());
  }
}
