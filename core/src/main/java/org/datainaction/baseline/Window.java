package org.datainaction.baseline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.datainaction.time.Period;

/**
 * A stretch of days, both ends included.
 *
 * @param first first day
 * @param last last day
 */
public record Window(LocalDate first, LocalDate last) {
  private static final int MONTH_LENGTH = "2023-07".length();

  public Window {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "window ends (%s) before it starts (%s)".formatted(last, first));
    }
  }

  /**
   * Reads {@code 2023-07-01..2024-12-31}, or whole months: {@code 2023-07..2024-12}.
   *
   * @throws IllegalArgumentException if it has another form or ends before it starts
   */
  public static Window parse(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      throw new IllegalArgumentException("window '%s' has no '..'".formatted(text));
    }
    try {
      String first = text.substring(0, dots);
      String last = text.substring(dots + 2);
      return new Window(
          first.length() == MONTH_LENGTH ? YearMonth.parse(first).atDay(1) : LocalDate.parse(first),
          last.length() == MONTH_LENGTH
              ? YearMonth.parse(last).atEndOfMonth()
              : LocalDate.parse(last));
    } catch (DateTimeException notADate) {
      throw new IllegalArgumentException("window '%s'".formatted(text), notADate);
    }
  }

  /** Whether a period lies whole within it. */
  public boolean contains(Period period) {
    return !period.firstDay().isBefore(first) && !period.lastDay().isAfter(last);
  }
}
