package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.datainaction.baseline.ChartSignal.Kind;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits and chart signals on figures small enough to work out by hand. */
class ProcessChartTest {
  /** Mean 102; steps of 4, 8, 4, 8 and 4, on average 5.6; limits 102 ∓ 14.896. */
  private static Charted quarters() {
    return new Charted(Grain.QUARTER).before(100, 104, 96, 100, 108, 104);
  }

  /** Mean 100, steps of 4, limits 100 ∓ 10.64. */
  private static Charted months() {
    return new Charted(Grain.MONTH)
        .before(IntStream.range(0, 24).mapToDouble(i -> i % 2 == 0 ? 98 : 102).toArray());
  }

  @Test
  void limitsAreTheMeanAndSoManyAverageStepsFromItAndProvisionalBelowTwelveFigures() {
    ProcessChart chart = quarters().chart().orElseThrow();

    assertThat(chart.centre().doubleValue()).isCloseTo(102, within(1e-9));
    assertThat(chart.averageMovingRange().doubleValue()).isCloseTo(5.6, within(1e-9));
    assertThat(chart.low().doubleValue()).isCloseTo(87.104, within(1e-9));
    assertThat(chart.high().doubleValue()).isCloseTo(116.896, within(1e-9));
    assertThat(chart.provisional()).isTrue();
    assertThat(chart.made()).extracting(Period::id).hasSize(6).startsWith("2020-Q3");
    assertThat(chart.since()).isEmpty();
    assertThat(chart.signals()).isEmpty();
    assertThat(months().chart().orElseThrow().provisional()).isFalse();
  }

  @Test
  void aComparisonCarriesTheChartOfItsMeasure() {
    Charted charted = quarters().since(117);
    Comparison comparison =
        Comparison.of(
            new CurrentFigures(
                Charted.measure(Grain.QUARTER, new Calculation.Count()),
                List.of(charted.series(charted.now())),
                Charted.DEFINITION),
            List.of(),
            Optional.of(charted.baseline()),
            Optional.of(Charted.LAUNCH));

    assertThat(comparison.processChart()).isEqualTo(charted.chart()).isPresent();
  }

  @Test
  void figuresOutsideALimitAreASignalAndThoseInARowAreOne() {
    ProcessChart chart = quarters().since(116, 117, 120, 88, 87).chart().orElseThrow();

    assertThat(chart.signals()).isNotEmpty().containsExactlyElementsOf(chart.signalsSince());

    assertThat(signals(chart.signalsSince()))
        .containsExactly("ABOVE_LIMIT 2022-Q2 2022-Q3", "BELOW_LIMIT 2023-Q1");
    assertThat(chart.signalsBefore()).isEmpty();
  }

  @Test
  void aFigureOnALimitIsWithinIt() {
    // Mean 50, steps of 100, limits 50 ∓ 266: the lower one is drawn at 0, and 0 is no signal.
    Charted wide = new Charted(Grain.QUARTER).before(0, 100, 0, 100, 0, 100).since(0, 316, 317);

    assertThat(signals(wide.chart().orElseThrow().signalsSince()))
        .containsExactly("ABOVE_LIMIT 2022-Q3");
  }

  @Test
  void oneLargeStepIsLeftOutOnce() {
    // Steps: ten of 4 and two of 46, on average 11; those above 3.267 * 11 are left out.
    // Mean: (6 * 98 + 6 * 102 + 148) / 13 = 1348 / 13.
    Charted wild =
        new Charted(Grain.MONTH).before(98, 102, 98, 102, 98, 102, 148, 102, 98, 102, 98, 102, 98);
    ProcessChart chart = wild.chart().orElseThrow();

    assertThat(chart.averageMovingRange().doubleValue()).isCloseTo(4, within(1e-9));
    assertThat(chart.centre().doubleValue()).isCloseTo(1348 / 13.0, within(1e-9));
    assertThat(signals(chart.signalsBefore())).contains("ABOVE_LIMIT 2021-06");
  }

  @Test
  void eightInARowOnOneSideAreASignalAndSevenAreNone() {
    Charted seven = months().since(101, 101, 101, 101, 101, 101, 101, 99);
    Charted eight = months().since(101, 101, 101, 101, 101, 101, 101, 101, 99);

    assertThat(seven.chart().orElseThrow().signals()).isEmpty();
    assertThat(signals(eight.chart().orElseThrow().signalsSince()))
        .containsExactly(
            "RUN_ABOVE 2022-01 2022-02 2022-03 2022-04 2022-05 2022-06 2022-07 2022-08");
  }

  @Test
  void aFigureOnTheCentreNeitherCountsInARunNorEndsIt() {
    Charted seven = months().since(99, 99, 99, 99, 100, 99, 99, 99, 101);
    Charted eight = months().since(99, 99, 99, 99, 100, 99, 99, 99, 99);

    assertThat(seven.chart().orElseThrow().signals()).isEmpty();
    assertThat(signals(eight.chart().orElseThrow().signalsSince()))
        .containsExactly(
            "RUN_BELOW 2022-01 2022-02 2022-03 2022-04 2022-06 2022-07 2022-08 2022-09");
  }

