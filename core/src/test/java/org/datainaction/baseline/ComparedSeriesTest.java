package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.series.ObservationStatus;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.junit.jupiter.api.Test;

/** Measures that are judged beside what the start does not concern. */
class ComparedSeriesTest {
  private static final Percentage CLOSE = withPercentage(1);

  private static JudgedSeries series() {
    return new JudgedSeries().steady(24, 1000);
  }

  private static JudgedSeries other(String name) {
    return new JudgedSeries().of(measure(name, new Calculation.Count()));
  }

  static Measure measure(String name, Calculation calculation) {
    return Measure.builder(
            MeasureId.of("police/" + name), DatasetId.of("web/page-views"), calculation)
        .grains(Grain.MONTH)
        .direction(Direction.NEITHER, LocalizedText.of("More"), LocalizedText.of("Fewer"))
        .build();
  }

  @Test
  void whatChangesBothAlikeIsNoChange() {
    JudgedSeries alone = series().steady(12, 1500);
    assertThat(alone.code()).isEqualTo("improved");

    JudgedSeries compared =
        series().steady(12, 1500).comparedWith(other("others").steady(24, 800).steady(12, 1200));
    assertThat(compared.code()).isEqualTo("no-clear-change");
    assertThat(last(compared).change().doubleValue()).isBetween(-0.01, 0.01);
  }

  @Test
  void whatChangesTheMeasureAloneIsToldWithoutSayingThatItProvesNothing() {
    JudgedSeries compared =
        series().steady(12, 1500).comparedWith(other("others").steady(24, 800).steady(12, 800));

    assertThat(compared.code()).isEqualTo("improved");
    assertThat(compared.verdict().reasons())
        .extracting(Message::key)
        .contains("verdict.reason.not-shared")
        .doesNotContain("verdict.reason.no-proof");
    assertThat(evidence(compared).comparedWith())
        .extracting(measure -> measure.id().name())
        .containsExactly("others");
    assertThat(evidence(compared).steps(compared.current().measure()))
        .extracting(Message::key)
        .contains("verdict.step.compared-with");
  }

  @Test
  void figuresAreToldAsTheMeasureHasThem() {
    // Both rise by half; the measure by 30% more.
    JudgedSeries compared =
        series().steady(12, 1950).comparedWith(other("others").steady(24, 800).steady(12, 1200));

    assertThat(last(compared).expected().doubleValue()).isCloseTo(1500, CLOSE);
    assertThat(last(compared).observed().doubleValue()).isCloseTo(1950, CLOSE);
    assertThat(last(compared).change().doubleValue()).isCloseTo(0.3, withPercentage(2));
    assertThat(last(compared).low().doubleValue()).isBetween(900.0, 1499.0);
    assertThat(last(compared).high().doubleValue()).isBetween(1501.0, 1900.0);
  }

  @Test
  void aFallThatIsLessThanThatOfTheOthersIsNoRise() {
    JudgedSeries compared =
        series().steady(12, 909).comparedWith(other("others").steady(24, 800).steady(12, 400));
    Evidence evidence = evidence(compared);

    assertThat(compared.code()).isEqualTo("improved");
    // Half of 1,000 was to be expected.
    assertThat(last(compared).expected().doubleValue()).isCloseTo(500, CLOSE);
    assertThat(evidence.averageBefore().doubleValue()).isCloseTo(1000, CLOSE);
    assertThat(evidence.headline(compared.current().measure(), last(compared).look()).key())
        .isEqualTo("verdict.told-beside");
    assertThat(compared.verdict().reasons().get(0).key())
        .isEqualTo("verdict.reason.expected-beside");
    assertThat(evidence.steps(compared.current().measure()).toString())
        .contains("verdict.told-beside");
  }

  @Test
  void theOtherMustHaveBeenCountedOftenEnoughToo() {
    assertThat(comparedWith(other("others").months(new double[30])).reason())
        .isEqualTo("of-comparison");
    assertThat(comparedWith(other("others").months(new double[30])).code())
        .isEqualTo("not-showable");
  }

