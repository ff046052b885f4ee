package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.measure.SeriesBridge;
import org.datainaction.series.Breaks;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures are by quarter of calendar years, the first one of 2024; all are worked out by hand. */
class TargetStandingTest {
  private static final MeasureId ID = MeasureId.of("ecc/answered-within-10-seconds");
  private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
  private static final LocalDate YEARS_END = LocalDate.of(2025, 12, 31);
  private static final LocalDate AFTER = LocalDate.of(2026, 3, 1);

  private static final Measure SHARE =
      measure(
          new Calculation.Share(Condition.ALWAYS),
          Unit.shareOf("calls", LocalizedText.of("calls")));
  private static final Measure COUNT = measure(new Calculation.Count(), Unit.NUMBER);
  private static final Measure SECONDS =
      measure(new Calculation.Percentile(FieldId.of("seconds"), 90), Unit.seconds());

  private final List<Observation> quarters = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();
  private Measure measure = SHARE;
  private Optional<FrozenBaseline> baseline = Optional.empty();
  private String definition = "the same";
  private boolean sampled;
  private LocalDate asOf = AFTER;

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

  /**
   * Centre 100; moving ranges all 4, so the limits are 100 - 10.64 and 100 + 10.64 (2.66 by the
   * average moving range).
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "89.36 CONSISTENTLY_MET",
        "89.37 HIT_OR_MISS",
        "110.64 HIT_OR_MISS",
        "110.65 NOT_WITHOUT_CHANGE"
      })
  void assuranceIsByTheFrozenProcessLimits(String each) {
    measure = SECONDS;
    String[] parts = each.split(" ", -1);
    freeze(98, 102, 98, 102, 98, 102, 98, 102, 98, 102, 98, 102);
    counts(100);
    atLeast(parts[0], NEW_YEAR, YEARS_END);
    assertThat(only().assurance()).contains(Assurance.valueOf(parts[1]));
  }

  @Test
  void assuranceOfALowerTargetAndOfARange() {
    measure = SECONDS;
    freeze(98, 102, 98, 102, 98, 102, 98, 102, 98, 102, 98, 102);
    atMost("110.64", NEW_YEAR, YEARS_END);
    assertThat(only().assurance()).contains(Assurance.CONSISTENTLY_MET);
    targets.clear();
    atMost("89.3", NEW_YEAR, YEARS_END);
    assertThat(only().assurance()).contains(Assurance.NOT_WITHOUT_CHANGE);
    targets.clear();
    range("89", "111", NEW_YEAR, YEARS_END);
    assertThat(only().assurance()).contains(Assurance.CONSISTENTLY_MET);
    targets.clear();
    range("95", "111", NEW_YEAR, YEARS_END);
    assertThat(only().assurance()).contains(Assurance.HIT_OR_MISS);
  }

  @Test
  void elevenFrozenFiguresOrAnotherDefinitionAssureNothing() {
    measure = SECONDS;
    atMost("110", NEW_YEAR, YEARS_END);
    freeze(98, 102, 98, 102, 98, 102, 98, 102, 98, 102, 98);
    assertThat(only().assurance()).isEmpty();
    freeze(98, 102, 98, 102, 98, 102, 98, 102, 98, 102, 98, 102);
    assertThat(only().assurance()).isPresent();
    definition = "another";
    assertThat(only().assurance()).isEmpty();
  }

  @Test
  void nothingIsAssuredOfWhatIsRareOrNeverChanged() {
    measure = COUNT;
    atMost("0", NEW_YEAR, YEARS_END);
    freeze(0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);
    assertThat(only().assurance()).isEmpty();
    targets.clear();
    atMost("1", NEW_YEAR, YEARS_END);
    assertThat(only().assurance()).isPresent();
    freeze(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(only().assurance()).isEmpty();
  }

  @Test
  void figuresThatWereFrozenBeforeAChangeInCountingAssureNothing() {
    atMost("110", NEW_YEAR, YEARS_END);
    freeze(98, 102, 98, 102, 98, 102, 98, 102, 98, 102, 98, 102);
    SeriesBreak newTool = new SeriesBreak(LocalDate.of(2024, 5, 1), LocalizedText.of("new tool"));
    measure = SECONDS.with(builder -> builder.seriesBreak(newTool));
    assertThat(only().assurance()).isEmpty();
    measure =
        measure.with(
            builder ->
                builder.bridge(new SeriesBridge(newTool.on(), LocalizedText.of("both agree"))));
    assertThat(only().assurance()).contains(Assurance.HIT_OR_MISS);
    // Before the first frozen quarter, which begins in January 2021, nothing is compared.
    SeriesBreak old = new SeriesBreak(LocalDate.of(2021, 1, 1), LocalizedText.of("old tool"));
    measure = SECONDS.with(builder -> builder.seriesBreak(old));
    assertThat(only().assurance()).isPresent();
    // One that is to come changes nothing yet.
    SeriesBreak coming = new SeriesBreak(AFTER.plusDays(1), LocalizedText.of("next tool"));
    measure = SECONDS.with(builder -> builder.seriesBreak(coming));
    assertThat(only().assurance()).isPresent();
  }

  /** Centre 5.5, steps of 3: limits 5.5 - 7.98 = -2.48 and 13.48, but nothing is below 0. */
  @Test
  void limitsReachNoFurtherThanFiguresCan() {
    freeze(4, 7, 4, 7, 4, 7, 4, 7, 4, 7, 4, 7);
    for (Measure each : List.of(COUNT, SECONDS)) {
      measure = each;
      targets.clear();
      range("0", "20", NEW_YEAR, YEARS_END);
      assertThat(only().assurance()).contains(Assurance.CONSISTENTLY_MET);
      targets.clear();
      range("1", "20", NEW_YEAR, YEARS_END);
      assertThat(only().assurance()).contains(Assurance.HIT_OR_MISS);
    }
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

  private TargetStanding only() {
    assertThat(standings()).hasSize(1);
    return standings().get(0);
  }

  private TargetFigure figure() {
    return only().figure().orElseThrow();
  }

  /** Breaks are marked as they are in every series, whether or not they are bridged. */
  private List<TargetStanding> standings() {
    List<Series> series =
        List.of(
            Breaks.mark(measure.breaks(), new Series(ID, Grain.QUARTER, Slice.whole(), quarters)));
    return TargetStanding.of(
        measure,
        series,
        sampled,
        Comparison.of(
            new CurrentFigures(measure, series, definition), List.of(), baseline, Optional.empty()),
        targets,
        asOf);
  }

  private void atLeast(String value, LocalDate setOn, LocalDate by) {
    target(value, value, Direction.HIGHER_IS_BETTER, setOn, by);
  }

  private void atMost(String value, LocalDate setOn, LocalDate by) {
    target(value, value, Direction.LOWER_IS_BETTER, setOn, by);
  }

  private void range(String low, String high, LocalDate setOn, LocalDate by) {
    target(low, high, Direction.NEITHER, setOn, by);
  }

  private void target(String low, String high, Direction direction, LocalDate setOn, LocalDate by) {
    targets.add(
        new Target(
            ID,
            new BigDecimal(low),
            new BigDecimal(high),
            direction,
            setOn,
            by,
            LocalizedText.of("")));
  }

  /** So many of 1,000. */
  private void shares(int... met) {
    for (int each : met) {
      add(share(each));
    }
  }

  private void counts(int... values) {
    for (int each : values) {
      add(count(each));
    }
  }

  private void add(Figures figures) {
    quarters.add(Observation.known(quarter(quarters.size()), ObservationStatus.NORMAL, figures));
  }

  private void unknown(ObservationStatus status, String note) {
    quarters.add(Observation.unknown(quarter(quarters.size()), status, Message.of(note)));
  }

  private static Figures share(int met) {
    return Figures.quotient(BigDecimal.valueOf(met), BigDecimal.valueOf(1000), 1000);
  }

  private static Figures count(int value) {
    return Figures.of(BigDecimal.valueOf(value));
  }

  private static Period quarter(int number) {
    return FiscalCalendar.CALENDAR_YEAR.periodOf(
        Grain.QUARTER, LocalDate.of(2024, 1, 1).plusMonths(3L * number));
  }

  private static List<String> ids(List<Period> periods) {
    return periods.stream().map(Period::id).toList();
  }

  /** Quarters before 2024, the last one that of its end. */
  private void freeze(int... values) {
    List<Observation> frozen = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      frozen.add(
          Observation.known(
              quarter(i - values.length), ObservationStatus.NORMAL, count(values[i])));
    }
    baseline =
        Optional.of(
            new FrozenBaseline(
                ID,
                new Window(LocalDate.of(2019, 1, 1), LocalDate.of(2023, 12, 31)),
                List.of(new Series(ID, Grain.QUARTER, Slice.whole(), frozen)),
                LocalDate.of(2024, 1, 1),
                "somebody",
                "before it began",
                "the same",
                Map.of(),
                FrozenTerms.USUAL));
  }

  private static Measure measure(Calculation calculation, Unit unit) {
    return Measure.builder(ID, DatasetId.of("ecc/phone-answering"), calculation)
        .grains(Grain.QUARTER)
        .unit(unit)
        .build();
  }
}
