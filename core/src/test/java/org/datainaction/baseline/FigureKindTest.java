package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import org.datainaction.baseline.forecast.WorkingScale.Kind;
import org.datainaction.baseline.forecast.WorkingScale.Measured;
import org.datainaction.baseline.statistics.Interval;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kind of figure a measure has, and what the judge is handed of it. */
class FigureKindTest {
  private static final FieldId FIELD = FieldId.of("field");
  private static final Calculation COUNT = new Calculation.Count();
  private static final Calculation SUM = new Calculation.Sum(FIELD);
  private static final Calculation MEAN = new Calculation.Mean(FIELD);
  private static final Calculation SHARE = new Calculation.Share(Condition.ALWAYS);
  private static final Calculation PERCENTILE = new Calculation.Percentile(FIELD, 90);
  private static final Calculation RATIO = new Calculation.Ratio(FIELD, FieldId.of("other"));

  private static final Unit PERCENT = Unit.shareOf("calls", LocalizedText.of("calls"));
  private static final Unit DEGREES = Unit.decimal("degrees", LocalizedText.of("degrees"));
  private static final Interval ANY = new Interval(-1e9, 1e9);

  private static Measure measure(Calculation calculation, Unit unit) {
    return Measure.builder(MeasureId.of("police/some"), DatasetId.of("police/some"), calculation)
        .grains(Grain.MONTH)
        .unit(unit)
        .build();
  }

  private static FigureKind kind(Calculation calculation, Unit unit, double... values) {
    return FigureKind.of(
        measure(calculation, unit),
        DoubleStream.of(values).mapToObj(FigureKindTest::figure).toList());
  }

  private static Figures figure(double value) {
    return Figures.of(BigDecimal.valueOf(value));
  }

  private static Figures quotient(double above, double below) {
    return Figures.ratio(BigDecimal.valueOf(above), BigDecimal.valueOf(below));
  }

  private static Figures reported(
      double value, Optional<Double> above, Optional<Double> below, long n, double margin) {
    return Figures.reported(
        BigDecimal.valueOf(value),
        above.map(BigDecimal::valueOf),
        below.map(BigDecimal::valueOf),
        n > 0 ? OptionalLong.of(n) : OptionalLong.empty(),
        margin > 0 ? Optional.of(BigDecimal.valueOf(margin)) : Optional.empty());
  }

  private static Calculation published(Calculation.Additivity additivity) {
    return new Calculation.Reported(FIELD, Map.of(), additivity);
  }

  @Test
  void whatIsCountedIsACountAndASumOfWholeThingsIsOneToo() {
    assertThat(kind(COUNT, Unit.NUMBER, 3, 4).kind()).isEqualTo(Kind.COUNT);
    assertThat(kind(COUNT, Unit.NUMBER, 3, 4).counts()).isTrue();
    assertThat(kind(new Calculation.Distinct(FIELD), Unit.NUMBER, 3).kind()).isEqualTo(Kind.COUNT);
    assertThat(kind(SUM, Unit.NUMBER, 3, 0).kind()).isEqualTo(Kind.COUNT);
    assertThat(kind(SUM, Unit.NUMBER, 3, 4.5).kind()).isEqualTo(Kind.MEAN);
    assertThat(kind(SUM, Unit.NUMBER, 3, 4.5).counts()).isFalse();
    assertThat(kind(SUM, DEGREES, 3, 4).kind()).isEqualTo(Kind.MEAN);
    assertThat(kind(SUM, Unit.NUMBER, 3, -4).kind()).isEqualTo(Kind.DIFFERENCE);
  }

  @Test
  void whatMayBeNoughtOrLessHasNoLogarithmAndIsADifference() {
    assertThat(kind(MEAN, DEGREES, 3, 0.1).kind()).isEqualTo(Kind.MEAN);
    assertThat(kind(MEAN, DEGREES, 3, 0).kind()).isEqualTo(Kind.DIFFERENCE);
    assertThat(kind(PERCENTILE, Unit.seconds(), 3, 1).kind()).isEqualTo(Kind.PERCENTILE);
    assertThat(kind(PERCENTILE, Unit.seconds(), 3, 0).kind()).isEqualTo(Kind.DIFFERENCE);
    assertThat(kind(MEAN, PERCENT, 0.3, 0.1).kind()).isEqualTo(Kind.DIFFERENCE);
  }

