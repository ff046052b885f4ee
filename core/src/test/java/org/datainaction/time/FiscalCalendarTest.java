package org.datainaction.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.EnumSet;
import java.util.Random;
import org.datainaction.text.Argument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FiscalCalendarTest {
  private static final FiscalCalendar DURHAM = FiscalCalendar.startingIn(Month.JULY);

  @ParameterizedTest(name = "the {0} of {1} is {2} to {3}")
  @CsvSource({
    // FY2025 Q2 is October to December 2024.
    "QUARTER, 2024-10-01, 2024-10-01, 2024-12-31",
    "QUARTER, 2024-12-31, 2024-10-01, 2024-12-31",
    "QUARTER, 2025-01-01, 2025-01-01, 2025-03-31",
    "HALF_YEAR, 2024-12-31, 2024-07-01, 2024-12-31",
    "HALF_YEAR, 2025-06-30, 2025-01-01, 2025-06-30",
    "YEAR, 2025-06-30, 2024-07-01, 2025-06-30",
    "YEAR, 2025-07-01, 2025-07-01, 2026-06-30",
    "MONTH, 2024-02-29, 2024-02-01, 2024-02-29",
    "MONTH, 2023-02-01, 2023-02-01, 2023-02-28",
    "DAY, 2024-02-29, 2024-02-29, 2024-02-29",
    "WEEK, 2024-12-31, 2024-12-30, 2025-01-05",
    "WEEK, 2027-01-01, 2026-12-28, 2027-01-03",
    "WEEK, 2024-02-29, 2024-02-26, 2024-03-03",
  })
  void aDateLiesInOnePeriodOfEachGrain(
      Grain grain, LocalDate date, LocalDate first, LocalDate last) {
    Period period = DURHAM.periodOf(grain, date);
    assertThat(period.firstDay()).isEqualTo(first);
    assertThat(period.lastDay()).isEqualTo(last);
  }

  @Test
  void aYearIsNamedAfterTheOneInWhichItEnds() {
    assertThat(DURHAM.yearOf(LocalDate.of(2024, 6, 30))).isEqualTo(2024);
    assertThat(DURHAM.yearOf(LocalDate.of(2024, 7, 1))).isEqualTo(2025);
    assertThat(DURHAM.firstDayOf(2025)).isEqualTo(LocalDate.of(2024, 7, 1));
    assertThat(FiscalCalendar.CALENDAR_YEAR.yearOf(LocalDate.of(2024, 12, 31))).isEqualTo(2024);
    assertThat(FiscalCalendar.CALENDAR_YEAR.firstDayOf(2024)).isEqualTo(LocalDate.of(2024, 1, 1));
  }

  @Test
  void aYearThatStartsInOctoberHasItsQuartersFromThere() {
    FiscalCalendar federal = FiscalCalendar.startingIn(Month.OCTOBER);
    Period period = federal.periodOf(Grain.QUARTER, LocalDate.of(2024, 12, 31));
    assertThat(period.id()).isEqualTo("FY2025-Q1");
    assertThat(period.next().id()).isEqualTo("FY2025-Q2");
    assertThat(period.next().firstDay()).isEqualTo(LocalDate.of(2025, 1, 1));
  }

  @Test
  void theDaysOfASurveyMustBeGiven() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DURHAM.periodOf(Grain.WAVE, LocalDate.EPOCH));
    Period wave = Period.wave(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 1, 31));
    assertThat(wave.lastDay()).isEqualTo(LocalDate.of(2023, 1, 31));
    assertThat(wave.days()).isEqualTo(62);
    assertThatIllegalArgumentException().isThrownBy(wave::next);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.wave(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 1)));
  }

  @Test
  void lengthsAreThoseOfTheCalendar() {
    assertThat(DURHAM.periodOf(Grain.YEAR, LocalDate.of(2024, 2, 29)).days()).isEqualTo(366);
    assertThat(DURHAM.periodOf(Grain.YEAR, LocalDate.of(2025, 2, 28)).days()).isEqualTo(365);
    assertThat(DURHAM.periodOf(Grain.QUARTER, LocalDate.of(2024, 2, 29)).days()).isEqualTo(91);
    assertThat(DURHAM.periodOf(Grain.WEEK, LocalDate.EPOCH).days()).isEqualTo(7);
    assertThat(DURHAM.periodOf(Grain.HOUR, LocalDateTime.of(2024, 1, 1, 23, 0)).days())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(value = Grain.class, mode = EnumSource.Mode.EXCLUDE, names = "WAVE")
  void periodsFollowEachOtherWithoutGapOrOverlap(Grain grain) {
    long seed = 223;
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      FiscalCalendar calendar = FiscalCalendar.startingIn(Month.of(random.nextInt(12) + 1));
      LocalDateTime time =
          LocalDateTime.of(2015, 1, 1, 0, 0).plusMinutes(random.nextInt(20 * 366 * 24 * 60));
      Period period = calendar.periodOf(grain, time);
      assertThat(period.contains(time)).as("seed %s, %s in %s", seed, time, period).isTrue();
      assertThat(period.contains(period.end())).isFalse();
      assertThat(calendar.periodOf(grain, period.start())).isEqualTo(period);
      assertThat(period.next().start()).isEqualTo(period.end());
      assertThat(period).isLessThan(period.next());
    }
  }

  @ParameterizedTest
  @EnumSource(value = Grain.class, mode = EnumSource.Mode.EXCLUDE, names = "WAVE")
  void nestingMeansThatNoPeriodIsCut(Grain grain) {
    long seed = 11;
    Random random = new Random(seed);
    for (Grain longer : EnumSet.complementOf(EnumSet.of(Grain.WAVE))) {
      boolean everyOneWhole = true;
      for (int i = 0; i < 2_000; i++) {
        LocalDateTime time =
            LocalDateTime.of(2015, 1, 1, 0, 0).plusHours(random.nextInt(20 * 366 * 24));
        Period period = DURHAM.periodOf(grain, time);
        everyOneWhole &= DURHAM.periodOf(longer, period.start()).contains(period);
      }
      assertThat(grain.nestsIn(longer))
          .as("seed %s: %s in %s", seed, grain, longer)
          .isEqualTo(everyOneWhole);
    }
  }

  @Test
  void aSurveyWaveNestsInNothingAndNothingInIt() {
    assertThat(Grain.WAVE.nestsIn(Grain.WAVE)).isTrue();
    for (Grain other : EnumSet.complementOf(EnumSet.of(Grain.WAVE))) {
      assertThat(Grain.WAVE.nestsIn(other)).isFalse();
      assertThat(other.nestsIn(Grain.WAVE)).isFalse();
    }
  }

  @Test
  void theLabelNamesYearAndPart() {
    Period quarter = DURHAM.periodOf(Grain.QUARTER, LocalDate.of(2024, 12, 31));
    assertThat(quarter.label().key()).isEqualTo("period.quarter");
    assertThat(quarter.label().arguments())
        .containsExactly(
            new Argument.Day(LocalDate.of(2024, 10, 1)),
            new Argument.Day(LocalDate.of(2024, 12, 31)),
            new Argument.Verbatim("FY2025"),
            Argument.Figure.count(2));
  }
}
