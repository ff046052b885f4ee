package org.datainaction.examples.durham;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.datainaction.baseline.Target;
import org.datainaction.baseline.TargetFigure;
import org.datainaction.baseline.TargetStanding;
import org.datainaction.baseline.TargetStatus;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.id.MeasureId;
import org.datainaction.plan.Activity;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.time.Grain;
import org.datainaction.workspace.Progress;
import org.datainaction.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the example promises to those who look at it, copy it or test with it. */
class DurhamWorkspaceTest {
  private static final Path FOLDER = Path.of("durham-2.23");
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 16);

  private static Workspace workspace;
  private static Dashboard dashboard;

  @BeforeAll
  static void build() {
    workspace = Workspace.open(FOLDER);
    dashboard = workspace.build(AS_OF);
  }

  @Test
  void nothingIsWrongButTheRowsThatAreBrokenOnPurpose() {
    List<Problem> problems = workspace.check(AS_OF, Progress.NONE);
    assertThat(problems)
        .filteredOn(problem -> problem.severity() == Problem.Severity.NOTE)
        .as("pages that show no data are on no list")
        .extracting(Problem::code)
        .containsOnly(ProblemCode.PAGE_UNLISTED);
    assertThat(problems)
        .filteredOn(problem -> problem.severity() != Problem.Severity.NOTE)
        .allSatisfy(problem -> assertThat(problem.place().file()).startsWith("data/fire/"))
        .extracting(Problem::code)
        .containsOnly(ProblemCode.ROWS_REJECTED, ProblemCode.CELLS_INVALID);
    // Five rows are broken; the one with a wrong arrival is used without it.
    assertThat(dashboard.rows().rejected()).isEqualTo(4);
  }

  @Test
  void itSpeaksEnglishAndSpanish() {
    assertThat(workspace.languages()).containsExactly(Locale.ENGLISH, Locale.forLanguageTag("es"));
    assertThat(dashboard.initiative().title().in(Locale.forLanguageTag("es")).language())
        .isEqualTo("es");
  }

  @Test
  void everyWatchedMeasureHasFiguresBeforeAndSince() {
    assertThat(dashboard.watched().map(report -> report.measure().id().toString()))
        .containsExactlyInAnyOrder(
            "police/data-page-views",
            "community-safety/data-page-views",
            "ecc/data-page-views",
            "fire/data-page-views",
            "city-managers-office/found-it",
            "city-managers-office/days-to-answer",
            "city-managers-office/readers-on-phones",
            "city-managers-office/know-where-to-look");
    assertThat(dashboard.watched())
        .allSatisfy(
            report -> {
              assertThat(report.comparison().before().mean()).isPresent();
              assertThat(report.comparison().since().mean()).isPresent();
            });
    assertThat(report("fire/data-page-views").measure().proxy()).isPresent();
  }

  /** The counts are those of the exports: 16,951 of 19,944 in June, 18,089 of 20,537 in October. */
  @Test
  void aMissedTargetStandsBesideTheOneThatReplacedIt() {
    List<TargetStanding> standings = report("ecc/answered-within-10-seconds").targets();
    assertThat(standings)
        .extracting(TargetStanding::status)
        .containsExactly(TargetStatus.MISSED, TargetStatus.AHEAD_OF_PATH);
    assertThat(standings.get(0).replacedOn()).contains(LocalDate.of(2026, 7, 1));
    assertThat(standings.get(0).figure().orElseThrow().value().doubleValue())
        .isCloseTo(16_951.0 / 19_944, within(1e-12));
    assertThat(standings.get(0).history().missed()).hasSize(7);
    // From there on July 1 to 90% on June 30: on October 31 122 of 364 days are gone.
    assertThat(
            standings
                .get(1)
                .figure()
                .flatMap(TargetFigure::path)
                .orElseThrow()
                .value()
                .doubleValue())
        .isCloseTo(16_951.0 / 19_944 + (0.9 - 16_951.0 / 19_944) * 122 / 364, within(1e-12));
  }

  @Test
  void everyTargetIsCalledMadeUpInBothLanguages() {
    List<Target> targets =
        dashboard
            .measures()
            .flatMap(report -> report.targets().stream())
            .map(TargetStanding::target)
            .toList();
    assertThat(targets).hasSize(5);
    assertThat(targets)
        .allSatisfy(
            target -> {
              assertThat(target.words().english()).endsWith("(made up)");
              assertThat(target.words().in(Locale.forLanguageTag("es")).text())
                  .endsWith("(meta inventada)");
            });
  }

  /** If this fails because a definition changed: freeze again as the example's README says. */
  @Test
  void theBaselinesAreFrozenAndStillMeanTheSame() {
    assertThat(dashboard.watched())
        .allSatisfy(
            report -> {
              assertThat(report.baselines()).hasSize(1);
              assertThat(report.baselines().get(0).frozenBy()).isEqualTo("Strategy office");
              assertThat(report.baselines().get(0).frozenOn()).isEqualTo("2025-01-15");
              assertThat(report.baselines().get(0).window().last()).isEqualTo("2024-12-31");
              assertThat(report.comparison().definitionChanged()).isFalse();
              assertThat(report.comparison().revision().periods()).isZero();
            });
  }

  @Test
  void viewsAreThoseOfTheListedPages() throws IOException {
    Set<String> pages =
        new HashSet<>(
            List.of("/police/crime-maps", "/police/crime-maps/", "/police/annual-report"));
    long views = 0;
    for (String month : List.of("2023-10", "2023-11", "2023-12")) {
      for (String line : Files.readAllLines(FOLDER.resolve(export(month)))) {
        String[] cells = line.split(",", -1);
        views += pages.contains(cells[0]) ? Long.parseLong(cells[1]) : 0;
      }
    }
    assertThat(figures("police/data-page-views").get("FY2024-Q2").value())
        .isEqualByComparingTo(BigDecimal.valueOf(views));
  }

  @Test
  void whatIsMadeUpSaysSoAndWhatIsRealDoesNot() {
    assertThat(dashboard.synthetic()).isTrue();
    assertThat(dashboard.measures())
        .allSatisfy(
            report ->
                assertThat(report.synthetic())
                    .as("%s", report.measure().id())
                    .isEqualTo(
                        !report.dataset().exports().get(0).name().startsWith("data/published/")));
  }

  @Test
  void theRunShowsWhatAFigureCanBe() {
    Set<ObservationStatus> statuses = new HashSet<>();
    Set<BigDecimal> values = new HashSet<>();
    dashboard
        .measures()
        .flatMap(report -> report.series().stream())
        .flatMap(series -> series.observations().stream())
        .forEach(
            observation -> {
              statuses.add(observation.status());
              observation.figures().ifPresent(figures -> values.add(figures.value()));
            });
    assertThat(statuses)
        .contains(
            ObservationStatus.NORMAL,
            ObservationStatus.SERIES_BREAK,
            ObservationStatus.PARTIAL,
            ObservationStatus.PROVISIONAL,
            ObservationStatus.NOT_COLLECTED,
            ObservationStatus.CANNOT_EXIST,
            ObservationStatus.AWAITED);
    assertThat(values).anyMatch(value -> value.signum() == 0);
    assertThat(statuses("ecc/data-page-views", Grain.QUARTER))
        .as("the center had no data page in the first quarter")
        .contains(entry("FY2024-Q1", ObservationStatus.CANNOT_EXIST));
    assertThat(statuses("fire/calls", Grain.MONTH))
        .contains(entry("2026-10", ObservationStatus.AWAITED));
    assertThat(statuses("ecc/answered-within-10-seconds", Grain.QUARTER))
        .contains(entry("FY2026-Q2", ObservationStatus.PARTIAL));
  }

  @Test
  void activitiesAreInEveryStateAndOneOfThemIsLate() {
    List<Activity> activities = dashboard.initiative().activities();
    assertThat(activities).extracting(Activity::state).contains(Activity.State.values());
    assertThat(activities)
        .anySatisfy(
            activity -> {
              assertThat(activity.delivered()).isPresent();
              assertThat(activity.daysLate(AS_OF)).hasValue(1);
            })
        .anySatisfy(
            activity -> {
              assertThat(activity.state()).isEqualTo(Activity.State.UNDER_WAY);
              // From 30 September to 16 November 2026.
              assertThat(activity.daysLate(AS_OF)).hasValue(47);
            });
  }

  private static String export(String month) {
    return "data/web/pages-and-screens-" + month + ".csv";
  }

  private static MeasureReport report(String measure) {
    return dashboard.findMeasure(MeasureId.of(measure)).orElseThrow();
  }

  private static List<Observation> observations(String measure, Grain grain) {
    return report(measure)
        .find(grain, org.datainaction.series.Slice.whole())
        .orElseThrow()
        .observations();
  }

  /** Known figures by period, of the grain that is shown. */
  private static Map<String, Figures> figures(String measure) {
    Map<String, Figures> figures = new TreeMap<>();
    for (Observation observation : report(measure).shown().observations()) {
      observation.figures().ifPresent(known -> figures.put(observation.period().id(), known));
    }
    return figures;
  }

  private static Map<String, ObservationStatus> statuses(String measure, Grain grain) {
    Map<String, ObservationStatus> statuses = new TreeMap<>();
    observations(measure, grain).forEach(o -> statuses.put(o.period().id(), o.status()));
    return statuses;
  }
}
