package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.datainaction.baseline.Window;
import org.datainaction.dataset.DatedList;
import org.datainaction.dataset.ListMatch;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.text.Unit;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesFileTest {
  @TempDir Path folder;
  private TestFolder workspace;

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder);
  }

  @Test
  void everythingThatAnExportCanSayIsRead() {
    workspace.write(
        "sources.yaml",
        """
        version: 1
        exports:
          - dataset: web/page-views
            files: data/web/*.csv
            zone: America/New_York
            covers: 2023-07-01..2026-10-31
            publisher: Office of Performance
            licence: CC0-1.0
            address: https://data.example.gov/views?x=1
            retrieved-on: 2026-11-10
            schedule: {every: month, due-after-days: 15}
            synthetic: true
            columns: {page: Path, views: Hits}
            layout: {encoding: windows-1252, separator: tab, preamble-lines: 3, header: [Path, Hits]}
            most-rejected: 5%
        lists:
          - id: police-data-pages
            entries:
              - {value: /police/data, from: 2023-07-01}
              - {value: /old, from: 2023-07-01, until: 2024-12-31}
        measures:
          - id: police/data-page-views
            breaks: [{on: 2023-07-01, reason: new counting tool}]
            worth-acting-on: 20%
            negligible: 2%
        """);
    Sources sources = workspace.read().sources();
    ExportBinding export = sources.exports().get(0);
    assertThat(export.dataset()).hasToString("web/page-views");
    assertThat(export.files()).isEqualTo("data/web/*.csv");
    assertThat(export.zone()).contains(ZoneId.of("America/New_York"));
    assertThat(export.covers())
        .contains(new Window(LocalDate.of(2023, 7, 1), LocalDate.of(2026, 10, 31)));
    assertThat(export.origin().publisher()).hasToString("Office of Performance");
    assertThat(export.origin().licence()).isEqualTo("CC0-1.0");
    assertThat(export.origin().address()).isEqualTo("https://data.example.gov/views?x=1");
    assertThat(export.origin().retrievedOn()).contains(LocalDate.of(2026, 11, 10));
    assertThat(export.schedule()).contains(new ExportBinding.Schedule(Grain.MONTH, 15));
    assertThat(export.synthetic()).isTrue();
    assertThat(export.columns())
        .isEqualTo(Map.of(FieldId.of("page"), "Path", FieldId.of("views"), "Hits"));
    assertThat(export.layout().charset()).contains(Charset.forName("windows-1252"));
    assertThat(export.layout().separator()).contains('\t');
    assertThat(export.layout().preambleLines()).hasValue(3);
    assertThat(export.layout().header()).containsExactly("Path", "Hits");
    assertThat(export.mostRejected()).isEqualByComparingTo(new BigDecimal("0.05"));
    assertThat(export.place().line()).isEqualTo(3);
    DatedList pages = sources.findList("police-data-pages").orElseThrow();
    assertThat(pages.accepts("/old", LocalDate.of(2024, 12, 31), ListMatch.EXACT)).isTrue();
    assertThat(pages.accepts("/old", LocalDate.of(2025, 1, 1), ListMatch.EXACT)).isFalse();
    assertThat(pages.accepts("/police/data", LocalDate.of(2099, 1, 1), ListMatch.EXACT)).isTrue();
    assertThat(sources.additions())
        .filteredOn(addition -> addition.measure().equals(MeasureId.of("police/data-page-views")))
        .flatExtracting(Sources.Addition::breaks)
        .extracting(b -> b.on() + " " + b.reason())
        .containsExactly("2023-07-01 new counting tool");
    Measure views =
        BoundDataset.of(workspace.read()).get(0).measures().stream()
            .filter(measure -> measure.id().equals(MeasureId.of("police/data-page-views")))
            .findFirst()
            .orElseThrow();
    assertThat(views.sizeable()).contains(new BigDecimal("0.20"));
    assertThat(views.negligible()).isEqualByComparingTo("0.02");
  }

  @ParameterizedTest
  @CsvSource({"worth-acting-on, 0", "worth-acting-on, 30", "negligible, 100%", "negligible, -1%"})
  void aChangeThatMattersIsAPartOfTheWhole(String key, String size) {
    workspace.sources("measures: [{id: police/data-page-views, %s: %s}]%n".formatted(key, size));
    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .contains("[" + key + "]", "a change of", "like 20%; of shares the points, like 5%");
  }

  @Test
  void whatAnExportNeedNotSayHasItsUsualValue() {
    ExportBinding export = workspace.read().sources().exports().get(0);
    assertThat(export.format()).isEmpty();
    assertThat(export.zone()).isEmpty();
    assertThat(export.covers()).isEmpty();
    assertThat(export.schedule()).isEmpty();
    assertThat(export.synthetic()).isFalse();
    assertThat(export.layout().charset()).isEmpty();
    assertThat(export.mostRejected()).isEqualByComparingTo("0.1");
  }

  @Test
  void aTableOfPublishedFiguresIsAMeasureWithItsOwnDataset() {
    workspace.sources(
        """
        published:
          - measure: police/gunshot-wound-reports
            title: Gunshot-wound reports
            meaning: Reports to the police.
            unit: {id: reports, style: whole, one: report, many: reports}
            grain: quarter
            files: data/published/reports.csv
            additive: over-time
            better: lower
            more: More reports
            less: Fewer reports
            part: By district
            about-people: true
            sampled: true
            synthetic: true
            limits: [Only what was reported.]
            standards: [{title: Council, value: 10, better: lower, since: 2020-01-01}]
            breaks: [{on: 2015-01-01, reason: new form}]
            counted-by: The police department.
        """);
    Sources sources = workspace.read().sources();
    Sources.Published table = sources.published().get(0);
    Measure measure = table.measure();
    assertThat(measure.id()).hasToString("police/gunshot-wound-reports");
    assertThat(measure.dataset()).isEqualTo(table.dataset().id());
    assertThat(table.dataset().id()).hasToString("police/gunshot-wound-reports");
    assertThat(table.dataset().aboutPeople()).isTrue();
    assertThat(table.dataset().sampled()).isTrue();
    assertThat(table.dataset().synthetic()).isTrue();
    assertThat(table.dataset().baseGrain()).isEqualTo(Grain.QUARTER);
    assertThat(table.dataset().limits()).hasSize(1);
    assertThat(measure.shownGrain()).isEqualTo(Grain.QUARTER);
    assertThat(measure.grains()).containsExactly(Grain.QUARTER, Grain.YEAR);
    assertThat(measure.unit().style()).isEqualTo(Unit.Style.WHOLE);
    assertThat(measure.direction()).isEqualTo(Direction.LOWER_IS_BETTER);
    assertThat(measure.breakdowns()).hasSize(1);
    assertThat(measure.standards()).hasSize(1);
    assertThat(measure.breaks()).hasSize(1);
    assertThat(sources.exports()).hasSize(2);
    assertThat(sources.exports().get(1).dataset()).isEqualTo(table.dataset().id());
  }

  @Test
  void theYearsOfAFileAreTheCitysUnlessSaidOtherwise() {
    workspace.sources(
        """
        published:
          - {measure: police/a, title: A, grain: year, files: a.csv, years: calendar}
          - {measure: police/b, title: B, grain: year, files: b.csv}
        """);

    assertThat(workspace.read().sources().exports().stream().skip(1).map(ExportBinding::years))
        .containsExactly(Optional.of(FiscalCalendar.CALENDAR_YEAR), Optional.empty());
  }

  @Test
  void publishedFiguresAreNotRolledUpUnlessTheCitySaysThatTheyAddUp() {
    workspace.sources(
        """
        published:
          - {measure: police/share, title: Share, grain: month, files: x.csv}
        """);
    assertThat(workspace.read().sources().published().get(0).measure().grains())
        .containsExactly(Grain.MONTH);
  }

  @Test
  void thePlanMayWatchAPublishedTable() {
    workspace.sources(
        "published: [{measure: police/share, title: Share, grain: month, files: x.csv}]\n");
    workspace.plan("police/data-page-views", "police/share");
    assertThat(workspace.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zone: America/New_Yrok|did you mean 'America/New_York'?",
        "covers: 2024-01-01..2023-01-01|the earlier first",
        "covers: 2024|days like 2023-07-01..2024-12-31",
        "address: javascript:alert(1)|an address like https://",
        "address: https://user@example.gov/|an address like https://",
        "retrieved-on: yesterday|a date like 2024-12-31",
        "schedule: {every: months, due-after-days: 15}|did you mean 'month'?",
        "schedule: {every: month, due-after-days: -1}|a whole number from 0",
        "synthetic: maybe|one of: true, false",
        "columns: {pages: Path}|did you mean 'page'?",
        "columns: [page]|lines like 'field: Header'",
        "missing: {pages: [NULL]}|did you mean 'page'?",
        "missing: [NULL]|lines like 'field: [NULL, N/A]'",
        "layout: {header: Path}|a list",
        "layout: {encoding: klingon}|an encoding like utf-8",
        "layout: {separator: tap}|did you mean 'tab'?",
        "most-rejected: 200%|a share from 0% to 100%",
        "most-rejected: 1e9|a share from 0% to 100%",
        "format: cvs|there is no format 'cvs'",
        "formt: csv|did you mean 'format'?",
      })
  void aWrongValueIsToldWithWhatWasExpected(String yaml, String expected) {
    workspace.write(
        "sources.yaml",
        TestFolder.SOURCES.replace("files: data/*.csv\n", "files: data/*.csv\n    " + yaml + "\n"));
    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .startsWith("sources.yaml:5:")
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"/etc/passwd", "../x.csv", "data/../../x", "..", "C:/x", "'data\\x'", "'data/[x'"})
  void aPatternCannotLeaveTheWorkspace(String pattern) {
    workspace.write("sources.yaml", TestFolder.SOURCES.replace("data/*.csv", "'" + pattern + "'"));
    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .contains("value-invalid", "a path below the workspace's folder");
  }

  @ParameterizedTest
  @CsvSource({
    "data/*.csv,link.csv",
    "data/link.csv,link.csv",
    "data/out/*.csv,out",
    "data/**,link"
  })
  void aLinkCannotLeaveTheWorkspace(String pattern, String link, @TempDir Path outside)
      throws Exception {
    Files.writeString(outside.resolve("secret.csv"), "x");
    Files.createDirectories(folder.resolve("data"));
    Files.createSymbolicLink(
        folder.resolve("data").resolve(link),
        link.equals("out") ? outside : outside.resolve("secret.csv"));
    workspace.write("sources.yaml", TestFolder.SOURCES.replace("data/*.csv", "'" + pattern + "'"));
    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .startsWith("sources.yaml:3:5")
        .contains("leads out of the workspace's folder");
  }

  @Test
  void aListThatNoMeasureAsksForIsToldWithTheNearestName() {
    workspace.write(
        "sources.yaml", TestFolder.SOURCES.replace("police-data-pages", "police-pages"));
    assertThat(workspace.problems())
        .anySatisfy(line -> assertThat(line).contains("'police-pages'", "police-data-pages"))
        .anySatisfy(
            line -> assertThat(line).contains("'police/data-page-views' asks for the list"));
  }

  @Test
  void aPublishedTableNeedsADepartmentAndANameOfItsOwn() {
    workspace.sources(
        """
        published:
          - {measure: polise/share, title: Share, grain: month, files: x.csv}
          - {measure: fire/data-page-views, title: Views, grain: month, files: x.csv}
        """);
    assertThat(workspace.problems())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("id-duplicate", "fire/data-page-views"))
        .anySatisfy(
            line -> assertThat(line).contains("reference-unknown", "did you mean 'police'"));
  }
}
