package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Direction;
import org.datainaction.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** Several targets of one measure: replaced ones, milestones and those to come. */
class ReplacedTargetsTest extends TargetFixture {
  @Test
  void aMissedTargetIsNotHiddenByTheOneThatReplacesIt() {
    shares(800, 800, 800, 800, 850, 910, 860, 840, 810);
    LocalDate rewritten = LocalDate.of(2026, 1, 20);
    atLeast("0.9", NEW_YEAR, YEARS_END);
    atLeast("0.8", rewritten, LocalDate.of(2026, 12, 31));
    asOf = LocalDate.of(2026, 5, 1);

    List<TargetStanding> standings = standings();
    TargetStanding old = standings.get(0);
    assertThat(old.replacedOn()).contains(rewritten);
    assertThat(old.status()).isEqualTo(TargetStatus.MISSED);
    assertThat(old.figure().orElseThrow().value()).isEqualByComparingTo("0.84");
    // The quarter that was running is still the old one's, and missed it.
    assertThat(ids(old.history().met())).containsExactly("2025-Q2");
    assertThat(ids(old.history().missed()))
        .containsExactly("2025-Q1", "2025-Q3", "2025-Q4", "2026-Q1");
    TargetStanding now = standings.get(1);
    assertThat(now.inForce()).isTrue();
    assertThat(now.status()).isEqualTo(TargetStatus.AHEAD_OF_PATH);
    assertThat(now.history().judged()).isZero();
  }

  @Test
  void oneThatIsReplacedBeforeItIsDueIsJudgedOnItsOwnDayAllTheSame() {
    shares(800, 800, 800, 800, 810, 815, 840, 850);
    atLeast("0.9", NEW_YEAR, YEARS_END);
    atLeast("0.8", LocalDate.of(2025, 8, 1), YEARS_END);
    asOf = LocalDate.of(2025, 12, 1);
    quarters.remove(7);

    TargetStanding old = standings().get(0);
    assertThat(old.replacedOn()).contains(LocalDate.of(2025, 8, 1));
    assertThat(old.status()).isEqualTo(TargetStatus.BEHIND_PATH);
    assertThat(old.figure().orElseThrow().period().id()).isEqualTo("2025-Q3");

    asOf = AFTER;
    shares(850);
    assertThat(standings())
        .extracting(TargetStanding::status)
        .containsExactly(TargetStatus.MISSED, TargetStatus.MET);
    // July to September was running on August 1 and is still the first one's.
    assertThat(ids(standings().get(0).history().missed()))
        .containsExactly("2025-Q1", "2025-Q2", "2025-Q3");
    assertThat(ids(standings().get(1).history().met())).containsExactly("2025-Q4");
  }

  @Test
  void oneThatIsEnteredWithAnEarlierDayHidesNothing() {
    shares(800, 800, 800, 800, 810, 815, 840, 850);
    atLeast("0.9", NEW_YEAR, YEARS_END);
    atLeast("0.85", NEW_YEAR.plusDays(1), YEARS_END.plusYears(1));
    assertThat(standings().get(0).status()).isEqualTo(TargetStatus.MISSED);
    assertThat(standings().get(0).replacedOn()).contains(YEARS_END.plusDays(1));
  }

  @Test
  void milestonesStandBesideEachOtherAndEachIsJudgedOnItsOwnDay() {
    shares(600, 600, 600, 600, 650, 700, 690, 700);
    atLeast("0.8", NEW_YEAR, YEARS_END);
    atLeast("0.9", NEW_YEAR, YEARS_END.plusYears(1));
    asOf = LocalDate.of(2025, 8, 1);
    quarters.subList(6, 8).clear();
    // From 60% on January 1 to 80% on December 31: after 180 of 364 days 69.89%.
    double path = 0.6 + 0.2 * 180 / 364;
    for (TargetStanding each : standings()) {
      assertThat(each.inForce()).isTrue();
      assertThat(each.status()).isEqualTo(TargetStatus.AHEAD_OF_PATH);
      assertThat(pathOf(each).value().doubleValue()).isCloseTo(path, within(1e-12));
      assertThat(pathOf(each).fromTarget()).isEmpty();
    }
    assertThat(pathOf(standings().get(0)).toTarget()).isEmpty();
    assertThat(pathOf(standings().get(1)).toTarget()).contains(YEARS_END);

    shares(690, 700, 820);
    asOf = LocalDate.of(2026, 5, 1);
    TargetStanding first = standings().get(0);
    assertThat(first.status()).isEqualTo(TargetStatus.MISSED);
    assertThat(first.replacedOn()).contains(YEARS_END.plusDays(1));
    assertThat(ids(first.history().missed()))
        .containsExactly("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4");
    TargetStanding second = standings().get(1);
    assertThat(ids(second.history().missed())).containsExactly("2026-Q1");
    // From 80% on December 31 to 90% a year later: on March 31 90 of 365 days are gone.
    assertThat(pathOf(second).start()).isEqualByComparingTo("0.8");
    assertThat(pathOf(second).value().doubleValue()).isCloseTo(0.8 + 0.1 * 90 / 365, within(1e-12));
    assertThat(pathOf(second).fromTarget()).contains(YEARS_END);
    assertThat(second.status()).isEqualTo(TargetStatus.BEHIND_PATH);
  }

  @Test
  void aMilestoneThatIsAddedLaterFlattensNoPath() {
    shares(600, 600, 600, 600, 620);
    atLeast("0.9", NEW_YEAR, YEARS_END);
    asOf = LocalDate.of(2025, 5, 1);
    List<TargetStanding> before = standings();
    atLeast("0.61", LocalDate.of(2025, 4, 1), LocalDate.of(2025, 11, 30));
    assertThat(before.get(0).status()).isEqualTo(TargetStatus.BEHIND_PATH);
    assertThat(standings().get(0)).isEqualTo(before.get(0));
  }

  private static TargetFigure.Path pathOf(TargetStanding standing) {
    return standing.figure().flatMap(TargetFigure::path).orElseThrow();
  }

  @Test
  void oneThatIsReplacedOnTheDayItIsDueDoesNotEscapeItsAnswer() {
    shares(800, 800, 800, 800, 810, 815, 820, 812);
    atLeast("0.9", NEW_YEAR, YEARS_END);
    atLeast("0.8", YEARS_END, YEARS_END.plusYears(1));
    assertThat(standings().get(0).status()).isEqualTo(TargetStatus.MISSED);
  }

  @Test
  void aTargetThatIsSetLaterIsNotKnownYetAndOnesOfOtherMeasuresAreNotMeant() {
    shares(800);
    atLeast("0.9", AFTER.plusDays(1), AFTER.plusYears(1));
    targets.add(
        new Target(
            MeasureId.of("police/a"),
            BigDecimal.ONE,
            BigDecimal.ONE,
            Direction.HIGHER_IS_BETTER,
            NEW_YEAR,
            YEARS_END,
            LocalizedText.of("")));
    assertThat(standings()).isEmpty();
  }

  @Test
  void aRunningPeriodBelongsToTheFirstTargetThatIsSetInIt() {
    shares(950);
    atLeast("0.9", LocalDate.of(2024, 2, 15), LocalDate.of(2024, 3, 31));
    assertThat(only().status()).isEqualTo(TargetStatus.MET);
    assertThat(ids(only().history().met())).containsExactly("2024-Q1");
  }
}
