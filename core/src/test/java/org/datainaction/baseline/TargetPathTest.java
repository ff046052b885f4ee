package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.text.Message;
import org.junit.jupiter.api.Test;

/** How it stands with a target before it is due. */
class TargetPathTest extends TargetFixture {
  @Test
  void beforeItIsDueTheNewestFigureIsComparedWithAStraightPath() {
    measure = SECONDS;
    // From 600 on January 1 to 500 on December 31: after 180 of 364 days 550.55.
    counts(640, 630, 620, 600, 590, 550);
    atMost("500", NEW_YEAR, YEARS_END);
    asOf = LocalDate.of(2025, 8, 1);

    assertThat(only().status()).isEqualTo(TargetStatus.AHEAD_OF_PATH);
    assertThat(figure().period().id()).isEqualTo("2025-Q2");
    assertThat(figure().path().orElseThrow().start()).isEqualByComparingTo("600");
    assertThat(figure().path().orElseThrow().value().doubleValue())
        .isCloseTo(600 - 100.0 * 180 / 364, within(1e-9));

    quarters.set(5, Observation.known(quarter(5), ObservationStatus.NORMAL, count(551)));
    assertThat(only().status()).isEqualTo(TargetStatus.BEHIND_PATH);
    assertThat(figure().distance()).isEqualByComparingTo("51");
  }

  @Test
  void whatMeetsItBeforeItIsDueIsOnTheWayWithoutAPath() {
    measure = SECONDS;
    counts(640, 630, 620, 600, 590, 500);
    atMost("500", NEW_YEAR, YEARS_END);
    asOf = LocalDate.of(2025, 8, 1);

    assertThat(only().status()).isEqualTo(TargetStatus.AHEAD_OF_PATH);
    assertThat(figure().path()).isEmpty();
  }

  @Test
  void whatMetItFromTheStartAndDoesNoLongerIsBehind() {
    measure = SECONDS;
    counts(400, 400, 400, 400, 510);
    atMost("500", NEW_YEAR, YEARS_END);
    asOf = LocalDate.of(2025, 5, 1);

    assertThat(only().status()).isEqualTo(TargetStatus.BEHIND_PATH);
    assertThat(figure().path().orElseThrow().value()).isEqualByComparingTo("500");
  }

  @Test
  void whoShootsPastARangeIsNotOnTheWayToIt() {
    measure = SECONDS;
    counts(50, 50, 50, 50, 130);
    range("100", "120", NEW_YEAR, YEARS_END);
    asOf = LocalDate.of(2025, 5, 1);
    assertThat(only().status()).isEqualTo(TargetStatus.BEHIND_PATH);

    // From 50 to 100: after 89 of 364 days 62.2.
    quarters.set(4, Observation.known(quarter(4), ObservationStatus.NORMAL, count(63)));
    assertThat(only().status()).isEqualTo(TargetStatus.AHEAD_OF_PATH);
    quarters.set(4, Observation.known(quarter(4), ObservationStatus.NORMAL, count(62)));
    assertThat(only().status()).isEqualTo(TargetStatus.BEHIND_PATH);
  }

  @Test
  void aPathFromARangeStartsAtItsNearerEnd() {
    measure = SECONDS;
    range("80", "140", NEW_YEAR, LocalDate.of(2025, 6, 30));
    range("100", "120", NEW_YEAR, YEARS_END);
    asOf = LocalDate.of(2025, 10, 15);

    counts(50, 50, 50, 50, 60, 70, 75);
    assertThat(pathToTheSecond().start()).isEqualByComparingTo("80");
    quarters.clear();
    counts(50, 50, 50, 50, 160, 150, 145);
    assertThat(pathToTheSecond().start()).isEqualByComparingTo("140");
    // From 140 on June 30 to 120 on December 31, 92 of 184 days: half of the way.
    assertThat(pathToTheSecond().value()).isEqualByComparingTo("130");
  }

  private TargetFigure.Path pathToTheSecond() {
    return standings().get(1).figure().orElseThrow().path().orElseThrow();
  }

  @Test
  void onTheDayItselfItIsNotYetDueAndTheDayAfterItIs() {
    shares(800, 800, 800, 800, 800, 800, 800, 800);
    atLeast("0.9", NEW_YEAR, YEARS_END);
    asOf = YEARS_END;
    assertThat(only().status()).isEqualTo(TargetStatus.BEHIND_PATH);
    asOf = YEARS_END.plusDays(1);
    assertThat(only().status()).isEqualTo(TargetStatus.MISSED);
  }

  @Test
  void withoutAFigureFromBeforeThereIsNoPathUnlessOneIsFrozen() {
    measure = SECONDS;
    for (int i = 0; i < 4; i++) {
      unknown(ObservationStatus.NOT_COLLECTED, "note.not-collected");
    }
    counts(590);
    atMost("500", NEW_YEAR, YEARS_END);
    asOf = LocalDate.of(2025, 5, 1);
    assertThat(only().status()).isEqualTo(TargetStatus.CANNOT_SAY);
    assertThat(only().reason()).contains(Message.of("target.reason.no-start"));

    freeze(700, 650, 600);
    assertThat(only().status()).isEqualTo(TargetStatus.BEHIND_PATH);
    assertThat(figure().path().orElseThrow().start()).isEqualByComparingTo("600");

    definition = "another";
    assertThat(only().status()).isEqualTo(TargetStatus.CANNOT_SAY);
  }

  @Test
  void aPathStartsFromNoFrozenFigureOfAfterTheTargetWasSet() {
    measure = SECONDS;
    for (int i = 0; i < 4; i++) {
      unknown(ObservationStatus.NOT_COLLECTED, "note.not-collected");
    }
    counts(590);
    // The frozen quarters are those of April to December 2023.
    freeze(700, 650, 600);
    asOf = LocalDate.of(2025, 5, 1);
    atMost("500", LocalDate.of(2023, 9, 30), YEARS_END);
    assertThat(figure().path().orElseThrow().start()).isEqualByComparingTo("650");

    targets.clear();
    atMost("500", LocalDate.of(2023, 6, 29), YEARS_END);
    assertThat(only().status()).isEqualTo(TargetStatus.CANNOT_SAY);
    assertThat(only().reason()).contains(Message.of("target.reason.no-start"));
  }
}
