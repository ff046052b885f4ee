package org.datainaction.examples.durham;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.datainaction.baseline.Check;
import org.datainaction.baseline.Comparison;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.id.MeasureId;
import org.datainaction.time.Period;
import org.datainaction.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the example's figures say. The numbers are those of the method's reference implementation
 * over the published monthly figures, eighteen months before and as many since.
 */
class DurhamVerdictsTest {
  private static Dashboard dashboard;

  @BeforeAll
  static void build() {
    dashboard = Workspace.open(Path.of("durham-2.23")).build(LocalDate.of(2026, 11, 16));
  }

  private static Comparison comparison(String measure) {
    return dashboard.findMeasure(MeasureId.of(measure)).orElseThrow().comparison();
  }

  @ParameterizedTest
  @CsvSource({
    "police/data-page-views,           improved,     0.5321,  0.2155, 1.0715, 0.00045, 0.3315",
    "community-safety/data-page-views, improved,     0.5052,  0.1301, 1.0592, 0.00163, 0.4238",
    "ecc/data-page-views,              improved,     1.0500,  0.4332, 2.3817, 0.00021, 0.5673",
    "fire/data-page-views,             not-showable, -0.0600, -0.2512, 0.3349, 0.31446, 0.3159",
    "city-managers-office/days-to-answer, worsened,  0.6133,  0.2238, 1.1328, 0.00040, 0.3935",
    "city-managers-office/readers-on-phones, changed, 0.1165, 0.0717, 0.1704, 0.00007, 0.0558",
    "city-managers-office/found-it,    no-clear-change, 0.0003, -0.0288, 0.0316, 0.97920, 0.0369"
  })
  void itsVerdictsAreThoseOfTheReference(
      String measure,
      String code,
      double change,
      double changeLow,
      double changeHigh,
      double p,
      double detectableRise) {
    Comparison comparison = comparison(measure);
    Check last = comparison.evidence().orElseThrow().lastCheck().orElseThrow();

    assertThat(comparison.verdict().code()).isEqualTo(code);
    assertThat(last.upTo()).hasToString("2026-06");
    assertThat(last.change().doubleValue()).isCloseTo(change, offset(0.00005));
    assertThat(last.changeLow().doubleValue()).isCloseTo(changeLow, offset(0.00005));
    assertThat(last.changeHigh().doubleValue()).isCloseTo(changeHigh, offset(0.00005));
    assertThat(last.look().p()).isCloseTo(p, offset(0.000005));
    assertThat(last.detectableRise().doubleValue()).isCloseTo(detectableRise, offset(0.00005));
  }

  @Test
  void standInsAreNotCountedWithTheJudged() {
    assertThat(dashboard.judged().map(report -> report.measure().id().toString()))
        .containsExactlyInAnyOrder(
            "police/data-page-views",
            "community-safety/data-page-views",
            "ecc/data-page-views",
            "city-managers-office/days-to-answer",
            "city-managers-office/readers-on-phones",
            "city-managers-office/found-it");
  }

  @Test
  void aSurveyWithTwoAnswersSinceIsTooEarlyToTellAndSaysWhenItIsNot() {
    Comparison comparison = comparison("city-managers-office/know-where-to-look");
    assertThat(comparison.verdict().code()).isEqualTo("too-early");
    assertThat(comparison.evidence().orElseThrow().answerBy().map(Period::id))
        .contains("FY2026-H2");
  }

  @Test
  void everyKindOfVerdictIsShown() {
    assertThat(
            dashboard
                .measures()
                .map(report -> report.comparison().verdict().code())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "improved",
            "worsened",
            "changed",
            "no-clear-change",
            "too-early",
            "not-showable",
            "cannot-compare");
  }

  @Test
  void whatNobodyFrozeIsNotCompared() {
    assertThat(comparison("ecc/answered-within-15-seconds").verdict().code())
        .isEqualTo("cannot-compare");
    assertThat(comparison("ecc/answered-within-15-seconds").evidence()).isEmpty();
  }
}
