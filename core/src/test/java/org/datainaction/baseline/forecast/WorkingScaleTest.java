package org.datainaction.baseline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.datainaction.baseline.forecast.WorkingScale.Kind;
import org.datainaction.baseline.forecast.WorkingScale.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The working scale of each kind, worked out by hand from its formulas. */
class WorkingScaleTest {
  private static Measured of(double value, double denominator, double error, double designEffect) {
    return new Measured(7, value, denominator, error, designEffect);
  }

  private static WorkingScale scale(Kind kind, double sizeable, Measured... baseline) {
    return WorkingScale.of(kind, List.of(baseline), sizeable);
  }

  private static void is(WorkingPoint point, double value, double variance) {
    assertThat(point.time()).isEqualTo(7);
    assertThat(point.value()).isCloseTo(value, offset(1e-12));
    assertThat(point.variance()).isCloseTo(variance, offset(1e-12));
  }

  @Test
  void aCountIsTheLogarithmOfItAndAHalfAndVariesByTheBaselinesMean() {
    WorkingScale scale = scale(Kind.COUNT, 0.3, of(30, 0, 0, 1), of(50, 0, 0, 1));
    is(scale.point(of(9.5, 0, 0, 1)), Math.log(10), 1 / 40.0);
    assertThat(scale.figure(Math.log(10))).isCloseTo(9.5, offset(1e-12));
    assertThat(scale.figure(-9)).as("never below none").isZero();
    is(scale(Kind.COUNT, 0.3, of(0, 0, 0, 1)).point(of(0, 0, 0, 1)), Math.log(0.5), 2);
  }

  @Test
  void aRateVariesByWhatItIsCountedAgainst() {
    WorkingScale scale = scale(Kind.RATE, 0.3, of(30, 1000, 0, 1), of(50, 3000, 0, 1));
    is(scale.point(of(19.5, 500, 0, 1)), Math.log(0.04), 2000 / 500.0 / 40);
    assertThat(scale.figure(Math.log(0.04))).isCloseTo(0.04, offset(1e-12));
    is(
        scale(Kind.RATE, 0.3, of(0, 10, 0, 1)).point(of(0, 20, 0, 1)),
        Math.log(0.5 / 20),
        1 / 0.5 * 10 / 20);
  }

  @Test
  void aShareIsItsLogitAndVariesByTheBaselinesShareAndTheDesign() {
    WorkingScale scale = scale(Kind.SHARE, 0.05, of(79, 100, 0, 1), of(80.5, 99, 0, 1));
    is(scale.point(of(29.5, 40, 0, 1)), Math.log(30 / 11.0), 1 / (40 * 0.8 * 0.2));
    is(scale.point(of(29.5, 40, 0, 1.7)), Math.log(30 / 11.0), 1.7 / (40 * 0.8 * 0.2));
    assertThat(scale.figure(Math.log(3))).isCloseTo(0.75, offset(1e-12));
  }

  @Test
  void percentilesAndMeansAreLogarithmsAndVaryByTheirRelativeError() {
    for (Kind kind : List.of(Kind.PERCENTILE, Kind.MEAN)) {
      WorkingScale scale = scale(kind, 0.1, of(300, 50, 0.2, 1));
      is(scale.point(of(360, 40, 0.25, 1)), Math.log(360), 0.0625);
      assertThat(scale.figure(Math.log(360))).isCloseTo(360, offset(1e-9));
    }
  }

  /** One of the scale's units is so large that what is sizeable is as far as 30% elsewhere. */
  @Test
  void aDifferenceIsSeenFromTheMeanInPartsOfWhatIsSizeable() {
    WorkingScale scale = scale(Kind.DIFFERENCE, 4, of(-10, 0, 0, 1), of(30, 0, 0, 1));
    is(scale.point(of(14, 0, 2, 1)), Math.log(1.3), Math.log(1.3) * Math.log(1.3) / 4);
    assertThat(scale.figure(2 * Math.log(1.3))).isCloseTo(18, offset(1e-12));
    assertThat(scale.change(0, Math.log(1.3))).isCloseTo(4, offset(1e-12));
    assertThat(scale.change(Math.log(1.3), 0)).isCloseTo(-4, offset(1e-12));
    assertThat(scale.level()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"COUNT", "RATE", "MEAN", "PERCENTILE"})
  void elsewhereChangesAreRelativeToTheFirst(Kind kind) {
    WorkingScale scale = scale(kind, 0.3, of(40, 100, 0, 1));
    assertThat(scale.change(Math.log(40), Math.log(50))).isCloseTo(0.25, offset(1e-12));
    assertThat(scale.change(Math.log(50), Math.log(40))).isCloseTo(-0.2, offset(1e-12));
    assertThat(scale.level()).isZero();
  }

  @Test
  void aShareChangesInPoints() {
    WorkingScale scale = scale(Kind.SHARE, 0.05, of(80, 100, 0, 1));
    assertThat(scale.level()).isCloseTo(Math.log(4), offset(1e-12));
    assertThat(scale.change(Math.log(4), Math.log(3))).isCloseTo(-0.05, offset(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "COUNT, 0.3, 1.3, 1.3",
    "RATE, 0.2, 1.2, 1.2",
    "MEAN, 0.3, 1.3, 1.3",
    "DIFFERENCE, 12, 1.3, 1.3"
  })
  void aSizeableChangeIsAsFarUpAsDown(Kind kind, double sizeable, double up, double down) {
    WorkingScale scale = scale(kind, sizeable, of(40, 100, 0, 1));
    assertThat(scale.rise(sizeable)).isCloseTo(Math.log(up), offset(1e-12));
    assertThat(scale.fall(sizeable)).isCloseTo(Math.log(down), offset(1e-12));
  }

  @Test
  void aPercentileRisesByWhatItWouldHaveToFall() {
    WorkingScale scale = scale(Kind.PERCENTILE, 0.1, of(300, 50, 0, 1));
    assertThat(scale.rise(0.1)).isCloseTo(-Math.log(0.9), offset(1e-12));
    assertThat(scale.fall(0.1)).isCloseTo(-Math.log(0.9), offset(1e-12));
  }

  @Test
  void aSizeableChangeOfAShareGoesHalfWayToAllAndHalfWayToNoneAtMost() {
    WorkingScale high = scale(Kind.SHARE, 0.05, of(80, 100, 0, 1));
    assertThat(high.rise(0.05)).isCloseTo(logit(0.85) - logit(0.8), offset(1e-12));
    assertThat(high.fall(0.05)).isCloseTo(logit(0.8) - logit(0.75), offset(1e-12));
    assertThat(high.rise(0.3)).isCloseTo(logit(0.9) - logit(0.8), offset(1e-12));
    assertThat(high.fall(0.6)).isCloseTo(logit(0.8) - logit(0.4), offset(1e-12));
  }

  @Test
  void aBaselineOfAllOrNoneIsAsGoodAsHalfAThingLessOrMore() {
    assertThat(scale(Kind.SHARE, 0.05, of(9, 9, 0, 1)).level())
        .isCloseTo(logit(0.95), offset(1e-12));
    assertThat(scale(Kind.SHARE, 0.05, of(0, 9, 0, 1)).level())
        .isCloseTo(logit(0.05), offset(1e-12));
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }
}
