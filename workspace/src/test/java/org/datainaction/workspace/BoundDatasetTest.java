package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Set;
import org.datainaction.id.FieldId;
import org.datainaction.measure.DefinitionDigest;
import org.datainaction.measure.Measure;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.time.FiscalCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundDatasetTest {
  @TempDir Path folder;
  private TestFolder workspace;
  private String usual = "";

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder);
    usual = digest();
  }

  @Test
  void measuresWhoseListTheCityDoesNotKeepAreLeftOut() {
    assertThat(workspace.bound().measures())
        .extracting(measure -> measure.id().toString())
        .containsExactly("police/data-page-views");
  }

  @Test
  void listsOfTheCityFillTheConditions() {
    Measure measure = workspace.bound().measures().get(0);
    assertThat(
            measure
                .lists()
                .filter(list -> !list.shipped())
                .flatMap(list -> list.entries().stream()))
        .extracting(entry -> entry.value() + " " + entry.from())
        .containsExactly("/police/data 2023-07-01");
  }

  @Test
  void breaksOfTheCityJoinTheMeasure() {
    workspace.sources(
        """
        measures:
          - {id: police/data-page-views, breaks: [{on: 2024-03-01, reason: New tool}]}
        """);
    assertThat(workspace.bound().measures().get(0).breaks())
        .extracting(SeriesBreak::on)
        .containsExactly(LocalDate.of(2024, 3, 1));
  }

  @Test
  void theDatasetTakesTheColumnsZoneAndOriginOfItsFiles() {
    export("columns: {views: Aufrufe}\n    zone: America/New_York\n    synthetic: true");
    BoundDataset bound = workspace.bound();
    assertThat(bound.dataset().findColumn(FieldId.of("views")).orElseThrow().headers())
        .containsExactly("Aufrufe");
    assertThat(bound.dataset().zone()).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(bound.dataset().synthetic()).isTrue();
  }

  @Test
  void whatTheCityDoesNotSayStaysAsTheAdapterDeclaresIt() {
    assertThat(workspace.bound().dataset()).isEqualTo(Adapters.of("police").datasets().get(0));
  }

  @Test
  void yearsAreThoseOfTheCityUnlessTheFilesHaveOthers() {
    assertThat(workspace.bound().calendar()).isEqualTo(FiscalCalendar.startingIn(Month.JULY));
    export("years: calendar");
    assertThat(workspace.bound().calendar()).isEqualTo(FiscalCalendar.CALENDAR_YEAR);
  }

  @Test
  void tablesOfPublishedFiguresComeAfterTheExports() {
    workspace.sources(
        """
        published:
          - {measure: police/a, title: A, grain: month, files: data/figures/a.csv}
        """);
    assertThat(BoundDataset.of(workspace.read()))
        .extracting(bound -> bound.dataset().id().toString())
        .containsExactly("web/page-views", "police/a");
  }

  @Test
  void anotherColumnIsAnotherDefinition() {
    String clicks = digestWith("columns: {views: Clicks}");
    assertThat(clicks).isNotEqualTo(usual);
    assertThat(digestWith("columns: {views: Taps}")).isNotEqualTo(usual).isNotEqualTo(clicks);
  }

  @Test
  void theCityMaySayHowItsFilesWriteNoValue() {
    export("missing: {page: [NULL, N/A, NULL], views: ['-']}");

    assertThat(missing("page")).containsExactlyInAnyOrder("NULL", "N/A");
    assertThat(missing("views")).containsExactly("-");
    assertThat(digest()).isNotEqualTo(usual);
  }

  private Set<String> missing(String field) {
    return workspace
        .bound()
        .dataset()
        .findColumn(FieldId.of(field))
        .orElseThrow()
        .missing()
        .keySet();
  }

  @Test
  void anotherZoneIsAnotherDefinition() {
    assertThat(digestWith("zone: Asia/Tokyo")).isNotEqualTo(usual);
  }

  @Test
  void whereTheFilesComeFromIsNot() {
    assertThat(digestWith("licence: CC0-1.0")).isEqualTo(usual);
    assertThat(digestWith("most-rejected: 50%")).isEqualTo(usual);
    assertThat(digestWith("layout: {separator: tab}")).isEqualTo(usual);
  }

  @Test
  void anotherListIsAnotherDefinition() {
    workspace.write("sources.yaml", TestFolder.SOURCES.replace("/police/data,", "/police/maps,"));
    assertThat(digest()).isNotEqualTo(usual);
  }

  private String digestWith(String line) {
    export(line);
    return digest();
  }

  private String digest() {
    BoundDataset bound = workspace.bound();
    return DefinitionDigest.of(bound.measures().get(0), bound.dataset());
  }

  private void export(String more) {
    workspace.write(
        "sources.yaml",
        TestFolder.SOURCES.replace("files: data/*.csv", "files: data/*.csv\n    " + more));
  }
}
