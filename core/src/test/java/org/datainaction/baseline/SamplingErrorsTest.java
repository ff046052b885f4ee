package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.datainaction.baseline.forecast.WorkingScale.Measured;
import org.junit.jupiter.api.Test;

/** Errors that are not known on one side, beside some that are known on the other. */
class SamplingErrorsTest {
  private static Measured figure(double cases, double error) {
    return new Measured(0, 300, cases, error, 1);
  }

  @Test
  void whereAllAreKnownTheyStay() {
    List<Measured> before = List.of(figure(400, 0.02), figure(100, 0.04));
    List<Measured> since = List.of(figure(200, 0.03));
    SamplingErrors.Sides settled = SamplingErrors.settle(before, since);

    assertThat(settled.before()).isEqualTo(before);
    assertThat(settled.since()).isEqualTo(since);
  }

  @Test
  void oneThatIsNotKnownSinceIsAsLargeAsUsualByTheNumberOfCases() {
    // Of 250 cases the variance is (0.0004 + 0.0016) / 2 on average; of 125 twice as much.
    SamplingErrors.Sides settled =
        SamplingErrors.settle(
            List.of(figure(400, 0.02), figure(100, 0.04)),
            List.of(figure(125, 0), figure(0, 0), figure(1, 0.5)));

    assertThat(settled.since().get(0).error()).isCloseTo(Math.sqrt(0.002), offset(1e-12));
    assertThat(settled.since().get(1).error()).isCloseTo(Math.sqrt(0.001), offset(1e-12));
    assertThat(settled.since().get(2).error()).isEqualTo(0.5);
  }

  @Test
  void oneThatIsNotKnownBeforeLeavesAllOut() {
    SamplingErrors.Sides settled =
        SamplingErrors.settle(
            List.of(figure(400, 0.02), figure(100, 0)), List.of(figure(200, 0.03)));

    assertThat(settled.before()).allMatch(one -> one.error() == 0);
    assertThat(settled.since()).allMatch(one -> one.error() == 0);
  }
}
