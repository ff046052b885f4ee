package org.datainaction.compute;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.datainaction.time.Period;

/**
 * What must be known to say what a missing figure means.
 *
 * @param covered the days for which the exports are complete
 * @param asOf the day for which the figures are made; nothing after it is known
 * @param dueAfter the day on which the figure of a period is due; empty without a schedule; may be
 *     asked on several threads at once
 */
public record SeriesContext(
    CoveredDays covered, LocalDate asOf, Function<Period, Optional<LocalDate>> dueAfter) {
  /** Without a schedule: nothing is awaited. */
  public static SeriesContext of(CoveredDays covered, LocalDate asOf) {
    return new SeriesContext(covered, asOf, period -> Optional.empty());
  }
}
