package org.datainaction.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodNotationTest {
  private static final FiscalCalendar DURHAM = FiscalCalendar.startingIn(Month.JULY);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "FY25 Q2, QUARTER, 2024-10-01, 2024-12-31",
    "FY2025 Q2, QUARTER, 2024-10-01, 2024-12-31",
    "FY2025-Q2, QUARTER, 2024-10-01, 2024-12-31",
    "FY25Q2, QUARTER, 2024-10-01, 2024-12-31",
    "fy 25 q2, QUARTER, 2024-10-01, 2024-12-31",
    "FY2025-H1, HALF_YEAR, 2024-07-01, 2024-12-31",
    "FY25 H2, HALF_YEAR, 2025-01-01, 2025-06-30",
    "FY2025, YEAR, 2024-07-01, 2025-06-30",
    "FY25, YEAR, 2024-07-01, 2025-06-30",
    "2024-Q4, QUARTER, 2024-10-01, 2024-12-31",
    "2024 Q4, QUARTER, 2024-10-01, 2024-12-31",
    "Q4 2024, QUARTER, 2024-10-01, 2024-12-31",
    "q1-2024, QUARTER, 2024-01-01, 2024-03-31",
    "2024-H2, HALF_YEAR, 2024-07-01, 2024-12-31",
    "2024, YEAR, 2024-01-01, 2024-12-31",
    "2024-10, MONTH, 2024-10-01, 2024-10-31",
    "Oct 2024, MONTH, 2024-10-01, 2024-10-31",
    "oct. 2024, MONTH, 2024-10-01, 2024-10-31",
    "October 2024, MONTH, 2024-10-01, 2024-10-31",
    "May 2024, MONTH, 2024-05-01, 2024-05-31",
    "Sept 2024, MONTH, 2024-09-01, 2024-09-30",
    "February 2024, MONTH, 2024-02-01, 2024-02-29",
    "2024-02-29, DAY, 2024-02-29, 2024-02-29",
    "2025-W01, WEEK, 2024-12-30, 2025-01-05",
    "2026-W53, WEEK, 2026-12-28, 2027-01-03",
    "2022-12-01..2023-01-31, WAVE, 2022-12-01, 2023-01-31",
    "'  FY25 Q2 ', QUARTER, 2024-10-01, 2024-12-31",
  })
  void whatPeopleWriteIsUnderstood(String text, Grain grain, LocalDate first, LocalDate last) {
    Period period = PeriodNotation.parse(text, DURHAM).orElseThrow();
    assertThat(period.grain()).isEqualTo(grain);
    assertThat(period.firstDay()).isEqualTo(first);
    assertThat(period.lastDay()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "FY25 Q5",
        "FY25 Q0",
        "FY25 H3",
        "FY Q2",
        "FY2 Q2",
        "FY025",
        "Q2",
        "Q2 25",
        "25 Q2",
        "2024-13",
        "2024-00",
        "2023-02-29",
        "2024-02-30",
        "10/2024",
        "10/01/2024",
        "20241001",
        "Smarch 2024",
        "Oc 2024",
        "Octo 2024",
        "Oct 24",
        "2024-W00",
        "2024-W54",
        "2025-W53",
        "2024-10-05T24",
        "2023-01-31..2022-12-01",
        "2022-12-01..",
        "total",
        "FY25 Q2 (partial)",
        "٢٠٢٤",
        "FY２５",
        "2024-10-05 07:00"
      })
  void whatNamesNoPeriodIsRefused(String text) {
    assertThat(PeriodNotation.parse(text, DURHAM)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Grain.class, mode = EnumSource.Mode.EXCLUDE, names = "WAVE")
  void everyIdIsUnderstood(Grain grain) {
    long seed = 2025;
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      FiscalCalendar calendar = FiscalCalendar.startingIn(Month.of(random.nextInt(12) + 1));
      Period period =
          calendar.periodOf(
              grain, LocalDateTime.of(2010, 1, 1, 0, 0).plusHours(random.nextInt(30 * 366 * 24)));
      assertThat(PeriodNotation.parse(period.id(), calendar)).as("seed %s", seed).contains(period);
    }
  }

  @Test
  void monthsAreEnglishOnEveryMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(PeriodNotation.parse("APRIL 2024", DURHAM)).isPresent();
      assertThat(PeriodNotation.parse("Nisan 2024", DURHAM)).isEmpty();
    } finally {
      Locale.setDefault(before);
    }
  }
}
