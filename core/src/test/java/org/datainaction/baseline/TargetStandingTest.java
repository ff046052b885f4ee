package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.measure.SeriesBridge;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a target is met, and how sure that is. */
class TargetStandingTest extends TargetFixture {
  @Test
  void aFullCountIsTheAnswerThoughItIsClose() {
    shares(800, 880, 890, 895, 900);
    // Of 1,000: the interval of the last one reaches from 88.0% to 91.7% (Wilson).
    shares(901, 902, 900);
    atLeast("0.9", NEW_YEAR, YEARS_END);

    TargetStanding standing = only();
    assertThat(standing.status()).isEqualTo(TargetStatus.MET);
    TargetFigure figure = standing.figure().orElseThrow();
    assertThat(figure.period().id()).isEqualTo("2025-Q4");
    assertThat(figure.value()).isEqualByComparingTo("0.9");
    assertThat(figure.distance()).isZero();
    TargetFigure.Certainty known = figure.certainty().orElseThrow();
    assertThat(known.sampled()).isFalse();
    assertThat(known.certain()).isFalse();
    // Centre (0.9 + 0.0019207) / 1.0038415, half 1.959964 sqrt(0.00009 + 0.00000096036)/1.0038415.
    assertThat(known.interval().low()).isCloseTo(0.8798, within(0.0001));
    assertThat(known.interval().high()).isCloseTo(0.9171, within(0.0001));
  }

  @Test
  void aMissedTargetTellsByHowMuch() {
    shares(800, 800, 800, 800, 810, 815, 820, 812);
    atLeast("0.9", NEW_YEAR, YEARS_END);

    assertThat(only().status()).isEqualTo(TargetStatus.MISSED);
    assertThat(figure().distance()).isEqualByComparingTo("0.088");
    assertThat(figure().certainty().orElseThrow().certain()).isTrue();
    assertThat(figure().path()).isEmpty();
  }

  @Test
  void ofASampleTheMarginDecidesHowItIsSaid() {
    assertThat(survey("0.55", "0.03")).isEqualTo(TargetStatus.MET);
    assertThat(survey("0.52", "0.03")).isEqualTo(TargetStatus.MET_WITHIN_MARGIN);
    assertThat(survey("0.48", "0.03")).isEqualTo(TargetStatus.MISSED_WITHIN_MARGIN);
    assertThat(survey("0.46", "0.03")).isEqualTo(TargetStatus.MISSED);
    // The very end of the interval is on the side of the target that is met.
    assertThat(survey("0.53", "0.03")).isEqualTo(TargetStatus.MET);
    assertThat(survey("0.47", "0.03")).isEqualTo(TargetStatus.MISSED_WITHIN_MARGIN);
  }

  @Test
  void whatADatasetSaysIsASampleNeedsNoMarginToBeOne() {
    // Of 1,000: from 88.0% to 91.7%.
    shares(900, 900, 900, 900, 900, 900, 900, 900);
    atLeast("0.91", NEW_YEAR, YEARS_END);
    assertThat(only().status()).isEqualTo(TargetStatus.MISSED);
    sampled = true;
    assertThat(only().status()).isEqualTo(TargetStatus.MISSED_WITHIN_MARGIN);
    assertThat(figure().certainty().orElseThrow().sampled()).isTrue();
  }

  private TargetStatus survey(String value, String margin) {
    quarters.clear();
    targets.clear();
    for (int i = 0; i < 8; i++) {
      add(
          Figures.reported(
              new BigDecimal(value),
              Optional.empty(),
              Optional.empty(),
              OptionalLong.of(800),
              Optional.of(new BigDecimal(margin))));
    }
    atLeast("0.5", NEW_YEAR, YEARS_END);
    return only().status();
  }

  @Test
  void ofFewTheIntervalIsExact() {
    // None of 10 (Clopper and Pearson): 0 to 1 - 0.025^(1/10) = 0.30850.
    for (int i = 0; i < 8; i++) {
      add(Figures.quotient(BigDecimal.ZERO, BigDecimal.TEN, 10));
    }
    atLeast("0.3", NEW_YEAR, YEARS_END);

    assertThat(figure().certainty().orElseThrow().interval().high())
        .isCloseTo(0.3085, within(0.00005));
    assertThat(figure().certainty().orElseThrow().certain()).isFalse();
  }

  @Test
  void lowerIsBetterForACountWithItsExactInterval() {
    measure = COUNT;
    counts(20, 20, 20, 20, 12, 11, 9, 4);
    atMost("10", NEW_YEAR, YEARS_END);

    assertThat(only().status()).isEqualTo(TargetStatus.MET);
    // Garwood: 4 counted are compatible with 1.0899 to 10.2416 (tables of the Poisson mean).
    assertThat(figure().certainty().orElseThrow().interval().low())
        .isCloseTo(1.0899, within(0.0001));
    assertThat(figure().certainty().orElseThrow().interval().high())
        .isCloseTo(10.2416, within(0.0001));
    assertThat(figure().certainty().orElseThrow().certain()).isFalse();
    assertThat(ids(only().history().met())).containsExactly("2025-Q3", "2025-Q4");
    assertThat(ids(only().history().missed())).containsExactly("2025-Q1", "2025-Q2");
  }

