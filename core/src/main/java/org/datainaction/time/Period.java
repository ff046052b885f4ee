package org.datainaction.time;

import com.google.common.base.Strings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of local time, half-open: the start belongs to it, the end does not. Made by {@link
 * FiscalCalendar} (or {@link #wave}), which keeps start and end true to the grain.
 *
 * @param grain its length
 * @param start first moment
 * @param end first moment after it
 * @param yearStart the month in which the year starts, for grains that depend on it; else January
 */
public record Period(Grain grain, LocalDateTime start, LocalDateTime end, Month yearStart)
    implements Comparable<Period> {
  public Period {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException(
          "period ends (%s) before it starts (%s)".formatted(end, start));
    }
  }

  /** The days on which a survey was held, both included. */
  public static Period wave(LocalDate first, LocalDate last) {
    return new Period(
        Grain.WAVE, first.atStartOfDay(), last.plusDays(1).atStartOfDay(), Month.JANUARY);
  }

  /** The first day. */
  public LocalDate firstDay() {
    return start.toLocalDate();
  }

  /** The last day that belongs to it. */
  public LocalDate lastDay() {
    return end.minusNanos(1).toLocalDate();
  }

  /** Whether a local time lies in it. */
  public boolean contains(LocalDateTime time) {
    return !time.isBefore(start) && time.isBefore(end);
  }

  /** Whether another period lies whole within it. */
  public boolean contains(Period other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  /** The length in days; 1 for an hour's day. */
  public long days() {
    return Math.max(1, ChronoUnit.DAYS.between(start.toLocalDate(), end.toLocalDate()));
  }

  /**
   * The period of the same grain that follows.
   *
   * @throws IllegalArgumentException for a survey wave, which has no next
   */
  public Period next() {
    return new FiscalCalendar(yearStart).periodOf(grain, end);
  }

  /**
   * The stable id used in files and addresses: {@code 2024-10-05T13}, {@code 2024-10-05}, {@code
   * 2024-W40}, {@code 2024-10}, {@code FY2025-Q2} or {@code 2024-Q4}, {@code FY2025-H1}, {@code
   * FY2025} or {@code 2024}, {@code 2022-12-01..2023-01-31}.
   */
  public String id() {
    FiscalCalendar calendar = new FiscalCalendar(yearStart);
    int year = calendar.yearOf(firstDay());
    String yearName = (yearStart == Month.JANUARY ? "" : "FY") + year;
    return switch (grain) {
      case HOUR -> firstDay() + "T" + digits(2, start.getHour());
      case DAY -> firstDay().toString();
      case WEEK ->
          digits(4, firstDay().get(IsoFields.WEEK_BASED_YEAR))
              + "-W"
              + digits(2, firstDay().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> YearMonth.from(firstDay()).toString();
      case QUARTER -> yearName + "-Q" + part(3);
      case HALF_YEAR -> yearName + "-H" + part(6);
      case YEAR -> yearName;
      case WAVE -> firstDay() + ".." + lastDay();
    };
  }

  // Not String.formatted: that writes the digits of the machine's language.
  private static String digits(int length, int number) {
    return Strings.padStart(Integer.toString(number), length, '0');
  }

  /** How many blocks of so many months since the start of the year, from 1. */
  private int part(int months) {
    return Math.floorMod(firstDay().getMonthValue() - yearStart.getValue(), 12) / months + 1;
  }

  /**
   * The label for readers: key {@code period.<grain>} with the first day, the last day, the name of
   * the year and the number of the part (quarter or half) in that order.
   */
  public Message label() {
    int year = new FiscalCalendar(yearStart).yearOf(firstDay());
    int part = grain == Grain.QUARTER ? part(3) : grain == Grain.HALF_YEAR ? part(6) : 0;
    return Message.of(
        "period." + grain.id(),
        new Argument.Day(firstDay()),
        new Argument.Day(lastDay()),
        new Argument.Verbatim((yearStart == Month.JANUARY ? "" : "FY") + year),
        Argument.Figure.count(grain == Grain.HOUR ? start.getHour() : part));
  }

  // Written out: periods are keys everywhere, and what a record brings is linked anew in each run.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Period period
        && grain == period.grain
        && yearStart == period.yearStart
        && start.equals(period.start)
        && end.equals(period.end);
  }

  @Override
  public int hashCode() {
    return 31 * start.hashCode() + end.hashCode();
  }

  @Override
  public int compareTo(Period other) {
    int byStart = start.compareTo(other.start);
    if (byStart != 0) {
      return byStart;
    }
    int byEnd = end.compareTo(other.end);
    return byEnd != 0 ? byEnd : grain.compareTo(other.grain);
  }

  @Override
  public String toString() {
    return id();
  }
}
