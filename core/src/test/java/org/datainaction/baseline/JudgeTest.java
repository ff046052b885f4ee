package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;

/** What is told of months that were made for it, and why. */
class JudgeTest {
  private static JudgedSeries series() {
    return new JudgedSeries().steady(24, 1000);
  }

  @Test
  void aRiseFarBeyondChanceIsToldInTheDirectionOfTheMeasure() {
    assertThat(series().steady(6, 1500).code()).isEqualTo("improved");
    assertThat(series().steady(6, 600).code()).isEqualTo("worsened");
    assertThat(
            series()
                .of(JudgedSeries.measure(new Calculation.Count(), Direction.LOWER_IS_BETTER))
                .steady(6, 1500)
                .code())
        .isEqualTo("worsened");
    assertThat(
            series()
                .of(JudgedSeries.measure(new Calculation.Count(), Direction.NEITHER))
                .steady(6, 1500)
                .code())
        .isEqualTo("changed");
  }

  @Test
  void theSideThatWasBetterWhenItWasFrozenDecides() {
    JudgedSeries rise = series().steady(6, 1500);
    FrozenBaseline frozen = rise.baseline();
    rise.of(JudgedSeries.measure(new Calculation.Count(), Direction.LOWER_IS_BETTER));

    assertThat(rise.comparison(frozen).verdict().code()).isEqualTo("improved");
    assertThat(rise.comparison(rise.baseline()).verdict().code()).isEqualTo("worsened");
  }

  @Test
  void aToldChangeSaysWhatWasExpectedAndThatItProvesNoReason() {
    assertThat(series().steady(6, 1500).verdict().reasons())
        .extracting(Message::key)
        .containsExactly(
            "verdict.reason.expected",
            "verdict.reason.up",
            "verdict.reason.steady",
            "verdict.reason.no-proof");
    assertThat(series().steady(6, 600).verdict().reasons())
        .extracting(Message::key)
        .contains("verdict.reason.down");
  }

  @Test
  void theAccountTellsEveryCheckAndWhenTheNextOneIs() {
    JudgedSeries seven = series().steady(7, 1500);
    List<Message> steps =
        seven.judgement().evidence().orElseThrow().steps(seven.current().measure());

    assertThat(steps)
        .extracting(Message::key)
        .containsExactly(
            "verdict.step.figures",
            "verdict.step.planned",
            "verdict.step.check",
            "verdict.step.check",
            "verdict.step.next");
    assertThat(steps.get(0).arguments())
        .containsExactly(
            Message.of("periods.month", Argument.Figure.count(24)),
            Message.of("periods.month", Argument.Figure.count(6)));
    assertThat(steps.get(1).arguments()).containsExactly(Argument.Figure.count(8));
  }

  @Test
  void aChangeThatTheMeasureCallsNegligibleIsNone() {
    Measure measure =
        JudgedSeries.measure(new Calculation.Count(), Direction.HIGHER_IS_BETTER)
            .with(builder -> builder.negligible(new BigDecimal("0.60")));
    assertThat(series().of(measure).steady(6, 1500).code()).isEqualTo("no-clear-change");
    assertThat(series().of(measure).steady(6, 1500).verdict().reasons())
        .extracting(Message::key)
        .contains("verdict.reason.negligible");
  }

  @Test
  void whereASizeableChangeWouldHaveShownThereIsNoClearOne() {
    assertThat(series().steady(12, 1005).code()).isEqualTo("no-clear-change");
  }

  @Test
  void fewerThanThreeFiguresTellNothingWhateverTheyAre() {
    Judgement two = series().steady(2, 9000).judgement();

    assertThat(two.verdict().code()).isEqualTo("too-early");
    assertThat(two.verdict().reasons().get(0))
        .isEqualTo(
            Message.of(
                "verdict.reason.few-since", Argument.Figure.count(2), Argument.Figure.count(3)));
    assertThat(two.evidence().orElseThrow().checks()).isEmpty();
    assertThat(two.evidence().orElseThrow().answerBy().map(Object::toString)).contains("2022-03");
  }

  @Test
  void noFigureSinceTheStartOrAStartToComeIsTooEarly() {
    assertThat(series().code()).isEqualTo("too-early");
    assertThat(series().steady(3, 1500).launchedOn(LocalDate.of(2022, 4, 1)).code())
        .isEqualTo("too-early");
    // So far ahead nothing can be foretold.
    assertThat(series().steady(3, 1500).launchedOn(LocalDate.of(2040, 1, 1)).code())
        .isEqualTo("not-showable");
  }

  @Test
  void aStartBeforeOrWithinTheBaselineLeavesNoTimeBefore() {
    for (LocalDate start : List.of(LocalDate.of(2019, 5, 1), LocalDate.of(2021, 6, 15))) {
      assertThat(series().launchedOn(start).reason()).isEqualTo("window-overlaps");
    }
  }

  @Test
  void aMonthInWhichTheNewThingBeganIsOnNeitherSide() {
    Judgement judgement = series().steady(7, 1500).launchedOn(LocalDate.of(2022, 1, 2)).judgement();
    assertThat(judgement.evidence().orElseThrow().since().get(0)).hasToString("2022-02");
  }