  @Test
  void severalAreComparedAsTheirSum() {
    Check one =
        last(series().steady(6, 1100).comparedWith(other("a").steady(24, 800).steady(6, 900)));
    Check two =
        last(
            series()
                .steady(6, 1100)
                .comparedWith(
                    other("a").steady(24, 500).steady(6, 600),
                    other("b").steady(24, 300).steady(6, 300)));
    assertThat(two).isEqualTo(one);
  }

  @Test
  void whatIsNoLongerCountedOrCountedOtherwiseCannotBeComparedWith() {
    assertThat(comparedWith(other("others").steady(30, 800).notCounted()).reason())
        .isEqualTo("comparison-gone");
    assertThat(comparedWith(other("others").steady(30, 800).definedOtherwise()).reason())
        .isEqualTo("comparison-changed");
    Measure broken =
        measure("others", new Calculation.Count())
            .with(
                builder ->
                    builder.seriesBreak(
                        new SeriesBreak(
                            LocalDate.of(2022, 2, 1), LocalizedText.of("A new system"))));
    JudgedSeries compared = comparedWith(other("others").of(broken).steady(30, 800));
    // Of the other, not of the measure.
    assertThat(compared.reason()).isEqualTo("of-comparison");
    assertThat(compared.code()).isEqualTo("cannot-compare");
  }

  @Test
  void onlyLikeIsComparedWithLike() {
    Measure days = measure("others", new Calculation.Mean(FieldId.of("days")));
    assertThat(comparedWith(other("others").of(days).steady(30, 8)).reason())
        .isEqualTo("comparison-unlike");
  }

  @Test
  void meansAreNotSummed() {
    Measure judged =
        JudgedSeries.measure(new Calculation.Mean(FieldId.of("days")), Direction.NEITHER);
    Measure days = measure("a", new Calculation.Mean(FieldId.of("days")));
    JudgedSeries first = other("a").of(days).steady(30, 8);
    JudgedSeries second = other("b").of(days).steady(30, 8);

    assertThat(series().steady(6, 1000).of(judged).comparedWith(first).code())
        .isNotEqualTo("cannot-compare");
    assertThat(series().steady(6, 1000).of(judged).comparedWith(first, second).reason())
        .isEqualTo("comparison-unlike");
  }

  @Test
  void whereTheOtherHasNoFigureThereIsNoneToJudge() {
    JudgedSeries gaps = other("others").steady(14, 800);
    gaps.without(ObservationStatus.NOT_COLLECTED, 10).steady(6, 800);
    assertThat(comparedWith(gaps).code()).isEqualTo("cannot-compare");
    assertThat(comparedWith(gaps).reason()).isEqualTo("gaps-comparison");

    JudgedSeries one = other("others").steady(23, 800);
    one.without(ObservationStatus.NOT_COLLECTED, 1).steady(6, 800);
    assertThat(evidence(comparedWith(one)).leftOut())
        .extracting(Period::id)
        .containsExactly("2021-12");
  }

  @Test
  void afterTheStartTooManyGapsOfTheOtherEndTheComparison() {
    JudgedSeries gaps = other("others").steady(25, 800);
    gaps.without(ObservationStatus.NOT_COLLECTED, 4).steady(1, 800);

    assertThat(comparedWith(gaps).reason()).isEqualTo("gaps-comparison");
    assertThat(comparedWith(gaps).verdict().reasons().get(0).arguments())
        .containsExactly(Argument.Figure.count(4), Argument.Figure.count(6));
  }

  @Test
  void ofSeveralEachIsRevisedByItself() {
    JudgedSeries one = other("a").steady(30, 800);
    JudgedSeries two = other("b").steady(30, 300);
    JudgedSeries compared = series().steady(6, 1000).comparedWith(one, two);
    FrozenBaseline baseline = compared.baseline();
    assertThat(compared.comparison(baseline).revisedBeside()).isZero();

    two.replace(3, 900);
    assertThat(compared.comparison(baseline).revisedBeside()).isEqualTo(1);
  }

