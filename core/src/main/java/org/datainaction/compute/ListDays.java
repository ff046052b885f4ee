package org.datainaction.compute;

import com.google.common.collect.Range;
import com.google.common.collect.RangeMap;
import com.google.common.collect.TreeRangeMap;
import java.time.LocalDate;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.time.FiscalCalendar;

/**
 * By which day of a dated list something on a day is judged: by its own where rows know it, by the
 * first day of their stretch where rows are about several days, and by the first day of the base
 * period where they only name one.
 */
final class ListDays {
  private final Dataset dataset;
  private final FiscalCalendar calendar;
  private final RangeMap<LocalDate, LocalDate> firstDays = TreeRangeMap.create();

  /**
   * For the rows of a dataset.
   *
   * @param longer the stretches of more than one day that rows are about
   */
  ListDays(Dataset dataset, FiscalCalendar calendar, List<Coverage> longer) {
    this.dataset = dataset;
    this.calendar = calendar;
    longer.forEach(days -> firstDays.put(Range.closed(days.first(), days.last()), days.first()));
  }

  LocalDate of(LocalDate day) {
    if (dataset.time() instanceof TimeOfRow.Moment) {
      return day;
    } else if (dataset.time() instanceof TimeOfRow.Span) {
      LocalDate first = firstDays.get(day);
      return first == null ? day : first;
    }
    return calendar.periodOf(dataset.baseGrain(), day).firstDay();
  }
}