  @Test
  void aPercentileHasTheIntervalThatWasComputedWithIt() {
    measure = SECONDS;
    for (int i = 0; i < 8; i++) {
      add(
          Figures.of(BigDecimal.valueOf(300))
              .between(Optional.of(BigDecimal.valueOf(290)), Optional.of(BigDecimal.valueOf(312))));
    }
    atMost("305", NEW_YEAR, YEARS_END);

    assertThat(only().status()).isEqualTo(TargetStatus.MET);
    TargetFigure.Certainty known = figure().certainty().orElseThrow();
    assertThat(known.interval().low()).isEqualTo(290);
    assertThat(known.interval().high()).isEqualTo(312);
    assertThat(known.certain()).isFalse();
  }

  @Test
  void aPercentileWithoutAMarginHasNoInterval() {
    measure = SECONDS;
    counts(500, 500, 500, 500, 490, 485, 481, 480);
    atMost("480", NEW_YEAR, YEARS_END);

    assertThat(only().status()).isEqualTo(TargetStatus.MET);
    assertThat(figure().certainty()).isEmpty();
  }

  @Test
  void aRangeIsMissedOnEitherSideByTheDistanceToTheNearerEnd() {
    measure = SECONDS;
    range("100", "120", NEW_YEAR, YEARS_END);
    counts(90, 90, 90, 90, 90, 90, 90, 97);
    assertThat(figure().distance()).isEqualByComparingTo("3");
    assertThat(only().status()).isEqualTo(TargetStatus.MISSED);

    quarters.clear();
    counts(90, 90, 90, 90, 90, 90, 90, 125);
    assertThat(figure().distance()).isEqualByComparingTo("5");

    quarters.clear();
    counts(90, 90, 90, 90, 90, 90, 90, 120);
    assertThat(only().status()).isEqualTo(TargetStatus.MET);
  }

  @Test
  void onlyThePeriodThatEndsWhenItIsDueDecidesAndNoOtherStandsIn() {
    shares(950, 950, 950, 950, 950, 950, 950);
    atLeast("0.9", NEW_YEAR, YEARS_END);
    assertThat(only().status()).isEqualTo(TargetStatus.CANNOT_SAY);
    assertThat(only().figure()).isEmpty();
    assertThat(only().reason().orElseThrow().arguments())
        .contains(Message.of("target.reason.not-here"));
  }

