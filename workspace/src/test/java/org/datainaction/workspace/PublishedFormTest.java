package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table of published figures must not say. */
class PublishedFormTest {
  @TempDir Path folder;
  private TestFolder workspace;

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"percent", "seconds", "decimal"})
  void whatIsNotCountedDoesNotAddUpOverTime(String style) {
    published(
        """
          - measure: police/a
            title: A
            grain: month
            files: a.csv
            unit: {id: a, style: %s}
            additive: over-time
        """
            .formatted(style));
    assertThat(workspace.problems())
        .containsExactly(
            "sources.yaml:15:15 [additive]: value-invalid: figures of the style '%s' do not add up"
                    .formatted(style)
                + " over time; expected 'none', or a unit of the style 'whole'");
  }

  @Test
  void whatIsCountedAddsUpIfTheCitySaysSo() {
    published(
        """
          - {measure: police/a, title: A, grain: quarter, files: a.csv, additive: over-time}
        """);
    assertThat(workspace.read().sources().published().get(0).measure().grains())
        .containsExactly(Grain.QUARTER, Grain.YEAR);
  }

  private void published(String entries) {
    workspace.sources("published:\n" + entries);
  }
}