  @Test
  void onlyFiguresCouldBeKnownWhenItWasFrozen() {
    JudgedSeries series = series().steady(1, 1000);
    series.without(ObservationStatus.NOT_COLLECTED, 1).steady(4, 1000);
    assertThat(
            series.comparison(series.frozenOn(LocalDate.of(2022, 4, 1)).baseline()).knownBefore())
        .isEqualTo(2);
  }

  @Test
  void whatTheOtherAwaitsIsWaitedFor() {
    JudgedSeries late = other("others").steady(24, 800).steady(3, 800);
    late.without(ObservationStatus.AWAITED, 3);
    Evidence evidence = evidence(comparedWith(late));

    assertThat(evidence.since()).extracting(Period::id).hasSize(3).endsWith("2022-03");
    assertThat(evidence.leftOut()).isEmpty();
    assertThat(evidence.nextCheck().map(Period::id)).contains("2022-06");
    // Months of the measure itself are there.
    assertThat(evidence.waitsForComparison()).isTrue();
    assertThat(comparedWith(late).verdict().reasons())
        .extracting(Message::key)
        .contains("verdict.reason.waits-for-comparison");
    assertThat(evidence(comparedWith(other("others").steady(30, 800))).waitsForComparison())
        .isFalse();
  }

  @Test
  void whatTheOtherNoLongerHasAtAllEndsTheComparison() {
    JudgedSeries gone = other("others").steady(24, 800);
    gone.withoutFiguresNow();
    JudgedSeries compared = series().steady(12, 1500).comparedWith(gone);

    assertThat(compared.code()).isEqualTo("cannot-compare");
    assertThat(compared.reason()).isEqualTo("comparison-no-figures");
  }

  @Test
  void revisedFiguresOfTheOtherAreCounted() {
    JudgedSeries revised = other("others").steady(30, 800);
    JudgedSeries compared = series().steady(6, 1000).comparedWith(revised);
    FrozenBaseline baseline = compared.baseline();
    assertThat(compared.comparison(baseline).revisedBeside()).isZero();

    revised.replace(3, 900).replace(7, 700);
    assertThat(compared.comparison(baseline).revisedBeside()).isEqualTo(2);
  }

  @Test
  void aBaselineThatWasFrozenWithFiguresAtHandSaysHowMany() {
    JudgedSeries series = series().steady(6, 1000);
    assertThat(series.comparison(series.baseline()).knownBefore()).isZero();
    // January to March were over.
    assertThat(
            series.comparison(series.frozenOn(LocalDate.of(2022, 4, 1)).baseline()).knownBefore())
        .isEqualTo(3);
  }

  @Test
  void aPlanForetellsWhatTheLooksThenSay() {
    BaselinePlan plan =
        BaselinePlan.of(
            series().current(),
            List.of(other("others").steady(24, 800).current()),
            Optional.empty());
    Check check =
        last(series().steady(3, 1000).comparedWith(other("others").steady(24, 800).steady(3, 800)));
    BaselinePlan.Outlook told = plan.lengths().get(plan.lengths().size() - 1).looks().get(0);

    assertThat(told.after()).isEqualTo(3);
    assertThat(told.rise().doubleValue())
        .isCloseTo(check.detectableRise().doubleValue(), withPercentage(0.01));
  }

  @Test
  void twiceTheCountsOfTheOtherChangeTheVerdictNoMoreThanItsNoise() {
    // Only by how the other moves is the measure judged, not by how large it is.
    Check small =
        last(
            series()
                .steady(6, 1300)
                .comparedWith(other("others").steady(24, 80_000_000).steady(6, 80_000_000)));
    Check large =
        last(
            series()
                .steady(6, 1300)
                .comparedWith(other("others").steady(24, 160_000_000).steady(6, 160_000_000)));
    assertThat(large.change().doubleValue())
        .isCloseTo(small.change().doubleValue(), withPercentage(0.01));
    assertThat(large.look().told()).isEqualTo(small.look().told());
  }

  private static JudgedSeries comparedWith(JudgedSeries other) {
    return series().steady(6, 1000).comparedWith(other);
  }

  private static Evidence evidence(JudgedSeries series) {
    return series.judgement().evidence().orElseThrow();
  }

  private static Check last(JudgedSeries series) {
    return evidence(series).lastCheck().orElseThrow();
  }
}