  @ParameterizedTest
  @EnumSource(
      value = ObservationStatus.class,
      names = {"SUPPRESSED", "NOT_COLLECTED", "CANNOT_EXIST"})
  void noRunGoesOnAcrossAPeriodWithoutAFigure(ObservationStatus status) {
    Charted gap = months().since(101, 101, 101, 101).sinceWithout(status).since(101, 101, 101, 101);

    assertThat(gap.chart().orElseThrow().signals()).isEmpty();
  }

  @Test
  void unusuallyFewCrossingsAreASignalOfAllFigures() {
    // Of 14 figures chance brings at least 4 crossings; here 6 above, 5 below and 3 above are 2.
    Charted few = months().since(101, 101, 101, 101, 101, 101, 99, 99, 99, 99, 99, 101, 101, 101);

    List<ChartSignal> signals = few.chart().orElseThrow().signalsSince();
    assertThat(signals).extracting(ChartSignal::kind).containsExactly(Kind.UNUSUAL_RUNS);
    assertThat(signals.get(0).periods()).hasSize(14);
    assertThat(signals.get(0).marksFigures()).isFalse();
    // Of fewer than ten no order is called unusual.
    assertThat(
            months().since(101, 101, 101, 101, 99, 99, 99, 99, 99).chart().orElseThrow().signals())
        .isEmpty();
  }

  @Test
  void stepsAreNotTakenAcrossAGap() {
    ProcessChart chart =
        new Charted(Grain.QUARTER)
            .before(100, 104, 0, 100, 108, 104, 104)
            .withoutBefore(2, ObservationStatus.NOT_COLLECTED)
            .chart()
            .orElseThrow();

    // Steps: 4, then 8, 4 and 0 after the gap.
    assertThat(chart.averageMovingRange().doubleValue()).isCloseTo(4, within(1e-9));
    assertThat(chart.centre().doubleValue()).isCloseTo(620 / 6.0, within(1e-9));
    assertThat(chart.made()).hasSize(6);
  }

  @ParameterizedTest
  @EnumSource(
      value = ObservationStatus.class,
      names = {"PROVISIONAL", "PARTIAL", "LOW_RELIABILITY"})
  void figuresThatAreNotJudgedGiveNeitherLimitsNorSignals(ObservationStatus status) {
    ProcessChart chart =
        new Charted(Grain.QUARTER)
            .before(9000, 100, 104, 96, 100, 108, 104)
            .statusBefore(0, status)
            .since(ObservationStatus.NORMAL, 100)
            .since(status, 9000)
            .since(ObservationStatus.NORMAL, 101)
            .chart()
            .orElseThrow();

    assertThat(chart.centre().doubleValue()).isCloseTo(102, within(1e-9));
    assertThat(chart.since()).extracting(Period::id).containsExactly("2022-Q1", "2022-Q3");
    assertThat(chart.signals()).isEmpty();
  }

  @Test
  void whatIsComputedNowMovesNoLimit() {
    Charted frozen = quarters().since(100);
    List<Observation> now = new ArrayList<>(frozen.now());
    now.set(
        0,
        Observation.known(
            now.get(0).period(), ObservationStatus.NORMAL, Figures.of(BigDecimal.valueOf(5000))));

    assertThat(frozen.chart(now, Optional.of(Charted.LAUNCH), Charted.DEFINITION))
        .isEqualTo(frozen.chart());
  }

  @Test
  void whatIsAwaitedChangesNothing() {
    assertThat(quarters().since(117).sinceWithout(ObservationStatus.AWAITED).chart())
        .isEqualTo(quarters().since(117).chart());
  }

  @Test
  void limitsHoldNoLongerThanChecksArePlanned() {
    // Six quarters before: six since. The seventh and eighth need another baseline.
    ProcessChart chart =
        quarters().since(100, 101, 102, 103, 104, 105, 999, 999).chart().orElseThrow();

    assertThat(chart.since()).hasSize(6);
    assertThat(chart.last().id()).isEqualTo("2023-Q2");
    assertThat(chart.signals()).isEmpty();
  }

  @Test
  void limitsEndBeforeABreakAndThereAreNoneWhereItLiesWithinTheBaseline() {
    Charted broken =
        quarters().since(117, 100).since(ObservationStatus.SERIES_BREAK, 300).since(300);
    ProcessChart chart = broken.chart().orElseThrow();
    assertThat(chart.since()).extracting(Period::id).containsExactly("2022-Q1", "2022-Q2");
    assertThat(signals(chart.signalsSince())).containsExactly("ABOVE_LIMIT 2022-Q1");

    assertThat(quarters().statusBefore(3, ObservationStatus.SERIES_BREAK).chart()).isEmpty();
    // A break before the first figure parts nothing that is compared.
    assertThat(quarters().statusBefore(0, ObservationStatus.SERIES_BREAK).chart()).isPresent();
  }

