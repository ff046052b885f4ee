package org.datainaction.baseline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.datainaction.baseline.forecast.Look.Told;
import org.junit.jupiter.api.Test;

/** What a look makes of the forecast, and of what was told at the one before. */
class LooksTest {
  private static final int BEFORE = 24;

  /** A baseline around 0 whose figures are off by about 0.1. */
  private static Forecast forecast(int later) {
    Random random = new Random(1);
    List<WorkingPoint> points = new ArrayList<>();
    for (int t = 0; t < BEFORE; t++) {
      points.add(new WorkingPoint(t, 0.1 * random.nextGaussian(), 0));
    }
    int[] times = new int[later];
    for (int i = 0; i < later; i++) {
      times[i] = BEFORE + i;
    }
    return BaselineFit.ofAll(points, 12).forecast(times);
  }

  private static List<WorkingPoint> after(double... values) {
    List<WorkingPoint> points = new ArrayList<>();
    for (double value : values) {
      points.add(new WorkingPoint(BEFORE + points.size(), value, 0));
    }
    return points;
  }

  private static List<Look> looks(List<Integer> counts, double... values) {
    return Looks.judge(forecast(values.length), after(values), counts);
  }

  private static Look made(Told told, boolean crossed) {
    return new Look(3, 0.5, 0.2, -0.1, 0.4, 0.001, 0.01, 0, 0.25, 0.3, crossed, told, 3);
  }

  @Test
  void aLookComparesTheAverageWithItsForecast() {
    double[] values = {0.05, -0.02, 0.1};
    Look look = looks(List.of(3), values).get(0);
    Mixture expected = forecast(3).average(new int[] {0, 1, 2}, new double[3]);
    double average = (0.05 - 0.02 + 0.1) / 3;

    assertThat(look.points()).isEqualTo(3);
    assertThat(look.observed()).isCloseTo(average, offset(1e-15));
    assertThat(look.expected()).isEqualTo(expected.mean());
    assertThat(look.low()).isEqualTo(expected.quantile(0.004));
    assertThat(look.high()).isEqualTo(expected.quantile(0.996));
    assertThat(look.p())
        .isEqualTo(2 * Math.min(expected.below(look.observed()), expected.above(look.observed())));
    assertThat(look.detectableRise()).isEqualTo(expected.quantile(0.996) - expected.quantile(0.2));
    assertThat(look.detectableFall()).isEqualTo(expected.quantile(0.8) - expected.quantile(0.004));
    assertThat(Looks.detectable(expected))
        .isEqualTo(new Looks.Detectable(look.detectableRise(), look.detectableFall()));
    assertThat(look.told()).isEqualTo(Told.NEITHER);
    assertThat(look.since()).isZero();
  }

  @Test
  void theFigureThatHelpsMostIsTheOneFarthestOffToTheSideOfTheAverage() {
    assertThat(looks(List.of(4), 0.9, -0.6, 1.4, 0.8).get(0).leftOut()).isEqualTo(2);
    assertThat(looks(List.of(4), -0.9, 0.6, -0.8, -1.4).get(0).leftOut()).isEqualTo(3);
  }

  @Test
  void withoutItTheOthersAreAskedToTheSameSideAlone() {
    Look look = looks(List.of(3), 0.05, 2.0, 0.1).get(0);
    Mixture others = forecast(3).average(new int[] {0, 2}, new double[2]);

    assertThat(look.leftOut()).isEqualTo(1);
    assertThat(look.pWithoutOne()).isEqualTo(2 * others.above((0.05 + 0.1) / 2));
    assertThat(look.crossed()).as("one figure alone tells nothing").isFalse();
  }

  @Test
  void oneOrTwoFiguresTellNothing() {
    Look one = looks(List.of(1), 9).get(0);
    assertThat(one.leftOut()).isEqualTo(-1);
    assertThat(one.pWithoutOne()).isEqualTo(1);
    assertThat(one.crossed()).isFalse();

    assertThat(looks(List.of(2), 9, 9).get(0).crossed()).isFalse();
    assertThat(looks(List.of(3), 9, 9, 9).get(0).crossed()).isTrue();
  }

  @Test
  void whatWasToldIsKeptWhileItIsLessSureAndThenTakenBackAndToldAnew() {
    List<Look> looks =
        looks(
            List.of(3, 6, 9, 12, 18),
            new double[] {
              0.5, 0.5, 0.5, -0.2, -0.2, -0.2, -0.5, -0.4, -0.4, 0, 0, 0, 2, 2, 2, 2, 2, 2
            });

    assertThat(looks)
        .extracting(Look::told)
        .containsExactly(Told.UP, Told.UP, Told.NEITHER, Told.NEITHER, Told.UP);
    assertThat(looks).extracting(Look::kept).containsExactly(false, true, false, false, false);
    assertThat(looks).extracting(Look::since).containsExactly(3, 3, 0, 0, 18);
    assertThat(looks.get(1).p()).isBetween(Looks.TELLS, Looks.KEEPS);
  }

  @Test
  void whatWasToldOfOneSideIsNotKeptForTheOther() {
    List<Look> looks = looks(List.of(3, 6), 0.5, 0.5, 0.5, -0.6, -0.9, -0.5);

    assertThat(looks.get(0).told()).isEqualTo(Told.UP);
    assertThat(looks.get(1).told()).isEqualTo(Told.NEITHER);
    assertThat(looks(List.of(3, 6), 0.5, 0.5, 0.5, -3, -3, -3).get(1))
        .satisfies(look -> assertThat(look.told()).isEqualTo(Told.DOWN))
        .satisfies(look -> assertThat(look.since()).isEqualTo(6));
  }

  @Test
  void keptIsWhatIsToldAndWouldNotBeToldNow() {
    assertThat(made(Told.UP, false).kept()).isTrue();
    assertThat(made(Told.UP, true).kept()).isFalse();
    assertThat(made(Told.NEITHER, false).kept()).isFalse();
  }

  @Test
  void aSizeShowsIfBothSidesWouldBeTold() {
    Look look = made(Told.NEITHER, false);

    assertThat(look.effect()).isCloseTo(0.3, offset(1e-15));
    assertThat(look.shows(0.25, 0.3)).isTrue();
    assertThat(look.shows(0.24, 0.3)).isFalse();
    assertThat(look.shows(0.25, 0.29)).isFalse();
  }
}
