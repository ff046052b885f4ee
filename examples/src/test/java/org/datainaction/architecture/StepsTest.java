package org.datainaction.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The run stands in one method, and each of its steps has a test of the same name. */
class StepsTest {
  private static final Path WORKSPACE = DocumentationTest.ROOT.resolve("workspace/src");
  private static final Pattern STEP = Pattern.compile("\\b(?:new )?([A-Z]\\w+)(?:\\.\\w+)?\\(");

  @Test
  void theRunIsTheseSteps() throws IOException {
    assertThat(stepsOf(method("private Dashboard run(")))
        .containsExactlyInAnyOrder(
            "Formats",
            "Assembly",
            "BoundDataset",
            "Checkpoints",
            "ExportFiles",
            "ExportScan",
            "DatasetFigures",
            "ExportCheck",
            "Version");
  }

  @Test
  void everyStepOfOpeningBuildingFreezingAndPublishingHasATestOfItsName() throws IOException {
    Set<String> steps = stepsOf(method("private Dashboard run("));
    steps.addAll(
        Set.of("Catalog", "WorkspaceFiles", "Translations", "LedgerFile", "Freezing", "Publisher"));
    Set<String> tests;
    try (Stream<Path> files = Files.walk(WORKSPACE.resolve("test"))) {
      tests =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Test.java"))
              .map(name -> name.substring(0, name.length() - "Test.java".length()))
              .collect(Collectors.toSet());
    }
    assertThat(tests).containsAll(steps);
  }

  private static Set<String> stepsOf(String method) {
    Set<String> steps = new TreeSet<>();
    Matcher matcher = STEP.matcher(method);
    while (matcher.find()) {
      steps.add(matcher.group(1));
    }
    return steps;
  }

  private static String method(String signature) throws IOException {
    String source =
        Files.readString(WORKSPACE.resolve("main/java/org/datainaction/workspace/Workspace.java"));
    int start = source.indexOf(signature);
    assertThat(start).as("the method " + signature).isPositive();
    return source.substring(start, source.indexOf("\n  }\n", start));
  }
}
