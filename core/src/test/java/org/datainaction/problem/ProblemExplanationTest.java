package org.datainaction.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever meets a code can read what it means and how to mend it. */
class ProblemExplanationTest {
  private static final String DEFINITIONS = "src/main/resources/org/datainaction/problem";

  private static final String GOOD =
      """
      A sentence.

      ## What it means

      One paragraph.

      Another one.

      ## Example

      In plan.yaml, this line is left out:

      ```
      show: 1
      ```

      `data-in-action check my-city` prints

      ```
      error: plan.yaml:1:1: key-missing: there is no 'show'
      ```

      ## How to mend it

      - One step.
      - Another step.
      """;

  @ParameterizedTest
  @EnumSource
  void everyCodeIsExplainedWithALineOfItsOwn(ProblemCode code) {
    Path file = Path.of("core", DEFINITIONS, code.id() + ".md");
    assertThat(Path.of("..").resolve(file))
        .as("'%s' is not explained; add %s in the form of its neighbors", code.id(), file)
        .exists();
    ProblemExplanation explained = code.explanation();

    assertThat(explained.summary()).endsWith(".");
    assertThat(explained.example().line())
        .matches("((error|warning): )?(.+: )?" + code.id() + ": .+");
    assertThat(explained.mending()).isNotEmpty().allMatch(step -> step.endsWith("."));
  }

  @Test
  void nothingIsExplainedThatIsNoCode() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(DEFINITIONS))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(ProblemCode.values()).map(code -> code.id() + ".md").toList());
    }
  }

  @Test
  void aDefinitionHasASentenceAMeaningAnExampleAndSteps() {
    assertThat(ProblemExplanation.parse("x.md", GOOD.replace("\n", "\r\n")))
        .as("whatever ends its lines")
        .isEqualTo(
            new ProblemExplanation(
                "A sentence.",
                "One paragraph.\n\nAnother one.",
                new ProblemExplanation.Example(
                    "In plan.yaml, this line is left out:\n\n```\nshow: 1\n```",
                    "data-in-action check my-city",
                    "error: plan.yaml:1:1: key-missing: there is no 'show'"),
                List.of("One step.", "Another step.")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A sentence.", "## What it means", "## Example", "prints", "- One step.\n- An"})
  void aDefinitionOfAnotherFormIsRefusedByName(String part) {
    assertThatThrownBy(() -> ProblemExplanation.parse("x.md", GOOD.replace(part, "")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("x.md has another form");
  }

  @Test
  void aCodeIsFoundByWhatPeopleSee() {
    assertThat(ProblemCode.find("column-missing")).contains(ProblemCode.COLUMN_MISSING);
    assertThat(ProblemCode.find("COLUMN_MISSING")).isEmpty();
  }
}
