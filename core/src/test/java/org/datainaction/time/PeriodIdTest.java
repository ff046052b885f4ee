package org.datainaction.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodIdTest {
  private static final FiscalCalendar DURHAM = FiscalCalendar.startingIn(Month.JULY);

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource({
    "HOUR, 2024-10-05T13:59, 2024-10-05T13",
    "HOUR, 2024-10-05T00:00, 2024-10-05T00",
    "DAY, 2024-02-29T23:59, 2024-02-29",
    "WEEK, 2024-10-05T00:00, 2024-W40",
    "WEEK, 2024-12-30T00:00, 2025-W01",
    "WEEK, 2027-01-03T00:00, 2026-W53",
    "MONTH, 2024-01-31T00:00, 2024-01",
    "QUARTER, 2024-07-01T00:00, FY2025-Q1",
    "QUARTER, 2024-12-31T00:00, FY2025-Q2",
    "HALF_YEAR, 2024-12-31T00:00, FY2025-H1",
    "HALF_YEAR, 2025-01-01T00:00, FY2025-H2",
    "YEAR, 2024-06-30T00:00, FY2024",
    "YEAR, 2024-07-01T00:00, FY2025",
  })
  void namesFollowTheFiscalYear(Grain grain, LocalDateTime time, String id) {
    assertThat(DURHAM.periodOf(grain, time).id()).isEqualTo(id);
  }

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource({
    "QUARTER, 2024-12-31, 2024-Q4",
    "HALF_YEAR, 2024-07-01, 2024-H2",
    "YEAR, 2024-07-01, 2024",
  })
  void aCalendarYearHasNoFiscalName(Grain grain, LocalDate date, String id) {
    assertThat(FiscalCalendar.CALENDAR_YEAR.periodOf(grain, date).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR", "th-TH-u-nu-thai", "mr-IN"})
  void namesAreTheSameOnEveryMachine(String language) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      LocalDateTime time = LocalDateTime.of(2024, 3, 1, 7, 0);
      assertThat(DURHAM.periodOf(Grain.HOUR, time).id()).isEqualTo("2024-03-01T07");
      assertThat(DURHAM.periodOf(Grain.WEEK, time).id()).isEqualTo("2024-W09");
      assertThat(DURHAM.periodOf(Grain.MONTH, time).id()).isEqualTo("2024-03");
      assertThat(DURHAM.periodOf(Grain.QUARTER, time).id()).isEqualTo("FY2024-Q3");
    } finally {
      Locale.setDefault(before);
    }
  }
}
