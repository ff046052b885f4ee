package org.datainaction.baseline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be fitted, and which point is set aside. */
class BaselineFitTest {
  private static WorkingPoint point(int time, double value) {
    return new WorkingPoint(time, value, 0.001);
  }

  private static List<WorkingPoint> steady(int count) {
    List<WorkingPoint> points = new ArrayList<>();
    for (int t = 0; t < count; t++) {
      points.add(point(t, 0.02 * (t % 3)));
    }
    return points;
  }

  @Test
  void aBaselineHasTwoPointsOrMoreAtDifferentTimes() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> BaselineFit.of(List.of(point(0, 1)), 12))
        .withMessage("1 points, 12 periods a year");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> BaselineFit.of(steady(6), 0))
        .withMessage("6 points, 0 periods a year");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> BaselineFit.of(List.of(point(4, 1), point(2, 1), point(4, 2)), 12))
        .withMessage("two points at 4");
    assertThat(BaselineFit.of(steady(2), 1).points()).hasSize(2);
  }

  @Test
  void twoPointsAreTooFewForOneOfThemToBeWild() {
    List<WorkingPoint> two = List.of(point(0, 0), point(1, 1e6));

    assertThat(BaselineFit.of(two, 12).setAside()).isEmpty();
  }

  @Test
  void aPointThatIsWildAmongTheOthersIsSetAside() {
    List<WorkingPoint> points = steady(12);
    points.set(4, point(4, 3));
    BaselineFit fit = BaselineFit.of(points, 12);

    assertThat(BaselineFit.of(steady(12), 12).setAside()).isEmpty();
    assertThat(fit.setAside().orElseThrow().point()).isEqualTo(points.get(4));
    assertThat(fit.setAside().orElseThrow().p() * 12).isLessThan(0.01);
    assertThat(fit.points()).hasSize(11).doesNotContain(points.get(4));
  }

  @Test
  void figuresAndVariancesAreNumbers() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> new WorkingPoint(3, bad, 0))
          .withMessageStartingWith("point at 3: value " + bad);
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> new WorkingPoint(3, 0, bad));
    }
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new WorkingPoint(3, 0, -1e-300));
    assertThat(new WorkingPoint(3, 0, 0).variance()).isZero();
  }
}