  @ParameterizedTest
  @EnumSource(
      value = ObservationStatus.class,
      names = {"NORMAL", "ESTIMATED", "SERIES_BREAK"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatIsWithheldUnfinishedOrMissingIsNeverUsed(ObservationStatus status) {
    shares(950, 950, 950, 950, 950, 950, 950);
    Message note = Message.of("note.of-the-test");
    quarters.add(
        status.hasFigure()
            ? Observation.known(quarter(7), status, share(950), note)
            : Observation.unknown(quarter(7), status, note));
    atLeast("0.9", NEW_YEAR, YEARS_END);

    assertThat(only().status()).isEqualTo(TargetStatus.CANNOT_SAY);
    assertThat(only().figure()).isEmpty();
    assertThat(only().reason().orElseThrow().key()).isEqualTo("target.reason.decides");
    assertThat(only().reason().orElseThrow().arguments()).contains(note);
    assertThat(ids(only().history().met())).containsExactly("2025-Q1", "2025-Q2", "2025-Q3");
    assertThat(only().history().withoutFigure())
        .hasSize(
            switch (status) {
              case AWAITED, PROVISIONAL, PARTIAL -> 0;
              default -> 1;
            });
  }

  /** Later quarters are complete, so what is missing in the second one will not come any more. */
  @ParameterizedTest
  @EnumSource(
      value = ObservationStatus.class,
      names = {"PARTIAL", "PROVISIONAL", "AWAITED"})
  void whatIsNotCompleteBeforeAFigureIsAPeriodWithoutOne(ObservationStatus status) {
    shares(950, 950, 950, 950, 950);
    quarters.add(
        status.hasFigure()
            ? Observation.known(quarter(5), status, share(950), Message.of("note.of-the-test"))
            : Observation.unknown(quarter(5), status, Message.of("note.of-the-test")));
    shares(950, 950);
    atLeast("0.9", NEW_YEAR, YEARS_END);
    assertThat(ids(only().history().met())).containsExactly("2025-Q1", "2025-Q3", "2025-Q4");
    assertThat(ids(only().history().withoutFigure())).containsExactly("2025-Q2");
  }

  @Test
  void aTargetInWhoseTimeNoPeriodEndsCanNeverBeJudged() {
    Message never = Message.of("target.reason.no-period", Message.of("by.quarter"));
    shares(950, 950, 950, 950, 950, 950, 950, 950);
    atLeast("0.9", LocalDate.of(2025, 7, 5), LocalDate.of(2025, 8, 15));
    assertThat(only().reason()).contains(never);
    asOf = LocalDate.of(2025, 8, 1);
    quarters.subList(6, 8).clear();
    assertThat(only().reason()).contains(never);

    targets.clear();
    atLeast("0.9", LocalDate.of(2025, 7, 5), LocalDate.of(2025, 9, 30));
    assertThat(only().reason()).contains(Message.of("target.reason.no-figure"));
  }

  @Test
  void withoutAnyFigureOfItsTimeNothingCanBeSaid() {
    atLeast("0.9", NEW_YEAR, YEARS_END);
    assertThat(only().reason()).contains(Message.of("target.reason.no-figure"));
    shares(950, 950, 950, 950);
    asOf = LocalDate.of(2025, 2, 1);
    assertThat(only().reason()).contains(Message.of("target.reason.no-figure"));
    unknown(ObservationStatus.SUPPRESSED, "note.suppressed");
    asOf = LocalDate.of(2025, 5, 1);
    assertThat(only().reason().orElseThrow().arguments()).contains(Message.of("note.suppressed"));
  }

  @Test
  void afterAChangeInCountingNothingCanBeSaidUnlessItIsBridged() {
    SeriesBreak newTool = new SeriesBreak(LocalDate.of(2025, 7, 1), LocalizedText.of("new tool"));
    measure = SHARE.with(builder -> builder.seriesBreak(newTool));
    shares(950, 950, 950, 950, 950, 950, 950, 950);
    atLeast("0.9", NEW_YEAR, YEARS_END);
    assertThat(only().status()).isEqualTo(TargetStatus.CANNOT_SAY);
    assertThat(only().reason().orElseThrow().key()).isEqualTo("target.reason.recounted");
    assertThat(ids(only().history().met())).containsExactly("2025-Q1", "2025-Q2");

    measure =
        measure.with(
            builder ->
                builder.bridge(new SeriesBridge(newTool.on(), LocalizedText.of("both agree"))));
    assertThat(only().status()).isEqualTo(TargetStatus.MET);
  }

  /** The quarter of the change is not complete, so it is felt in the next one, from April on. */
  @Test
  void whatChangedBeforeTheTargetWasSetIsNoChangeSince() {
    SeriesBreak newTool = new SeriesBreak(LocalDate.of(2025, 2, 10), LocalizedText.of("new tool"));
    measure = SHARE.with(builder -> builder.seriesBreak(newTool));
    shares(950, 950, 950, 950);
    unknown(ObservationStatus.NOT_COLLECTED, "note.not-collected");
    shares(950, 950, 950);
    atLeast("0.9", LocalDate.of(2025, 3, 1), YEARS_END);
    assertThat(only().status()).isEqualTo(TargetStatus.MET);
    assertThat(ids(only().history().met())).containsExactly("2025-Q2", "2025-Q3", "2025-Q4");
  }

  @Test
  void aTargetOfNoneIsMetByNoneAndByNothingElse() {
    measure = COUNT;
    counts(3, 2, 1, 1, 0, 0, 0, 0);
    atMost("0", NEW_YEAR, YEARS_END);
    assertThat(only().status()).isEqualTo(TargetStatus.MET);
    // -ln 0.05 / 4 = 0.7489.
    assertThat(only().history().largestMean().orElseThrow().doubleValue())
        .isCloseTo(0.7489, within(0.00005));
    assertThat(only().history().counted().orElseThrow()).isZero();

    quarters.set(7, Observation.known(quarter(7), ObservationStatus.NORMAL, count(1)));
    assertThat(only().status()).isEqualTo(TargetStatus.MISSED);
    assertThat(only().history().largestMean()).isEmpty();
    assertThat(only().history().counted().orElseThrow()).isEqualByComparingTo("1");
  }

  /** Whatever the figures, days and kind of target: what is only awaited changes no answer. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  void aFigureThatIsOnlyAwaitedChangesNoStatus(int known) {
    for (int month = 0; month < 30; month++) {
      quarters.clear();
      targets.clear();
      asOf = LocalDate.of(2024, 1, 31).plusMonths(month);
      for (int i = 0; i < known; i++) {
        shares(880 + (i * 37 + month) % 40);
      }
      atLeast("0.9", LocalDate.of(2024, 2, 1), LocalDate.of(2024, 12, 31));
      atLeast("0.91", LocalDate.of(2024, 11, 15), LocalDate.of(2025, 9, 30));
      atMost("0.91", LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 31));
      List<TargetStanding> before = standings();
      for (int i = known; i < 10; i++) {
        unknown(ObservationStatus.AWAITED, "note.awaited");
        List<TargetStanding> after = standings();
        assertThat(after)
            .as("%s known, %s awaited, %s", known, quarters.size() - known, asOf)
            .extracting(TargetStanding::status)
            .isEqualTo(before.stream().map(TargetStanding::status).toList());
        assertThat(after)
            .extracting(TargetStanding::history)
            .isEqualTo(before.stream().map(TargetStanding::history).toList());
      }
    }
  }
}