  @Test
  void figuresThatMayStillChangeAtTheEndAreAwaited() {
    JudgedSeries awaited =
        series()
            .steady(3, 1500)
            .month(ObservationStatus.PROVISIONAL, Figures.of(BigDecimal.ONE))
            .month(ObservationStatus.PARTIAL, Figures.of(BigDecimal.ONE))
            .without(ObservationStatus.AWAITED, 3);

    assertThat(awaited.verdict()).isEqualTo(series().steady(3, 1500).verdict());
  }

  @Test
  void aQuarterOfTheMonthsMayBeMissingAndNoMore() {
    assertThat(
            series()
                .steady(5, 1500)
                .without(ObservationStatus.SUPPRESSED, 2)
                .steady(1, 1500)
                .code())
        .isEqualTo("improved");
    assertThat(
            series()
                .steady(4, 1500)
                .without(ObservationStatus.NOT_COLLECTED, 2)
                .steady(1, 9)
                .reason())
        .isEqualTo("gaps-since");
    assertThat(
            new JudgedSeries()
                .steady(10, 1000)
                .without(ObservationStatus.SUPPRESSED, 7)
                .steady(7, 1000)
                .steady(6, 1500)
                .reason())
        .isEqualTo("gaps-before");
  }

  @Test
  void aBreakOnEitherSideEndsTheComparisonAndOneAtItsBeginningDoesNot() {
    Figures figure = Figures.of(BigDecimal.valueOf(1000));
    assertThat(
            series()
                .steady(3, 1500)
                .month(ObservationStatus.SERIES_BREAK, figure)
                .steady(3, 1500)
                .reason())
        .isEqualTo("break");
    assertThat(
            new JudgedSeries()
                .steady(5, 1000)
                .month(ObservationStatus.SERIES_BREAK, figure)
                .steady(18, 1000)
                .steady(6, 1500)
                .reason())
        .isEqualTo("break");
    assertThat(
            new JudgedSeries()
                .month(ObservationStatus.SERIES_BREAK, figure)
                .steady(23, 1000)
                .steady(6, 1500)
                .code())
        .isEqualTo("improved");
  }

  @Test
  void aBaselineOfTooFewMonthsIsNoUseAndWaitingWillNotHelp() {
    JudgedSeries one = new JudgedSeries().frozen(1).steady(7, 1000);

    assertThat(one.code()).isEqualTo("not-showable");
    assertThat(one.reason()).isEqualTo("baseline-short");
    assertThat(new JudgedSeries().frozen(11).steady(17, 1000).reason()).isEqualTo("baseline-short");
    assertThat(new JudgedSeries().frozen(12).steady(18, 1000).reason()).isEqualTo("expected");
  }

  @Test
  void aLookAtTwoFiguresTellsNothing() {
    Judgement two =
        series()
            .steady(1, 1000)
            .without(ObservationStatus.SUPPRESSED, 1)
            .steady(2, 1000)
            .judgement();
    // The look after three months has two figures, and one of three is missing.
    assertThat(two.verdict().code()).isEqualTo("cannot-compare");
    Judgement later =
        new JudgedSeries()
            .frozen(24)
            .steady(24, 1000)
            .steady(1, 1000)
            .without(ObservationStatus.SUPPRESSED, 1)
            .steady(4, 1000)
            .judgement();
    assertThat(later.evidence().orElseThrow().checks().get(0).look().points()).isEqualTo(2);
    assertThat(later.evidence().orElseThrow().checks().get(0).look().crossed()).isFalse();
  }

  @Test
  void aMonthThatIsNotEvenListedEndsNoLook() {
    Judgement listed =
        series()
            .steady(5, 1500)
            .without(ObservationStatus.NOT_COLLECTED, 1)
            .steady(1, 1500)
            .judgement();
    Judgement unlisted = series().steady(5, 1500).gap().steady(1, 1500).judgement();

    assertThat(listed.evidence().orElseThrow().checks())
        .extracting(check -> check.look().points())
        .containsExactly(3, 5);
    assertThat(unlisted.verdict()).isEqualTo(listed.verdict());
    assertThat(unlisted.evidence().orElseThrow().checks())
        .isEqualTo(listed.evidence().orElseThrow().checks());
  }

  @Test
  void whatComesAfterTheLastLookChangesNoVerdict() {
    Verdict told = new JudgedSeries().frozen(12).steady(12, 1000).steady(12, 1500).verdict();

    assertThat(told.code()).isEqualTo("improved");
    assertThat(
            new JudgedSeries()
                .frozen(12)
                .steady(12, 1000)
                .steady(12, 1500)
                .steady(4, 10)
                .month(ObservationStatus.SERIES_BREAK, Figures.of(BigDecimal.TEN))
                .without(ObservationStatus.NOT_COLLECTED, 20)
                .steady(1, 10)
                .verdict())
        .isEqualTo(told);
  }

