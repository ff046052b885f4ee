package org.datainaction.compute;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days for which an export is complete, both included.
 *
 * @param first first day
 * @param last last day
 */
public record Coverage(LocalDate first, LocalDate last) {
  public Coverage {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "coverage ends (%s) before it starts (%s)".formatted(last, first));
    }
  }

  /** How many days. */
  long days() {
    return 1 + ChronoUnit.DAYS.between(first, last);
  }

  /** From the earlier first to the later last day. */
  Coverage spanning(Coverage other) {
    return new Coverage(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }
}
