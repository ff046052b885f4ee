package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which days rows cover that say of which days they are. */
class SpannedDaysTest {
  private final SpannedDays days = new SpannedDays();

  @Test
  void aReportOfSeveralDaysCoversTheseAndNoneBetweenTwoReports() {
    days.add("views.csv", of("2024-05-01", "2024-05-31"));
    days.add("views.csv", of("2024-07-01", "2024-07-31"));
    assertThat(covered())
        .containsExactly(of("2024-05-01", "2024-05-31"), of("2024-07-01", "2024-07-31"));
  }

  @Test
  void aDayWithoutARowWithinAFileOfSingleDaysIsAQuietOne() {
    days.add("daily.csv", day("2024-05-01"));
    days.add("daily.csv", day("2024-05-31"));
    days.add("daily.csv", day("2024-05-07"));
    assertThat(covered()).containsExactly(of("2024-05-01", "2024-05-31"));
  }

  @Test
  void daysBetweenTwoFilesOfSingleDaysAreNotCovered() {
    days.add("may.csv", day("2024-05-01"));
    days.add("may.csv", day("2024-05-31"));
    days.add("july.csv", day("2024-07-01"));
    days.add("july.csv", day("2024-07-31"));
    assertThat(covered())
        .containsExactly(of("2024-05-01", "2024-05-31"), of("2024-07-01", "2024-07-31"));
  }

  @Test
  void theFirstAndTheLastDayOfALogMayBeCut() {
    days.mayCutDays("access.log");
    days.add("access.log", day("2024-05-01"));
    days.add("access.log", day("2024-05-31"));
    assertThat(covered()).containsExactly(of("2024-05-02", "2024-05-30"));
  }

  /** One ends at noon of 31 May and the other begins then; or one at midnight of 15 June. */
  @Test
  void whereOneLogFollowsAnotherTheDaysBetweenAreWhole() {
    for (String log : List.of("a.log", "b.log", "c.log")) {
      days.mayCutDays(log);
    }
    days.add("a.log", day("2024-05-01"));
    days.add("a.log", day("2024-05-31"));
    days.add("b.log", day("2024-05-31"));
    days.add("b.log", day("2024-06-15"));
    days.add("c.log", day("2024-06-16"));
    days.add("c.log", day("2024-06-30"));
    assertThat(covered()).containsExactly(of("2024-05-02", "2024-06-29"));
  }

  @Test
  void aLogLeavesTheDaysOfOtherFilesAlone() {
    days.mayCutDays("access.log");
    days.add("daily.csv", day("2024-04-01"));
    days.add("daily.csv", day("2024-04-30"));
    days.add("access.log", day("2024-05-01"));
    days.add("access.log", day("2024-05-31"));
    assertThat(covered())
        .containsExactly(of("2024-04-01", "2024-04-30"), of("2024-05-02", "2024-05-30"));
  }

  /** There would be no figure at all, not even a partial one. */
  @Test
  void aLogOfTwoDaysCoversThem() {
    days.mayCutDays("access.log");
    days.add("access.log", day("2024-05-01"));
    days.add("access.log", day("2024-05-02"));
    assertThat(covered()).containsExactly(of("2024-05-01", "2024-05-02"));
  }

  private List<Coverage> covered() {
    return new CoveredDays(days.covered()).stretches();
  }

  private static Coverage day(String day) {
    return of(day, day);
  }

  private static Coverage of(String first, String last) {
    return new Coverage(LocalDate.parse(first), LocalDate.parse(last));
  }
}
