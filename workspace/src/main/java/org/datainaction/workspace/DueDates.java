package org.datainaction.workspace;

import java.time.LocalDate;
import java.util.Optional;
import org.datainaction.compute.CoveredDays;
import org.datainaction.dashboard.Freshness;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Period;

/**
 * Says when figures are due and whether they are late.
 *
 * @param schedule when new figures are due, if the city says so
 * @param calendar to which years the schedule's periods belong
 */
record DueDates(Optional<ExportBinding.Schedule> schedule, FiscalCalendar calendar) {
  /** The day on which the figure of a period is due; empty without a schedule. */
  Optional<LocalDate> of(Period period) {
    return schedule.map(
        one ->
            calendar
                .periodOf(one.every(), period.lastDay())
                .lastDay()
                .plusDays(one.dueAfterDays()));
  }

  /**
   * How recent figures are that cover these days. They are late from the day after the one on which
   * the first figures beyond them were due.
   */
  Freshness freshness(CoveredDays covered, LocalDate asOf) {
    LocalDate next = covered.last().plusDays(1);
    Optional<LocalDate> due = schedule.flatMap(one -> of(calendar.periodOf(one.every(), next)));
    return new Freshness(
        Optional.of(covered.first()),
        Optional.of(covered.last()),
        due,
        due.filter(day -> day.isBefore(asOf)).isPresent());
  }
}