  @Test
  void aQuotientIsAShareOrARateOnlyWhereItsPartsAreKnown() {
    List<Figures> parts = List.of(quotient(3, 10), quotient(10, 10), quotient(0, 10));
    assertThat(FigureKind.of(measure(RATIO, PERCENT), parts).kind()).isEqualTo(Kind.SHARE);
    assertThat(FigureKind.of(measure(RATIO, DEGREES), parts).kind()).isEqualTo(Kind.RATE);
    assertThat(FigureKind.of(measure(RATIO, PERCENT), List.of(quotient(11, 10))).kind())
        .isEqualTo(Kind.RATE);
    assertThat(FigureKind.of(measure(RATIO, DEGREES), List.of(quotient(2.5, 10))).kind())
        .isEqualTo(Kind.MEAN);
    assertThat(FigureKind.of(measure(RATIO, DEGREES), List.of(quotient(-3, -10))).kind())
        .isEqualTo(Kind.MEAN);

    Calculation reported = published(Calculation.Additivity.NONE);
    assertThat(kind(reported, PERCENT, 0.3).kind()).isEqualTo(Kind.DIFFERENCE);
    assertThat(
            FigureKind.of(
                    measure(reported, PERCENT),
                    List.of(reported(0.3, Optional.empty(), Optional.empty(), 400, 0)))
                .kind())
        .isEqualTo(Kind.SHARE);
    assertThat(
            FigureKind.of(
                    measure(reported, PERCENT),
                    List.of(reported(-0.3, Optional.empty(), Optional.empty(), 400, 0)))
                .kind())
        .isEqualTo(Kind.DIFFERENCE);
  }

  @Test
  void aReportedNumberIsACountOnlyIfItAddsUp() {
    assertThat(kind(published(Calculation.Additivity.OVER_TIME), Unit.NUMBER, 3).kind())
        .isEqualTo(Kind.COUNT);
    assertThat(kind(published(Calculation.Additivity.OVER_TIME), Unit.NUMBER, 3.5).kind())
        .isEqualTo(Kind.MEAN);
    assertThat(kind(published(Calculation.Additivity.NONE), Unit.NUMBER, 3).kind())
        .isEqualTo(Kind.MEAN);
  }

  /** 5.0 per 1,000 of 24,000 are 120; a small figure beside it is rounded to 0.1. */
  @ParameterizedTest
  @CsvSource({"5, 120, 24000, 1000", "0.005, 120, 24000, 1", "500, 120, 24000, 100000"})
  void aRateIsPublishedForSoMany(double value, double above, double below, double factor) {
    FigureKind kind =
        FigureKind.of(
            measure(published(Calculation.Additivity.NONE), DEGREES),
            List.of(
                reported(value / 50, Optional.of(1.0), Optional.of(below), 0, 0),
                reported(value, Optional.of(above), Optional.of(below), 0, 0),
                reported(0, Optional.of(130.0), Optional.of(below), 0, 0)));

    assertThat(kind.kind()).isEqualTo(Kind.RATE);
    assertThat(kind.factor()).isEqualTo(factor);
    assertThat(kind(COUNT, Unit.NUMBER, 3).factor()).isEqualTo(1);
  }

