package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DatasetId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.measure.PublishedFigures;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.text.LocalizedText;
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

  @Test
  void theNameOfADatasetIsTakenToo() {
    workspace = new TestFolder(folder, List.of(datasetAndMeasure()));
    workspace.plan("measures: [police/data-page-views]", "measures: [police/number]");
    workspace.write(
        "sources.yaml",
        """
        version: 1
        published:
          - {measure: police/answers, title: A, grain: month, files: a.csv}
          - {measure: police/number, title: B, grain: month, files: b.csv}
        """);
    assertThat(workspace.problems())
        .containsExactly(
            "sources.yaml:3:15 [measure]: id-duplicate: there is a dataset 'police/answers';"
                + " expected a name that no adapter and no other table has",
            "sources.yaml:4:15 [measure]: id-duplicate: there is another measure 'police/number';"
                + " expected a name that no adapter and no other table has");
  }

  private static DepartmentAdapter datasetAndMeasure() {
    Dataset answers =
        PublishedFigures.dataset(
            DatasetId.of("police/answers"), LocalizedText.of("Answers"), Grain.MONTH);
    Measure number =
        Measure.builder(MeasureId.of("police/number"), answers.id(), new Calculation.Count())
            .grains(Grain.MONTH)
            .build();
    return Adapters.of("police", List.of(answers), List.of(number));
  }

  private void published(String entries) {
    workspace.sources("published:\n" + entries);
  }
}
