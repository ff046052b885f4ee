package org.datainaction.time;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the name of a period as people write it in tables: {@code FY25 Q2}, {@code FY2025 Q2},
 * {@code FY2025-H1}, {@code FY2025}, {@code 2024-Q4}, {@code Q4 2024}, {@code 2024-10}, {@code Oct
 * 2024}, {@code October 2024}, {@code 2024-10-05}, {@code 2024}, {@code 2022-12-01..2023-01-31};
 * and every {@link Period#id}. Names with FY follow the given calendar; quarters, halves and years
 * without FY are calendar ones.
 */
public final class PeriodNotation {
  private static final List<Form> FORMS =
      ImmutableList.of(
          new Form(
              "FY ?(\\d{4}|\\d{2})[ -]?Q([1-4])",
              (m, c) -> part(c, year(m.group(1)), Grain.QUARTER, 3 * (digit(m.group(2)) - 1))),
          new Form(
              "FY ?(\\d{4}|\\d{2})[ -]?H([12])",
              (m, c) -> part(c, year(m.group(1)), Grain.HALF_YEAR, 6 * (digit(m.group(2)) - 1))),
          new Form("FY ?(\\d{4}|\\d{2})", (m, c) -> part(c, year(m.group(1)), Grain.YEAR, 0)),
          new Form(
              "(\\d{4})[ -]?Q([1-4])",
              (m, c) -> calendarQuarter(digit(m.group(1)), digit(m.group(2)))),
          new Form(
              "(\\d{4})[ -]?H([12])",
              (m, c) ->
                  part(
                      FiscalCalendar.CALENDAR_YEAR,
                      digit(m.group(1)),
                      Grain.HALF_YEAR,
                      6 * (digit(m.group(2)) - 1))),
          new Form(
              "\\d{4}-W\\d{2}",
              (m, c) ->
                  c.periodOf(
                      Grain.WEEK,
                      LocalDate.parse(m.group() + "-1", DateTimeFormatter.ISO_WEEK_DATE))),
          new Form(
              "(\\d{4}-\\d{2}-\\d{2})T(\\d{2})",
              (m, c) ->
                  c.periodOf(Grain.HOUR, LocalDate.parse(m.group(1)).atTime(digit(m.group(2)), 0))),
          new Form(
              "Q([1-4])[ -](\\d{4})",
              (m, c) -> calendarQuarter(digit(m.group(2)), digit(m.group(1)))),
          new Form(
              "(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})",
              (m, c) -> Period.wave(LocalDate.parse(m.group(1)), LocalDate.parse(m.group(2)))),
          new Form(
              "\\d{4}-\\d{2}-\\d{2}", (m, c) -> c.periodOf(Grain.DAY, LocalDate.parse(m.group()))),
          new Form(
              "(\\d{4})-(\\d{2})",
              (m, c) -> c.periodOf(Grain.MONTH, YearMonth.parse(m.group()).atDay(1))),
          new Form(
              "(\\p{L}{3,9})\\.? (\\d{4})",
              (m, c) ->
                  c.periodOf(Grain.MONTH, LocalDate.of(digit(m.group(2)), month(m.group(1)), 1))),
          new Form(
              "\\d{4}",
              (m, c) ->
                  FiscalCalendar.CALENDAR_YEAR.periodOf(
                      Grain.YEAR, LocalDate.of(digit(m.group()), 1, 1))));

  private PeriodNotation() {}

  /** The period that this names, or empty if it names none. */
  public static Optional<Period> parse(String text, FiscalCalendar calendar) {
    String trimmed = text.strip();
    for (Form form : FORMS) {
      Matcher matcher = form.pattern.matcher(trimmed);
      if (matcher.matches()) {
        try {
          return Optional.of(form.reading.apply(matcher, calendar));
        } catch (DateTimeException | IllegalArgumentException notADate) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static Period part(FiscalCalendar calendar, int year, Grain grain, int months) {
    return calendar.periodOf(grain, calendar.firstDayOf(year).plusMonths(months));
  }

  private static Period calendarQuarter(int year, int quarter) {
    return FiscalCalendar.CALENDAR_YEAR.periodOf(
        Grain.QUARTER, LocalDate.of(year, 3 * quarter - 2, 1));
  }

  private static int year(String digits) {
    return digits.length() == 2 ? 2000 + digit(digits) : digit(digits);
  }

  private static int digit(String digits) {
    return Integer.parseInt(digits);
  }

  private static Month month(String name) {
    for (Month month : Month.values()) {
      String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      if (full.equalsIgnoreCase(name)
          || full.substring(0, 3).equalsIgnoreCase(name)
          || (month == Month.SEPTEMBER && "sept".equalsIgnoreCase(name))) {
        return month;
      }
    }
    throw new DateTimeParseException("no month", name, 0);
  }

  private record Form(Pattern pattern, BiFunction<Matcher, FiscalCalendar, Period> reading) {
    Form(String regex, BiFunction<Matcher, FiscalCalendar, Period> reading) {
      this(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), reading);
    }
  }
}
