package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The interval of one figure, by SciPy 1.17 (chi2.ppf, beta.ppf) and Wilson's formula. */
class FigureIntervalTest {
  private static final FieldId FIELD = FieldId.of("field");
  private static final FigureKind COUNT = kind(new Calculation.Count(), Unit.NUMBER, number("3"));
  private static final FigureKind SHARE =
      kind(
          new Calculation.Share(Condition.ALWAYS),
          Unit.shareOf("calls", LocalizedText.of("calls")),
          Figures.quotient(BigDecimal.ONE, BigDecimal.TEN, 10));

  private static FigureKind kind(Calculation calculation, Unit unit, Figures... figures) {
    Measure measure =
        Measure.builder(MeasureId.of("police/some"), DatasetId.of("police/some"), calculation)
            .grains(Grain.MONTH)
            .unit(unit)
            .build();
    return FigureKind.of(measure, List.of(figures));
  }

  private static Figures number(String value) {
    return Figures.of(new BigDecimal(value));
  }

  private static Figures reported(
      String value, Optional<String> above, Optional<String> below, long n, String margin) {
    return Figures.reported(
        new BigDecimal(value),
        above.map(BigDecimal::new),
        below.map(BigDecimal::new),
        n > 0 ? OptionalLong.of(n) : OptionalLong.empty(),
        margin.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(margin)));
  }

  private static Optional<Interval> of(FigureKind kind, Figures figures) {
    return FigureInterval.of(kind, false, figures);
  }

  private static void is(Optional<Interval> found, double low, double high) {
    assertThat(found.orElseThrow().low()).isCloseTo(low, offset(1e-6));
    assertThat(found.orElseThrow().high()).isCloseTo(high, offset(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0000000000, 3.6888794541",
    "1, 0.0253178080, 5.5716433909",
    "10, 4.7953886961, 18.3903560420",
    "250, 219.9679956309, 282.9877050423"
  })
  void aNumberOfThings(String count, double low, double high) {
    is(of(COUNT, number(count)), low, high);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "2.5", "100000001", "12345678901234567890"})
  void whatCountsNothingOrMoreThanAnybodyReadsHasNone(String number) {
    assertThat(of(COUNT, number(number))).isEmpty();
  }

  @Test
  void theLargestNumberThatHasOne() {
    assertThat(of(COUNT, number("100000000")).orElseThrow())
        .satisfies(found -> assertThat(found.low()).isBetween(99_980_000.0, 99_980_500.0))
        .satisfies(found -> assertThat(found.high()).isBetween(100_019_500.0, 100_020_000.0));
  }

  /** 5 per 1,000 of 24,000 are 120. */
  @Test
  void aRateIsToldForAsManyAsItIsPublished() {
    Figures rate = reported("5", Optional.of("120"), Optional.of("24000"), 0, "");
    FigureKind kind =
        kind(
            new Calculation.Reported(FIELD, Map.of(), Calculation.Additivity.NONE),
            Unit.decimal("per-1000", LocalizedText.of("per 1,000")),
            rate);

    is(of(kind, rate), 99.4919256259 / 24, 143.4905853694 / 24);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.0000000000, 0.9750000000",
    "0, 10, 0.0000000000, 0.3084971078",
    "10, 10, 0.6915028922, 1.0000000000",
    "13, 39, 0.1908809790, 0.5021722647",
    "13, 40, 0.2008450223, 0.4798225381",
    "40, 40, 0.9123783988, 1.0000000000",
    "0, 40, 0.0000000000, 0.0876216012",
    "900, 1000, 0.8798480368, 0.9170905564"
  })
  void aShareIsExactOfFewAndWilsonsOfMore(String met, String of, double low, double high) {
    is(of(SHARE, Figures.ratio(new BigDecimal(met), new BigDecimal(of))), low, high);
  }

  @Test
  void aShareThatIsPublishedWithItsSizeAloneIsOfWholeThings() {
    is(
        of(SHARE, reported("0.301", Optional.empty(), Optional.empty(), 100, "")),
        0.2189488529,
        0.3958485463);
    assertThat(of(SHARE, reported("0.3", Optional.empty(), Optional.empty(), 0, ""))).isEmpty();
    assertThat(of(SHARE, reported("1.02", Optional.empty(), Optional.empty(), 100, ""))).isEmpty();
    assertThat(of(SHARE, reported("-0.02", Optional.empty(), Optional.empty(), 100, ""))).isEmpty();
    assertThat(of(SHARE, reported("0.5", Optional.empty(), Optional.of("0"), 0, ""))).isEmpty();
    assertThat(of(SHARE, Figures.ratio(BigDecimal.ONE, new BigDecimal("2147483648")))).isEmpty();
    assertThat(of(SHARE, Figures.ratio(BigDecimal.ONE, new BigDecimal("2147483647")))).isPresent();
  }

  @Test
  void aPublishedMarginComesFirstAndAShareIsWithinNoneAndAll() {
    Figures low = reported("0.01", Optional.of("1"), Optional.of("100"), 0, "0.03");
    is(FigureInterval.of(SHARE, true, low), 0, 0.04);
    is(FigureInterval.of(SHARE, false, low), -0.02, 0.04);
    Figures high = reported("0.99", Optional.of("99"), Optional.of("100"), 0, "0.03");
    is(FigureInterval.of(SHARE, true, high), 0.96, 1);
  }

  @Test
  void aPercentileLiesBetweenItsOrderStatisticsAndAMeanHasNoInterval() {
    FigureKind percentile =
        kind(new Calculation.Percentile(FIELD, 90), Unit.seconds(), number("300"));
    Figures between =
        number("300")
            .between(Optional.of(new BigDecimal("270")), Optional.of(new BigDecimal("360")));
    is(of(percentile, between), 270, 360);
    assertThat(of(percentile, number("300"))).isEmpty();
    assertThat(of(percentile, number("300").between(Optional.of(BigDecimal.ONE), Optional.empty())))
        .isEmpty();
    assertThat(of(kind(new Calculation.Mean(FIELD), Unit.NUMBER, number("3")), between)).isEmpty();
  }
}
