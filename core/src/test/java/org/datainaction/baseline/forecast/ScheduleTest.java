package org.datainaction.baseline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When figures are looked at. */
class ScheduleTest {
  @Test
  void monthsAreLookedAtByTheQuarterForTwoYears() {
    assertThat(Schedule.looks(12, 36)).containsExactly(3, 6, 9, 12, 15, 18, 21, 24);
  }

  @Test
  void longerPeriodsAreLookedAtOneByOneFromTheThirdToTheEighth() {
    assertThat(Schedule.looks(4, 20)).containsExactly(3, 4, 5, 6, 7, 8);
    assertThat(Schedule.looks(1, 20)).containsExactly(3, 4, 5, 6, 7, 8);
  }

  @Test
  void noLookIsLaterThanTheBaselineIsLong() {
    assertThat(Schedule.looks(12, 12)).containsExactly(3, 6, 9, 12);
    assertThat(Schedule.looks(12, 14)).containsExactly(3, 6, 9, 12);
    assertThat(Schedule.looks(4, 6)).containsExactly(3, 4, 5, 6);
    assertThat(Schedule.looks(4, 2)).isEmpty();
  }
}
