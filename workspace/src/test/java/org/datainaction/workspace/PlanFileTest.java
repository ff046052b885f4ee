package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.datainaction.baseline.Target;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Direction;
import org.datainaction.plan.Activity;
import org.datainaction.plan.Approval;
import org.datainaction.plan.Initiative;
import org.datainaction.plan.VagueDate;
import org.datainaction.text.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {
  private static final String EVERYTHING =
      """
      version: 1
      city: City of Durham
      title: {en: Strategic Plan, es: Plan estratégico}
      fiscal-year-starts: July
      languages: [en, es]
      show: "2.23"
      publisher: [Budget and Management Services]
      status-words:
        - from: 2024-07-01
          words:
            - {id: in-progress, label: In Progress, meaning: Work goes on.}
        - from: 2021-07-01
          words:
            - {id: on-target, label: On Target}
      departments:
        - {id: nis, name: Neighborhood Improvement Services}
        - {id: police, name: Durham Police}
      goals:
        - number: "2"
          title: Creating a Safer Community Together
          objectives:
            - number: 2.2
              title: Build trust
              initiatives:
                - number: "2.23"
                  title: Data that matters
                  summary: Awareness.
                  why: Trust.
                  status:
                    - {on: 2024-07-01, is: in-progress, note: New plan year.}
                    - {on: 2023-09-30, is: on-target}
                  launch: {on: 2025-01-01, label: New dashboard}
                  measures: [police/data-page-views, fire/data-page-views]
                  expectations: [{recorded-on: 2024-09-30, words: More views.}]
                  activities:
                    - {title: Design, state: done, due: 2024-12-31, delivered: 2025-01-14, outcome: Live.}
                    - {title: Review, state: waiting, waiting-for: Police, due: about 2024-12}
                    - {title: Print, state: under-way, due: 2025-02}
                    - {title: Meet, state: planned}
                  team: [nis, police, fire]
                  targets:
                    - {measure: police/data-page-views, value: 0, better: lower, set-on: 2024-07-01, by: 2026-06-30}
                    - {measure: fire/data-page-views, at-least: 900, set-on: 2024-07-01, by: 2026-06-30, words: Ours.}
                    - {measure: fire/data-page-views, at-least: 10, at-most: 20, set-on: 2024-07-02, by: 2026-06-30}
                  notes:
                    - {written-on: 2025-01-20, measure: police/data-page-views, from: 2024-10-01, until: 2024-12-31, words: Anomaly.}
                  corrections: [{on: 2025-02-01, words: Put right.}]
                  approval: {by: City Manager's Office, on: 2025-02-02}
      """;

  @TempDir Path folder;
  private TestFolder workspace;

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder);
  }

  @Test
  void everythingThatAPlanCanSayIsRead() {
    workspace.write("plan.yaml", EVERYTHING);
    workspace.write(
        "sources.yaml",
        TestFolder.SOURCES
            + "  - id: fire-data-pages\n    entries: [{value: /f, from: 2023-07-01}]");
    CityPlan city = workspace.read().plan();
    Initiative initiative = city.shown();

    assertThat(city.plan().title())
        .isEqualTo(LocalizedText.of("Strategic Plan", "Plan estratégico"));
    assertThat(city.plan().calendar().firstMonth()).isEqualTo(Month.JULY);
    assertThat(city.languages()).containsExactly(Locale.ENGLISH, Locale.forLanguageTag("es"));
    assertThat(city.plan().publisher()).hasSize(1);
    assertThat(city.departments()).extracting(d -> d.id().value()).containsExactly("nis", "police");
    assertThat(initiative.statuses())
        .extracting(s -> s.on() + " " + s.status().label().english())
        .containsExactly("2023-09-30 On Target", "2024-07-01 In Progress");
    assertThat(initiative.launch().orElseThrow().on()).isEqualTo("2025-01-01");
    assertThat(initiative.measures())
        .containsExactly(
            MeasureId.of("police/data-page-views"), MeasureId.of("fire/data-page-views"));
    assertThat(initiative.activities())
        .extracting(Activity::state)
        .containsExactly(
            Activity.State.DONE,
            Activity.State.WAITING,
            Activity.State.UNDER_WAY,
            Activity.State.PLANNED);
    assertThat(initiative.activities())
        .flatExtracting(a -> a.due().stream().toList())
        .containsExactly(
            new VagueDate.On(LocalDate.of(2024, 12, 31)),
            new VagueDate.About(YearMonth.of(2024, 12)),
            new VagueDate.In(YearMonth.of(2025, 2)));
    assertThat(initiative.team())
        .extracting(d -> d.name().english())
        .containsExactly("Neighborhood Improvement Services", "Durham Police", "fire");
    assertThat(initiative.approval())
        .isEqualTo(
            new Approval.Approved(
                LocalizedText.of("City Manager's Office"), LocalDate.of(2025, 2, 2)));
    assertThat(initiative.notes()).hasSize(1);
    assertThat(initiative.corrections()).hasSize(1);
    assertThat(city.targets())
        .extracting(Target::measure, Target::atLeast, Target::atMost, Target::direction)
        .containsExactly(
            target("police", "0", "0", Direction.LOWER_IS_BETTER),
            target("fire", "900", "900", Direction.HIGHER_IS_BETTER),
            target("fire", "10", "20", Direction.NEITHER));
  }

  private static Tuple target(String department, String low, String high, Direction direction) {
    return tuple(
        MeasureId.of(department + "/data-page-views"),
        new BigDecimal(low),
        new BigDecimal(high),
        direction);
  }

  @Test
  void whatIsNotRequiredMayBeLeftOut() {
    assertThat(workspace.problems()).isEmpty();
    assertThat(workspace.read().plan().languages()).containsExactly(Locale.ENGLISH);
  }

  @Test
  void aPlanThatSaysNothingLacksEveryRequiredKey() {
    workspace.write("plan.yaml", "");
    assertThat(workspace.problems())
        .containsExactly(
            "plan.yaml:1:1 [version]: key-missing: 'version' is missing",
            "plan.yaml:1:1 [city]: key-missing: 'city' is missing",
            "plan.yaml:1:1 [title]: key-missing: 'title' is missing",
            "plan.yaml:1:1 [fiscal-year-starts]: key-missing: 'fiscal-year-starts' is missing",
            "plan.yaml:1:1 [goals]: key-missing: 'goals' is missing",
            "plan.yaml:1:1 [show]: key-missing: 'show' is missing");
  }

  @Test
  void aKeyWithNothingAfterItIsMissing() {
    workspace.plan("title: Strategic Plan", "title:");
    assertThat(workspace.problems())
        .containsExactly("plan.yaml:3:7 [title]: key-missing: 'title' is missing");
  }

  @Test
  void anUnknownKeyIsToldWithTheNearestOne() {
    workspace.plan("sumary: What it wants\n");
    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .startsWith("plan.yaml:16:13: key-unknown: 'sumary' is no key here; expected one of: ")
        .endsWith("(did you mean 'summary'?)");
  }

  @Test
  void anUnknownMeasureIsToldWithTheNearestOne() {
    workspace.plan("police/data-page-views", "police/data-page-view");
    assertThat(workspace.problems())
        .containsExactly(
            "plan.yaml:15:24 [measures]: reference-unknown: there is no measure"
                + " 'police/data-page-view'; expected one of: fire/data-page-views,"
                + " police/data-page-views (did you mean 'police/data-page-views'?)");
  }

  @Test
  void aNumberThatIsThereTwiceIsRefused() {
    workspace.plan("", "");
    workspace.write("plan.yaml", TestFolder.PLAN + "          - {number: 2.23, title: Again}\n");
    assertThat(workspace.problems())
        .containsExactly(
            "plan.yaml:16:22 [number]: id-duplicate: there is another initiative '2.23' in line 13;"
                + " expected each initiative once");
  }

  @Test
  void aPlanThatContainsItselfIsACycle() {
    workspace.write(
        "plan.yaml",
        """
        version: 1
        city: Durham
        title: Plan
        fiscal-year-starts: July
        show: 2.23
        goals: &goals
          - {number: 2, title: Safe, objectives: *goals}
        """);
    assertThat(workspace.problems())
        .first()
        .asString()
        .startsWith("plan.yaml:7:42 [objectives]: plan-cycle: ");
  }

  @Test
  void aStatusWordOutsideTheVocabularyOfItsDayIsRefused() {
    workspace.write("plan.yaml", EVERYTHING.replace("is: on-target", "is: in-progress"));
    assertThat(workspace.problems())
        .first()
        .asString()
        .isEqualTo(
            "plan.yaml:31:38 [is]: reference-unknown: the status word 'in-progress' is not in"
                + " force on 2023-09-30; expected one of: on-target");
  }

  @Test
  void theInitiativeToShowMustBeInThePlan() {
    workspace.plan("show: 2.23", "show: 2.32");
    assertThat(workspace.problems())
        .containsExactly(
            "plan.yaml:5:7 [show]: reference-unknown: there is no initiative '2.32';"
                + " expected one of: 2.23 (did you mean '2.23'?)");
  }

  @Test
  void aTeamNamesDepartmentsOfThePlanOrOfAdapters() {
    workspace.plan("team: [police, polise]\n");
    assertThat(workspace.problems())
        .containsExactly(
            "plan.yaml:16:28 [team]: reference-unknown: there is no department 'polise';"
                + " expected one of: fire, police (did you mean 'police'?)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "launch: {on: 31.12.2024, label: x}|a date like 2024-12-31",
        "launch: {on: 2024-02-30, label: x}|a date like 2024-12-31",
        "launch: {on: 20240-02-03, label: x}|a date like 2024-12-31",
        "launch: {on: [2024], label: x}|a date like 2024-12-31",
        "activities: [{title: x, state: doing}]|one of: done, under-way, waiting, planned",
        "activities: [{title: x, state: done, due: soon}]|a date like 2024-12-31, 2024-12 or",
        "activities: {title: x}|a list: each item on a line that starts with '- '",
        "approval: yes|draft, or by and on",
        "summary: {de: x}|the text in English too",
        "summary: {english: x, en: x}|a text, or languages like en and es",
        "summary: [x]|a text",
        "notes: [{written-on: 2025-01-01, measure: views, from: 2025-01-02, words: x}]|a measure like police/data-page-views",
        "targets: [{measure: police/data-page-views, value: many, better: higher, set-on: 2024-01-01, by: 2025-01-01}]|a number like 0.9 or 90%",
      })
  void aWrongValueIsToldWithWhatWasExpected(String yaml, String expected) {
    workspace.plan(yaml + "\n");
    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .startsWith("plan.yaml:16:")
        .contains("; expected " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "activities: [{title: x, state: planned, delivered: 2025-01-01}]|delivered, but its state",
        "targets: [{measure: police/data-page-views, set-on: 2024-01-01, by: 2025-01-01}]|a target is either",
        "targets: [{measure: police/data-page-views, at-least: 2, at-most: 1, set-on: 2024-01-01, by: 2025-01-01}]|a target from 2 to 1; expected an upper end that is not below the lower one",
        "targets: [{measure: police/data-page-views, at-least: 2, set-on: 2024-01-02, by: 2024-01-01}]|a target that is due on 2024-01-01 and was set on 2024-01-02; expected a day that is not before 'set-on'",
        "notes: [{written-on: 2025-01-01, measure: police/data-page-views, from: 2025-01-02, until: 2025-01-01, words: x}]|the note ends",
      })
  void valuesThatContradictEachOtherAreTold(String yaml, String said) {
    workspace.plan(yaml + "\n");
    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .startsWith("plan.yaml:16:")
        .contains("value-invalid: " + said);
  }

  @Test
  void twoTargetsOfOneMeasureAreNotSetAndDueOnTheSameDays() {
    workspace.plan(
        """
        targets:
          - {measure: police/data-page-views, at-least: 2, set-on: 2024-01-01, by: 2025-01-01}
          - {measure: fire/data-page-views, at-least: 2, set-on: 2024-01-01, by: 2025-01-01}
          - {measure: police/data-page-views, at-least: 1, set-on: 2024-01-01, by: 2026-01-01}
          - {measure: police/data-page-views, at-least: 3, set-on: 2024-01-01, by: 2025-01-01}
        """);
    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .startsWith("plan.yaml:20:")
        .endsWith(
            "[set-on]: id-duplicate: another target of 'police/data-page-views' is set on"
                + " 2024-01-01 and due on 2025-01-01 in line 17; expected targets of a measure that are"
                + " set on one day to be due on different days");
  }

  @Test
  void aTargetIsOfAMeasureThatThereIs() {
    workspace.plan(
        "targets: [{measure: police/data-page-vews, at-least: 2, set-on: 2024-01-01,"
            + " by: 2025-01-01}]\n");
    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .startsWith("plan.yaml:16:")
        .contains("[measure]: reference-unknown: there is no measure 'police/data-page-vews'")
        .endsWith("(did you mean 'police/data-page-views'?)");
  }

  @Test
  void allProblemsOfAllFilesAreToldAtOnce() {
    workspace.plan("title: Build trust", "titel: Build trust");
    workspace.write(
        "sources.yaml", "version: 2\nexports: [{dataset: web/page-view, files: ../x}]\n");
    assertThat(workspace.problems())
        .extracting(line -> line.replaceAll(": ([a-z-]+): .*", " $1"))
        .containsExactlyInAnyOrder(
            "sources.yaml:1:10 [version] value-invalid",
            "sources.yaml:2:21 [dataset] reference-unknown",
            "sources.yaml:2:43 [files] value-invalid",
            "plan.yaml:10:9 [title] key-missing",
            "plan.yaml:11:9 key-unknown",
            "sources.yaml [lists] reference-unknown");
  }

  @Test
  void languagesMustContainEnglish() {
    workspace.plan("show: 2.23", "languages: [es]\nshow: 2.23");
    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .contains("'languages' must contain en");
  }

  @Test
  void manyUnreadableValuesAreManyProblemsAndNothingElse() {
    String plan = EVERYTHING.replaceAll("20\\d\\d-\\d\\d-\\d\\d", "someday");
    workspace.write("plan.yaml", plan);
    List<String> problems = workspace.problems();
    assertThat(problems)
        .filteredOn(line -> line.contains("found 'someday'"))
        .hasSize(plan.split("someday", -1).length - 1);
  }
}
