package org.datainaction.dashboard;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How recent a dataset is.
 *
 * @param firstDay first day that its figures cover, if there are any
 * @param lastDay last day that its figures cover, if there are any
 * @param nextDue when the next figures are or were due, if there is a schedule
 * @param stale whether figures that are due are not there
 */
public record Freshness(
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay,
    Optional<LocalDate> nextDue,
    boolean stale) {
  /** Nothing is known. */
  public static final Freshness UNKNOWN =
      new Freshness(Optional.empty(), Optional.empty(), Optional.empty(), false);
}