  @Test
  void theJudgeIsHandedThePartsOfAQuotient() {
    FigureKind rate = FigureKind.of(measure(RATIO, DEGREES), List.of(quotient(3, 10)));
    assertThat(rate.measured(4, quotient(3, 20))).contains(new Measured(4, 3, 20, 0, 1));
    assertThat(rate.measured(4, quotient(0, 20))).contains(new Measured(4, 0, 20, 0, 1));
    assertThat(rate.measured(4, quotient(-3, 20))).isEmpty();
    assertThat(rate.measured(4, quotient(-3, -20))).isEmpty();
    assertThat(rate.measured(4, reported(3, Optional.of(3.0), Optional.of(0.0), 0, 0))).isEmpty();

    FigureKind share = FigureKind.of(measure(SHARE, PERCENT), List.of(quotient(3, 10)));
    assertThat(share.measured(4, quotient(3, 20))).contains(new Measured(4, 3, 20, 0, 1));
    assertThat(share.measured(4, quotient(20, 20))).contains(new Measured(4, 20, 20, 0, 1));
    assertThat(share.measured(4, quotient(0, 20))).contains(new Measured(4, 0, 20, 0, 1));
    assertThat(share.measured(4, quotient(21, 20))).isEmpty();
    assertThat(share.measured(4, quotient(-1, 20))).isEmpty();
    assertThat(share.measured(4, figure(0.3))).as("of unknown many").isEmpty();

    FigureKind count = kind(COUNT, Unit.NUMBER, 3);
    assertThat(count.measured(4, figure(0))).contains(new Measured(4, 0, 0, 0, 1));
    assertThat(count.measured(4, figure(-1))).isEmpty();
  }

  /** Margin 0.0392 = 1.96 · 0.02; 0.5 · 0.5 / 625 = 0.02²; twice the margin is a design of 4. */
  @Test
  void theDesignEffectOfASurveyIsFromItsMargin() {
    Calculation reported = published(Calculation.Additivity.NONE);
    Figures simple = reported(0.5, Optional.empty(), Optional.empty(), 625, 0.0392);
    FigureKind share = FigureKind.of(measure(reported, PERCENT), List.of(simple));

    Measured one = share.measured(2, simple).orElseThrow();
    assertThat(one.value()).isCloseTo(312.5, offset(1e-9));
    assertThat(one.denominator()).isEqualTo(625);
    assertThat(one.designEffect()).isCloseTo(1, offset(1e-9));
    Figures wider = reported(0.5, Optional.empty(), Optional.empty(), 625, 0.0784);
    assertThat(share.measured(2, wider).orElseThrow().designEffect()).isCloseTo(4, offset(1e-9));
    Figures all = reported(1, Optional.empty(), Optional.empty(), 625, 0.0784);
    assertThat(share.measured(2, all).orElseThrow().designEffect()).isEqualTo(1);
  }

  @Test
  void theErrorOfAPercentileIsFromItsIntervalAndRelative() {
    FigureKind seconds = kind(PERCENTILE, Unit.seconds(), 300);
    Figures between =
        figure(300)
            .between(Optional.of(BigDecimal.valueOf(270)), Optional.of(BigDecimal.valueOf(360)));
    Measured one = seconds.measured(1, between).orElseThrow();
    assertThat(one.value()).isEqualTo(300);
    assertThat(one.error()).isCloseTo(Math.log(360 / 270.0) / 3.92, offset(1e-12));

    Figures fromNone =
        figure(300).between(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.valueOf(392)));
    assertThat(seconds.measured(1, fromNone).orElseThrow().error())
        .isCloseTo(100.0 / 300, offset(1e-12));
    Figures margin = reported(300, Optional.empty(), Optional.empty(), 50, 58.8);
    assertThat(seconds.measured(1, margin).orElseThrow().error()).isCloseTo(0.1, offset(1e-12));
    assertThat(seconds.measured(1, margin).orElseThrow().denominator()).isEqualTo(50);
    Figures open = figure(300).between(Optional.of(BigDecimal.valueOf(270)), Optional.empty());
    assertThat(seconds.measured(1, open).orElseThrow().error()).isZero();
    assertThat(seconds.measured(1, figure(0))).isEmpty();

