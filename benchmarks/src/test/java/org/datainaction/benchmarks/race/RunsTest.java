package org.datainaction.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunsTest {
  @Test
  void mediansOfTimesAndTheLargestMemory() {
    Runs runs = new Runs(List.of(new Run(5, 1, 90), new Run(1, 2, 70), new Run(2, 9, 80)));
    assertThat(runs.wall()).isEqualTo(2);
    assertThat(runs.cpu()).isEqualTo(2);
    assertThat(runs.best()).isEqualTo(1);
    assertThat(runs.peak()).isEqualTo(90);
  }

  @Test
  void ofTwoTheMedianLiesBetween() {
    assertThat(new Runs(List.of(new Run(1, 4, 0), new Run(2, 8, 0))).cpu()).isEqualTo(6);
  }

  @Test
  void whatIsNotKnownStaysUnknown() {
    Runs runs = new Runs(List.of(new Run(1, Double.NaN, Double.NaN)));
    assertThat(Table.number(runs.cpu())).isEqualTo("–");
    assertThat(Table.whole(runs.peak())).isEqualTo("–");
  }
}
