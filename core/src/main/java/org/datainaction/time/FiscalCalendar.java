package org.datainaction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Where the city's year starts. A fiscal year is named after the calendar year in which it ends:
 * with July, FY2025 is July 2024 to June 2025. With January it is the calendar year.
 *
 * @param firstMonth the first month of the year
 */
public record FiscalCalendar(Month firstMonth) {
  /** The calendar year. */
  public static final FiscalCalendar CALENDAR_YEAR = new FiscalCalendar(Month.JANUARY);

  /** A year that starts on the first of this month. */
  public static FiscalCalendar startingIn(Month month) {
    return new FiscalCalendar(month);
  }

  /** The name of the year in which this date lies. */
  public int yearOf(LocalDate date) {
    boolean namedAfterNext =
        firstMonth != Month.JANUARY && date.getMonthValue() >= firstMonth.getValue();
    return date.getYear() + (namedAfterNext ? 1 : 0);
  }

  /** The first day of the year with this name. */
  public LocalDate firstDayOf(int year) {
    return LocalDate.of(firstMonth == Month.JANUARY ? year : year - 1, firstMonth, 1);
  }

  /**
   * The period of this grain in which a local time lies.
   *
   * @throws IllegalArgumentException for {@link Grain#WAVE}, whose days must be given
   */
  public Period periodOf(Grain grain, LocalDateTime time) {
    return switch (grain) {
      case HOUR -> {
        LocalDateTime start = time.truncatedTo(ChronoUnit.HOURS);
        yield new Period(grain, start, start.plusHours(1), Month.JANUARY);
      }
      case WAVE -> throw new IllegalArgumentException("the days of a survey wave must be given");
      default -> {
        LocalDate start = startOf(grain, time.toLocalDate());
        yield new Period(
            grain,
            start.atStartOfDay(),
            endOf(grain, start).atStartOfDay(),
            grain.dependsOnYearStart() ? firstMonth : Month.JANUARY);
      }
    };
  }

  /** The period of this grain in which a date lies. */
  public Period periodOf(Grain grain, LocalDate date) {
    return periodOf(grain, date.atStartOfDay());
  }

  private LocalDate startOf(Grain grain, LocalDate date) {
    return switch (grain) {
      case DAY -> date;
      case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> date.withDayOfMonth(1);
      case QUARTER -> monthsBlock(date, 3);
      case HALF_YEAR -> monthsBlock(date, 6);
      case YEAR -> monthsBlock(date, 12);
      case HOUR, WAVE -> throw new IllegalArgumentException(grain.name());
    };
  }

  private LocalDate monthsBlock(LocalDate date, int length) {
    int sinceStart = Math.floorMod(date.getMonthValue() - firstMonth.getValue(), 12);
    return date.withDayOfMonth(1).minusMonths(sinceStart % length);
  }

  private static LocalDate endOf(Grain grain, LocalDate start) {
    return switch (grain) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case HALF_YEAR -> start.plusMonths(6);
      case YEAR -> start.plusYears(1);
      case HOUR, WAVE -> throw new IllegalArgumentException(grain.name());
    };
  }
}