    FigureKind difference = kind(MEAN, DEGREES, 3, -1);
    assertThat(difference.measured(1, figure(-7))).contains(new Measured(1, -7, 0, 0, 1));
    assertThat(
            difference
                .measured(1, reported(-7, Optional.empty(), Optional.empty(), 12, 1.96))
                .orElseThrow())
        .isEqualTo(new Measured(1, -7, 12, 1, 1));
  }

  @Test
  void changesAreToldInTheUnitOfSharesAndDifferencesAlone() {
    assertThat(kind(MEAN, DEGREES, 3, -1).changesInUnit()).isTrue();
    assertThat(FigureKind.of(measure(SHARE, PERCENT), List.of(quotient(1, 2))).changesInUnit())
        .isTrue();
    assertThat(kind(COUNT, Unit.NUMBER, 3).changesInUnit()).isFalse();
    assertThat(kind(MEAN, DEGREES, 3).changesInUnit()).isFalse();
  }

  /** Of a difference 30% of the mean size of the baseline's figures, (10 + 30) / 2. */
  @Test
  void aSizeableChangeOfADifferenceIsAPartOfTheUsualSize() {
    List<Measured> before = List.of(new Measured(0, -10, 0, 0, 1), new Measured(1, 30, 0, 0, 1));
    List<Measured> none = List.of(new Measured(0, 0, 0, 0, 1));

    assertThat(kind(MEAN, DEGREES, -10, 30).inUnit(0.3, before)).isCloseTo(6, offset(1e-12));
    assertThat(kind(MEAN, DEGREES, 0).inUnit(0.3, none)).isEqualTo(0.3);
    assertThat(kind(MEAN, PERCENT, 0.2).inUnit(0.05, before)).as("points").isEqualTo(0.05);
    assertThat(kind(COUNT, Unit.NUMBER, 10).inUnit(0.3, before)).isEqualTo(0.3);
  }

  @Test
  void usuallyThirtyPercentFivePointsOrTenPercentOfAPercentileMatter() {
    assertThat(kind(COUNT, Unit.NUMBER, 3).usualSizeable()).isEqualByComparingTo("0.3");
    assertThat(kind(MEAN, PERCENT, 0.3).usualSizeable()).isEqualByComparingTo("0.05");
    assertThat(kind(PERCENTILE, Unit.seconds(), 3).usualSizeable()).isEqualByComparingTo("0.1");
    assertThat(kind(PERCENTILE, Unit.seconds(), 0).usualSizeable()).isEqualByComparingTo("0.1");
  }

  @Test
  void onlyLikeFiguresAreSetAgainstEachOther() {
    Measure degrees = measure(MEAN, DEGREES);
    Measure numbers = measure(MEAN, Unit.NUMBER);
    FigureKind difference = kind(MEAN, DEGREES, -1);
    FigureKind mean = kind(MEAN, DEGREES, 1);

    assertThat(mean.isLike(difference, degrees, degrees)).isFalse();
    assertThat(mean.isLike(mean, degrees, numbers)).isTrue();
    assertThat(difference.isLike(difference, degrees, degrees)).isTrue();
    assertThat(difference.isLike(difference, degrees, numbers)).isFalse();
  }

  @Test
  void nothingIsCountedOrLastsLessThanNoneAndNoShareIsMoreThanAll() {
    assertThat(kind(COUNT, Unit.NUMBER, 3).clip(ANY)).isEqualTo(new Interval(0, 1e9));
    assertThat(kind(COUNT, Unit.NUMBER, 3).clip(new Interval(2, 5))).isEqualTo(new Interval(2, 5));
    assertThat(kind(MEAN, DEGREES, 3).clip(ANY)).as("happens to be above 0").isEqualTo(ANY);
    assertThat(kind(MEAN, DEGREES, 3, -1).clip(ANY)).isEqualTo(ANY);
    assertThat(kind(PERCENTILE, Unit.seconds(), 3, 0).clip(ANY)).isEqualTo(new Interval(0, 1e9));
    assertThat(kind(PERCENTILE, Unit.seconds(), 3, -1).clip(ANY)).isEqualTo(ANY);
    assertThat(FigureKind.of(measure(SHARE, PERCENT), List.of(quotient(1, 2))).clip(ANY))
        .isEqualTo(new Interval(0, 1));
    assertThat(kind(MEAN, PERCENT, 0, 1).clip(ANY)).isEqualTo(new Interval(0, 1));
    assertThat(kind(MEAN, PERCENT, 0, 1.1).clip(ANY)).isEqualTo(ANY);
    assertThat(kind(MEAN, PERCENT, -0.1, 1).clip(ANY)).isEqualTo(ANY);
  }
}