  @Test
  void figuresAreJudgedByTheFinestGrainThatIsStillPublished() {
    FrozenBaseline frozen = series().baseline();
    Measure measure = series().current().measure();
    Series quartersBefore = quarters(8);
    FrozenBaseline both =
        new FrozenBaseline(
            frozen.measure(),
            frozen.window(),
            List.of(frozen.series().get(0), quartersBefore),
            frozen.frozenOn(),
            frozen.frozenBy(),
            frozen.reason(),
            frozen.definition(),
            frozen.exports(),
            frozen.terms());
    CurrentFigures now = new CurrentFigures(measure, List.of(quarters(12)), frozen.definition());
    Judgement judged =
        Judge.judge(now, List.of(), Optional.of(both), Optional.of(JudgedSeries.LAUNCH));

    assertThat(judged.evidence().orElseThrow().grain()).isEqualTo(Grain.QUARTER);
    assertThat(judged.evidence().orElseThrow().since()).hasSize(4);
  }

  private static Series quarters(int count) {
    List<Observation> quarters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      quarters.add(
          Observation.known(
              FiscalCalendar.CALENDAR_YEAR.periodOf(
                  Grain.QUARTER, JudgedSeries.LAUNCH.minusYears(2).plusMonths(3L * i)),
              ObservationStatus.NORMAL,
              Figures.of(BigDecimal.valueOf(3000 + i % 3))));
    }
    return new Series(JudgedSeries.ID, Grain.QUARTER, Slice.whole(), quarters);
  }

  @Test
  void whatWasToldIsKeptWhileItIsOnlyLessSureAndThenTakenBack() {
    // High for three months, then as before: the average comes back to what is expected.
    JudgedSeries fading = series().steady(3, 1200);
    assertThat(fading.code()).isEqualTo("improved");
    assertThat(series().steady(3, 1200).steady(3, 920).verdict().reasons())
        .contains(
            Message.of(
                "verdict.reason.kept",
                fading.judgement().evidence().orElseThrow().checks().get(0).upTo().label()));
    Judgement later = fading.steady(18, 920).judgement();
    List<Check> checks = later.evidence().orElseThrow().checks();

    assertThat(checks.get(0).look().crossed()).isTrue();
    assertThat(later.verdict().tellsChange()).isFalse();
    assertThat(later.verdict().reasons())
        .extracting(Message::key)
        .contains("verdict.reason.withdrawn");
    Check kept = checks.stream().filter(check -> check.look().kept()).findFirst().orElseThrow();
    assertThat(kept.look().p()).isBetween(0.008, 0.10);
    assertThat(kept.look().since()).isEqualTo(3);
  }

  @Test
  void oneMonthAloneTellsNothing() {
    Judgement spike = series().steady(2, 1000).months(20000).steady(3, 1000).judgement();

    assertThat(spike.verdict().tellsChange()).isFalse();
    assertThat(spike.verdict().reasons())
        .contains(
            Message.of(
                "verdict.reason.one-carries",
                spike.evidence().orElseThrow().since().get(2).label()));
  }

  @Test
  void theWildMonthOfTheBaselineIsNamed() {
    Judgement judgement =
        new JudgedSeries()
            .steady(11, 1000)
            .months(9000)
            .steady(12, 1000)
            .steady(6, 1500)
            .judgement();

    assertThat(judgement.evidence().orElseThrow().setAside())
        .hasValueSatisfying(
            aside -> {
              assertThat(aside.period()).hasToString("2020-12");
              assertThat(aside.value()).isEqualByComparingTo("9000");
            });
    assertThat(judgement.verdict().code()).isEqualTo("improved");
  }

  @Test
  void checksAreAfterEveryQuarterOfMonthsAndNoLongerThanTheBaseline() {
    assertThat(series().steady(40, 1000).judgement().evidence().orElseThrow().checks())
        .extracting(check -> check.look().points())
        .containsExactly(3, 6, 9, 12, 15, 18, 21, 24);
    Evidence year =
        new JudgedSeries().frozen(12).steady(16, 1000).judgement().evidence().orElseThrow();
    assertThat(year.plannedChecks()).isEqualTo(4);
    assertThat(year.checks())
        .extracting(check -> check.upTo().toString())
        .containsExactly("2022-03");
    assertThat(year.nextCheck())
        .hasValueSatisfying(next -> assertThat(next).hasToString("2022-06"));
  }

  @Test
  void whereNoCheckCanShowASizeableChangeNoDateIsPromised() {
    JudgedSeries restless = new JudgedSeries();
    for (int i = 0; i < 28; i++) {
      restless.months(i % 2 == 0 ? 200 : 3000 + 100 * (i % 5));
    }
    Judgement judgement = restless.judgement();

    assertThat(judgement.verdict().code()).isEqualTo("not-showable");
    assertThat(judgement.evidence().orElseThrow().answerBy()).isEmpty();
    assertThat(judgement.verdict().reasons())
        .extracting(Message::key)
        .contains("verdict.reason.never-shows", "verdict.reason.only-many-times");
  }
}
