package org.datainaction.baseline;

import java.time.LocalDate;
import org.datainaction.time.Period;

/**
 * A stretch of days, both ends included.
 *
 * @param first first day
 * @param last last day
 */
public record Window(LocalDate first, LocalDate last) {
  public Window {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "window ends (%s) before it starts (%s)".formatted(last, first));
    }
  }

  /** Whether a period lies whole within it. */
  public boolean contains(Period period) {
    return !period.firstDay().isBefore(first) && !period.lastDay().isAfter(last);
  }
}