  @Test
  void aDeclaredBreakEndsThemToo() {
    Charted declared =
        quarters()
            .of(
                Charted.measure(Grain.QUARTER, new Calculation.Count())
                    .with(
                        builder ->
                            builder.seriesBreak(
                                new SeriesBreak(
                                    LocalDate.of(2022, 5, 1), LocalizedText.of("a new form")))))
            .since(100, 300, 300);

    assertThat(declared.chart().orElseThrow().since())
        .extracting(Period::id)
        .containsExactly("2022-Q1");
  }

  @Test
  void withoutStartOrBaselineOrWithAnotherDefinitionThereAreNone() {
    Charted quarters = quarters();

    assertThat(quarters.chart(quarters.now(), Optional.empty(), Charted.DEFINITION)).isEmpty();
    assertThat(quarters.chart(quarters.now(), Optional.of(Charted.LAUNCH), "another")).isEmpty();
    assertThat(
            quarters.chart(
                quarters.now(), Optional.of(LocalDate.of(2021, 12, 31)), Charted.DEFINITION))
        .isEmpty();
  }

  @Test
  void tooFewOrTooRareOrUnmovedFiguresSuitNoLimits() {
    assertThat(new Charted(Grain.QUARTER).before(100, 104, 96, 100, 108).chart()).isEmpty();
    assertThat(new Charted(Grain.MONTH).before(3, 4, 2, 3, 4, 3).chart()).isEmpty();
    assertThat(new Charted(Grain.MONTH).before(4, 4, 2, 3, 4, 3).chart()).isPresent();
    assertThat(new Charted(Grain.QUARTER).before(100, 100, 100, 100, 100, 100).chart()).isEmpty();
  }

  @Test
  void aShareIsDrawnBetweenNoughtAndOne() {
    Measure share = Charted.measure(Grain.QUARTER, new Calculation.Share(Condition.ALWAYS));
    ProcessChart high =
        new Charted(Grain.QUARTER)
            .of(share)
            .beforeShares(99, 90, 99, 90, 99, 90)
            .chart()
            .orElseThrow();
    ProcessChart low =
        new Charted(Grain.QUARTER)
            .of(share)
            .beforeShares(1, 10, 1, 10, 1, 10)
            .chart()
            .orElseThrow();

    // Mean 0.945 and steps of 0.09: 0.945 - 0.2394, and above it would be 1.1844.
    assertThat(high.low().doubleValue()).isCloseTo(0.7056, within(1e-9));
    assertThat(high.high()).isEqualByComparingTo("1");
    assertThat(low.low()).isEqualByComparingTo("0");
    assertThat(low.high().doubleValue()).isCloseTo(0.2944, within(1e-9));
  }

  @Test
  void whatMayBeBelowNoughtKeepsItsLimits() {
    Measure mean = Charted.measure(Grain.QUARTER, new Calculation.Mean(FieldId.of("degrees")));
    ProcessChart chart =
        new Charted(Grain.QUARTER).of(mean).before(-1, 1, -1, 1, -1, 1).chart().orElseThrow();

    assertThat(chart.low().doubleValue()).isCloseTo(-5.32, within(1e-9));
    assertThat(chart.high().doubleValue()).isCloseTo(5.32, within(1e-9));
  }

  /** The example of NHSRplotthedots: published limits 4.6, 1.94 and -0.72. */
  @Test
  void limitsAreThoseOfAPublishedExample() {
    ProcessChart chart =
        new Charted(Grain.MONTH)
            .before(1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1)
            .chart()
            .orElseThrow();

    assertThat(chart.high().doubleValue()).isCloseTo(4.60444444444444, within(1e-12));
    assertThat(chart.centre().doubleValue()).isCloseTo(1.94444444444444, within(1e-12));
    assertThat(chart.low()).isEqualByComparingTo("0");
    assertThat(signals(chart.signalsBefore())).contains("ABOVE_LIMIT 2020-11");
  }

  /** Infections a month before an intervention (qicharts2, cdi); limits as its vector has them. */
  @Test
  void aBaselineCanHaveSignalsItself() {
    ProcessChart chart =
        new Charted(Grain.MONTH)
            .before(
                17, 12, 27, 20, 20, 18, 22, 19, 19, 24, 17, 16, 24, 19, 19, 22, 25, 19, 17, 6, 25,
                17, 11, 14)
            .chart()
            .orElseThrow();

    assertThat(chart.low().doubleValue()).isCloseTo(6.13378787878788, within(1e-12));
    assertThat(chart.high().doubleValue()).isCloseTo(31.2828787878788, within(1e-12));
    assertThat(signals(chart.signalsBefore())).containsExactly("BELOW_LIMIT 2021-08");
    assertThat(chart.provisional()).isFalse();
  }

  private static List<String> signals(List<ChartSignal> signals) {
    return signals.stream()
        .map(
            signal ->
                signal.kind()
                    + " "
                    + String.join(" ", signal.periods().stream().map(Period::id).toList()))
        .toList();
  }
}
