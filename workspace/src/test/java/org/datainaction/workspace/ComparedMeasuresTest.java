package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.datainaction.baseline.ComparisonSeries;
import org.datainaction.baseline.Evidence;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.Window;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Measure;
import org.datainaction.measure.Proxy;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemException;
import org.datainaction.text.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the plan compares a measure with, from its file to the verdict. */
class ComparedMeasuresTest {
  private static final MeasureId VIEWS = MeasureId.of("police/data-page-views");
  private static final MeasureId OTHER = MeasureId.of("fire/data-page-views");
  private static final LocalDate FROZEN_ON = LocalDate.of(2025, 1, 10);
  private static final String LAUNCH = "launch: {on: 2025-01-01, label: New page}\n";
  private static final String COMPARED =
      LAUNCH + "comparisons: [{measure: police/data-page-views, with: [fire/data-page-views]}]\n";

  private static final String SOURCES =
      TestFolder.SOURCES
          + """
            - id: fire-data-pages
              entries:
                - {value: /fire/data, from: 2023-01-01}
          """;

  @TempDir Path folder;
  private TestFolder workspace;

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder);
    workspace.write("sources.yaml", SOURCES);
    for (int i = 0; i < 36; i++) {
      LocalDate month = LocalDate.of(2023, 1, 1).plusMonths(i);
      int factor = i < 24 ? 1 : 2;
      String name = month.toString().substring(0, 7);
      workspace.views(
          "data/" + name + ".csv",
          name,
          "/police/data," + factor * (100_000 + i * 7 % 5 * 10_000),
          "/fire/data," + factor * (50_000 + i * 7 % 5 * 5_000));
    }
  }

  @Test
  void whatIsChosenIsFrozenWithTheBaselineAndDecides() {
    workspace.plan(LAUNCH);
    freeze();
    assertThat(report().comparison().verdict().code()).isEqualTo("improved");

    workspace.plan(COMPARED);
    FrozenBaseline entry = freeze();
    assertThat(entry.terms().comparison())
        .extracting(ComparisonSeries::measure)
        .containsExactly(OTHER);
    // Both were read twice as often since.
    assertThat(report().comparison().verdict().code()).isEqualTo("no-clear-change");
    assertThat(
            report().comparison().evidence().map(Evidence::comparedWith).orElseThrow().get(0).id())
        .isEqualTo(OTHER);
  }

  @Test
  void aChoiceThatWasMadeLaterDoesNotDecideAndIsTold() {
    workspace.plan(LAUNCH);
    freeze();
    assertThat(told()).isEmpty();

    workspace.plan(COMPARED);
    assertThat(report().comparison().verdict().code()).isEqualTo("improved");
    assertThat(told())
        .singleElement()
        .asString()
        .contains(
            "'police/data-page-views' is to be judged beside 'fire/data-page-views', but its"
                + " baseline of 2025-01-10 is judged alone; expected no comparison, or");
  }

  @Test
  void whatAnotherInitiativeComparesDoesNotConcernTheShownOne() {
    workspace.write(
        "plan.yaml",
        TestFolder.PLAN
            + LAUNCH.indent(12)
            + """
              - number: 2.24
                title: Another
                measures: [police/data-page-views]
                comparisons: [{measure: police/data-page-views, with: [fire/data-page-views]}]
              """
                .indent(10));
    assertThat(freeze().terms().comparison()).isEmpty();
  }

  @Test
  void whatCanNeverBeComparedIsNotFrozen() {
    workspace.write(
        "sources.yaml",
        SOURCES
            + """
            published:
              - {measure: police/others, title: O, grain: month, files: more/o.csv}
            """);
    workspace.write("more/o.csv", "Period,Value\n2025-02,18.5\n");
    workspace.plan(COMPARED.replace("fire/data-page-views", "police/others"));

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(this::freeze)
        .withMessageContaining(
            "'police/data-page-views' cannot be compared with 'police/others' in this window: it"
                + " has no figures there, or none now");
    assertThat(folder.resolve("baselines/ledger.jsonl")).doesNotExist();
  }

  @Test
  void otherChangesThatMatterThanThoseOfTheBaselineAreTold() {
    workspace.plan(LAUNCH);
    freeze();
    workspace.write(
        "sources.yaml",
        SOURCES + "measures: [{id: police/data-page-views, worth-acting-on: 50%}]\n");
    assertThat(told())
        .singleElement()
        .asString()
        .startsWith("baselines/ledger.jsonl:1: baseline-changed: ")
        .contains(
            "has 'worth-acting-on: 50%', but its baseline of 2025-01-10 is judged by 30%; expected 30%,");

    freeze();
    assertThat(told()).isEmpty();
    workspace.write(
        "sources.yaml", SOURCES + "measures: [{id: police/data-page-views, negligible: 2%}]\n");
    assertThat(told())
        .singleElement()
        .asString()
        .startsWith("baselines/ledger.jsonl:2: baseline-changed: ")
        .contains(
            "has 'negligible: 2%', but its baseline of 2025-01-10 is judged by 0%; expected 0%,");
  }

  @Test
  void aStartOnAnotherDayThanThePlannedOneIsTold() {
    workspace.plan(LAUNCH);
    freeze();
    workspace.plan(LAUNCH.replace("2025-01-01", "2025-03-01"));

    assertThat(told())
        .singleElement()
        .asString()
        .contains(
            "starts on 2025-03-01, but its baseline of 2025-01-10 was frozen for a start on 2025-01-01; expected that start,");
    workspace.plan("");
    assertThat(told())
        .singleElement()
        .asString()
        .contains(
            "has no start, or is not among the 'measures' of the initiative, but its baseline of");
  }

  @Test
  void aPlanOfABaselineComparesToo() {
    workspace.plan(LAUNCH);
    double alone = rise();
    workspace.plan(COMPARED);
    // What both share falls away, and here that is nearly all.
    assertThat(rise()).isLessThan(alone);
  }

  @Test
  void whatCannotBeAComparisonIsRefusedWhereItStands() {
    assertThat(
            problems(
                "comparisons: [{measure: fire/data-page-views, with: [fire/data-page-views]}]\n"))
        .singleElement()
        .asString()
        .contains("'fire/data-page-views' is not among the 'measures' of this initiative");
    assertThat(
            problems(
                "comparisons: [{measure: police/data-page-views, with:"
                    + " [police/data-page-views]}]\n"))
        .singleElement()
        .asString()
        .contains("plan.yaml:", "'police/data-page-views' is among the 'measures'");
    assertThat(problems("comparisons: [{measure: police/data-page-views, with: []}]\n"))
        .singleElement()
        .asString()
        .contains("one measure or several");
    assertThat(problems("comparisons: [{measure: police/data-page-views, with: [fire/views]}]\n"))
        .singleElement()
        .asString()
        .contains("there is no measure 'fire/views'", "fire/data-page-views");
    assertThat(
            problems(
                """
                comparisons:
                  - {measure: police/data-page-views, with: [fire/data-page-views]}
                  - {measure: police/data-page-views, with: [fire/data-page-views]}
                """))
        .singleElement()
        .asString()
        .contains("'police/data-page-views' is already compared with something");
  }

  @Test
  void aStandInIsSummedWithNothing() {
    Measure standIn =
        WebAnalytics.dataPageViews(
                OTHER.department(), LocalizedText.of("Views"), LocalizedText.of(""))
            .proxy(Proxy.of(LocalizedText.of("data pages"), LocalizedText.of("It has none.")))
            .build();
    workspace =
        new TestFolder(
            folder,
            List.of(
                Adapters.of("police"),
                Adapters.of("fire", List.of(WebAnalytics.DATASET), List.of(standIn)),
                Adapters.of("ecc")));
    String with = "comparisons: [{measure: police/data-page-views, with: [%s]}]\n";

    assertThat(problems(with.formatted("fire/data-page-views"))).isEmpty();
    assertThat(problems(with.formatted("fire/data-page-views, ecc/data-page-views")))
        .singleElement()
        .asString()
        .contains("'fire/data-page-views' is a stand-in and would be summed with others");
  }

  private List<String> problems(String comparisons) {
    workspace.plan(comparisons);
    return workspace.problems();
  }

  private FrozenBaseline freeze() {
    return workspace
        .open()
        .freeze(VIEWS, Window.parse("2023-01..2024-12"), "Before the new page", "me", FROZEN_ON);
  }

  private MeasureReport report() {
    return workspace.open().build(LocalDate.of(2026, 1, 10)).findMeasure(VIEWS).orElseThrow();
  }

  private double rise() {
    return workspace
        .open()
        .planBaseline(VIEWS, FROZEN_ON)
        .lengths()
        .get(0)
        .looks()
        .get(0)
        .rise()
        .doubleValue();
  }

  /** What a check tells of the ledger. */
  private List<String> told() {
    return workspace.open().check(LocalDate.of(2026, 1, 10), Progress.NONE).stream()
        .map(Problem::line)
        .filter(line -> line.contains("baseline"))
        .toList();
  }
}
