package org.datainaction.renderers.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import org.datainaction.renderers.words.Words;
import org.datainaction.text.Unit;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionsTest {
  private static final Captions ENGLISH = new Captions(Words.in(Locale.ENGLISH));

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "30, 30 s",
    "60, 1 min",
    "120, 2 min",
    "90, 1 min 30 s",
    "7200, 2 h",
    "-120, -2 min"
  })
  void times_at_grid_lines_are_short(BigDecimal seconds, String said) {
    assertThat(ENGLISH.gridLine(seconds, Unit.seconds()).replace('\u2212', '-')).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "HOUR, 0:00, Oct 1",
    "DAY, Oct 1, 2024",
    "WEEK, Sep 30, 2024",
    "MONTH, Oct, 2024",
    "QUARTER, Oct–Dec, 2024",
    "HALF_YEAR, Jul–Dec, 2024",
    "YEAR, FY2025, ''"
  })
  void a_period_is_named_with_the_year_below(Grain grain, String name, String below) {
    Period period = new FiscalCalendar(Month.JULY).periodOf(grain, LocalDate.of(2024, 10, 1));

    assertThat(ENGLISH.period(period)).isEqualTo(name);
    assertThat(ENGLISH.under(period)).isEqualTo(below);
  }

  @Test
  void a_survey_in_two_years_names_both() {
    Period wave = Period.wave(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 1, 31));

    assertThat(ENGLISH.period(wave)).isEqualTo("Dec–Jan");
    assertThat(ENGLISH.under(wave)).isEqualTo("2022–2023");
  }
}
