package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.datainaction.baseline.forecast.WorkingScale;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.measure.PublishedFigures;
import org.datainaction.series.Figures;
import org.datainaction.series.ObservationStatus;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of figure is judged as, and figures that are odd ones of their kind. */
class JudgedKindsTest {
  private static JudgedSeries series() {
    return new JudgedSeries().steady(24, 1000);
  }

  @Test
  void whereHardlyAnythingWasCountedNothingCanBeTold() {
    JudgedSeries few =
        new JudgedSeries().months(IntStream.range(0, 24).mapToDouble(i -> i % 2).toArray());
    assertThat(few.months(9, 9, 9).reason()).isEqualTo("few-counted");
    assertThat(new JudgedSeries().months(new double[24]).months(0, 0, 0).code())
        .isEqualTo("not-showable");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 1000, 1e9})
  void figuresThatAreAllTheSameAreJudgedToo(double value) {
    double[] same = new double[36];
    Arrays.fill(same, value);
    Judgement judgement = new JudgedSeries().months(same).judgement();

    assertThat(judgement.verdict().code()).isIn("no-clear-change", "not-showable", "too-early");
    judgement.evidence().ifPresent(JudgedKindsTest::isFinite);
  }

  @Test
  void meansOfNoughtAndBelowAreJudgedAsDifferences() {
    Measure mean =
        JudgedSeries.measure(
            new Calculation.Mean(FieldId.of("degrees")), Direction.HIGHER_IS_BETTER);
    JudgedSeries cold = new JudgedSeries().of(mean);
    for (int i = 0; i < 24; i++) {
      cold.months(i % 3 - 1);
    }
    Judgement judgement = cold.months(50, 51, 49, 50, 50, 50).judgement();

    assertThat(judgement.verdict().code()).isEqualTo("improved");
    isFinite(judgement.evidence().orElseThrow());
  }

  @Test
  void sharesAreJudgedByWhatTheyAreOfAndImpossibleOnesLeftOut() {
    Measure share =
        JudgedSeries.measure(new Calculation.Share(Condition.ALWAYS), Direction.HIGHER_IS_BETTER);
    JudgedSeries months = new JudgedSeries().of(share);
    for (int i = 0; i < 24; i++) {
      months.month(ObservationStatus.NORMAL, share(800 + i % 4, 1000));
    }
    for (int i = 0; i < 6; i++) {
      months.month(ObservationStatus.NORMAL, i == 2 ? share(1200, 1000) : share(950 + i, 1000));
    }
    Judgement judgement = months.judgement();

    assertThat(judgement.verdict().code()).isEqualTo("improved");
    assertThat(judgement.evidence().orElseThrow().leftOut()).hasSize(1);
    isFinite(judgement.evidence().orElseThrow());
  }

  @Test
  void sharesOfNoneOrAllAreJudgedToo() {
    Measure share =
        JudgedSeries.measure(new Calculation.Share(Condition.ALWAYS), Direction.HIGHER_IS_BETTER);
    for (int met : new int[] {0, 500}) {
      JudgedSeries months = new JudgedSeries().of(share);
      for (int i = 0; i < 30; i++) {
        months.month(ObservationStatus.NORMAL, share(met, 500));
      }
      Evidence evidence = months.judgement().evidence().orElseThrow();
      isFinite(evidence);
      assertThat(evidence.lastCheck().orElseThrow().look().told()).hasToString("NEITHER");
    }
  }

  @Test
  void figuresThatCannotBeOfTheKindCountAsMissing() {
    Measure mean =
        JudgedSeries.measure(
            new Calculation.Mean(FieldId.of("minutes")), Direction.LOWER_IS_BETTER);
    JudgedSeries noughts = new JudgedSeries().of(mean).steady(24, 100).months(0, 0);

    assertThat(noughts.months(500, 500, 500).reason()).isEqualTo("gaps-since");
    assertThat(new JudgedSeries().of(mean).steady(24, 100).months(98, 0, 99, 101, 100, 98).code())
        .isIn("no-clear-change", "not-showable", "too-early");
  }

  /** An interval from half to double the figure: its error is ln 4 / 3.92. */
  @Test
  void thePercentilesIntervalSaysHowFarOffItMayBe() {
    Measure percentile =
        JudgedSeries.measure(
            new Calculation.Percentile(FieldId.of("minutes"), 90), Direction.LOWER_IS_BETTER);
    FigureKind kind = FigureKind.of(percentile, List.of(between("8", "4", "16")));

    assertThat(error(kind, between("8", "4", "16"))).isCloseTo(Math.log(4) / 3.92, within(1e-15));
    assertThat(error(kind, between("8", "0", "16"))).isCloseTo(16 / 3.92 / 8, within(1e-15));
    assertThat(error(kind, Figures.of(BigDecimal.TEN, 9))).isZero();
    assertThat(error(kind, between("8", "4", "16").between(Optional.empty(), Optional.empty())))
        .isZero();
    // Where figures may be 0 they are judged as differences, and the error is in their unit.
    FigureKind differences = FigureKind.of(percentile, List.of(between("0", "0", "1")));
    assertThat(error(differences, between("8", "4", "16"))).isCloseTo(12 / 3.92, within(1e-15));
  }

  private static double error(FigureKind kind, Figures figures) {
    return kind.measured(0, figures).orElseThrow().error();
  }

  private static Figures between(String value, String low, String high) {
    return Figures.of(new BigDecimal(value), 100)
        .between(Optional.of(new BigDecimal(low)), Optional.of(new BigDecimal(high)));
  }

  @Test
  void publishedNumeratorsWithoutDenominatorsAreFiguresLikeOthers() {
    Measure published =
        JudgedSeries.measure(
            PublishedFigures.calculation(Calculation.Additivity.NONE), Direction.NEITHER);
    JudgedSeries months = new JudgedSeries().of(published);
    for (int i = 0; i < 30; i++) {
      months.month(
          ObservationStatus.NORMAL,
          Figures.reported(
              BigDecimal.valueOf(100 + i % 3),
              Optional.of(BigDecimal.TEN),
              Optional.empty(),
              OptionalLong.empty(),
              Optional.empty()));
    }
    assertThat(months.judgement().evidence().orElseThrow().kind())
        .isEqualTo(WorkingScale.Kind.MEAN);
  }

  @Test
  void aPublishedPercentageWithoutANumberOfCasesChangesByPoints() {
    Measure published =
        JudgedSeries.measure(
                PublishedFigures.calculation(Calculation.Additivity.NONE),
                Direction.HIGHER_IS_BETTER)
            .with(builder -> builder.unit(Unit.shareOf("calls", LocalizedText.of("calls"))));
    JudgedSeries months = new JudgedSeries().of(published);
    for (int i = 0; i < 30; i++) {
      months.month(
          ObservationStatus.NORMAL,
          Figures.of(BigDecimal.valueOf(i < 24 ? 0.80 + i % 3 * 0.01 : 0.95)));
    }
    Evidence evidence = months.judgement().evidence().orElseThrow();

    assertThat(evidence.sizeable()).isEqualByComparingTo("0.05");
    assertThat(evidence.lastCheck().orElseThrow().change().doubleValue()).isBetween(0.10, 0.18);
    assertThat(months.verdict().reasons().get(1).arguments().get(0))
        .isInstanceOfSatisfying(
            Argument.Figure.class, figure -> assertThat(figure.unit().id()).isEqualTo("points"));
  }

  @Test
  void differentPeopleDoNotAddUpOverMonths() {
    Measure people =
        Measure.builder(
                JudgedSeries.ID,
                DatasetId.of("web/page-views"),
                new Calculation.Distinct(FieldId.of("visitor")))
            .build();
    Judgement judgement = series().of(people).steady(6, 1500).judgement();

    assertThat(judgement.verdict().reasons().get(0).arguments()).contains(Message.of("a.month"));
    assertThat(judgement.evidence().orElseThrow().spoken(people, BigDecimal.TEN))
        .isEqualByComparingTo("10");
    Measure views =
        Measure.builder(JudgedSeries.ID, DatasetId.of("web/page-views"), new Calculation.Count())
            .build();
    assertThat(
            series()
                .of(views)
                .steady(6, 1500)
                .judgement()
                .evidence()
                .orElseThrow()
                .spoken(views, BigDecimal.TEN))
        .isEqualByComparingTo("30");
  }

  /** Of 24,000: 120 of them are 5 per 1,000, 240 are 10. */
  @Test
  void aRateIsToldAsItIsPublished() {
    Measure rate =
        JudgedSeries.measure(
            new Calculation.Reported(FieldId.of("rate"), Map.of(), Calculation.Additivity.NONE),
            Direction.LOWER_IS_BETTER);
    JudgedSeries months = new JudgedSeries().of(rate);
    for (int i = 0; i < 30; i++) {
      int counted = (i < 24 ? 120 : 240) + i % 3 - 1;
      months.month(
          ObservationStatus.NORMAL,
          Figures.reported(
              BigDecimal.valueOf(counted).divide(BigDecimal.valueOf(24), MathContext.DECIMAL64),
              Optional.of(BigDecimal.valueOf(counted)),
              Optional.of(BigDecimal.valueOf(24_000)),
              OptionalLong.empty(),
              Optional.empty()));
    }
    Check last = months.judgement().evidence().orElseThrow().lastCheck().orElseThrow();

    assertThat(months.code()).isEqualTo("worsened");
    assertThat(last.observed().doubleValue()).isCloseTo(10, withPercentage(1));
    assertThat(last.expected().doubleValue()).isCloseTo(5, withPercentage(1));
    assertThat(last.change().doubleValue()).isCloseTo(1, withPercentage(2));
  }

  private static Figures share(long met, long of) {
    return Figures.quotient(BigDecimal.valueOf(met), BigDecimal.valueOf(of), of);
  }

  private static void isFinite(Evidence evidence) {
    assertThat(
            evidence.checks().stream()
                .flatMap(
                    check ->
                        Stream.of(
                            check.look().p(),
                            check.look().pWithoutOne(),
                            check.look().observed(),
                            check.look().expected(),
                            check.look().low(),
                            check.look().high())))
        .allMatch(Double::isFinite);
  }
}
