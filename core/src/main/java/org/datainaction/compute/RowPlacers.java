package org.datainaction.compute;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;
import org.datainaction.table.Rejection.Reason;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.datainaction.time.PeriodNotation;
import org.datainaction.time.PlausibleYears;

/**
 * Reads from a row's own cells in which base period it lies, one way for each kind of time but the
 * moment, which {@link MomentPlacer} places.
 */
final class RowPlacers {
  private final Dataset dataset;
  private final FiscalCalendar calendar;
  private final PeriodIndex periods;
  private final Map<Long, Integer> byDayOrMonth = new HashMap<>();
  private final Map<String, Optional<Period>> byName = new HashMap<>();

  RowPlacers(Dataset dataset, FiscalCalendar calendar, PeriodIndex periods) {
    this.dataset = dataset;
    this.calendar = calendar;
    this.periods = periods;
  }

  /** What places the rows of a batch, and tells of each that it cannot place. */
  RowPlacer over(Rows rows, Placement.Complaint complaint) {
    TimeOfRow time = dataset.time();
    if (time instanceof TimeOfRow.Span span) {
      return span(rows, span, complaint);
    } else if (time instanceof TimeOfRow.MonthOfYear monthOfYear) {
      return monthOfYear(rows, monthOfYear, complaint);
    }
    return named(rows, ((TimeOfRow.Named) time).field(), complaint);
  }

  private RowPlacer span(Rows rows, TimeOfRow.Span span, Placement.Complaint complaint) {
    Column first = rows.column(span.first());
    Column last = rows.column(span.last());
    return new RowPlacer() {
      @Override
      public int place(int row) {
        if (!first.isPresent(row) || !last.isPresent(row)) {
          FieldId missing = first.isPresent(row) ? span.last() : span.first();
          complaint.tell(row, absence(rows.column(missing), row), missing, "", "a date");
          return -1;
        }
        int number = periodOfDay(first.value(row));
        Period period = periods.get(number);
        if (last.value(row) < first.value(row) || last.value(row) > period.lastDay().toEpochDay()) {
          complaint.tell(
              row,
              Reason.PERIOD_NOT_WHOLE,
              span.last(),
              LocalDate.ofEpochDay(first.value(row))
                  + " to "
                  + LocalDate.ofEpochDay(last.value(row)),
              "days within one " + dataset.baseGrain().id());
          return -1;
        }
        return number;
      }

      @Override
      public Optional<Coverage> daysOf(int row) {
        return Optional.of(
            new Coverage(
                LocalDate.ofEpochDay(first.value(row)), LocalDate.ofEpochDay(last.value(row))));
      }

      @Override
      public long listDay(int row) {
        return first.value(row);
      }
    };
  }

  private int periodOfDay(long day) {
    return byDayOrMonth.computeIfAbsent(
        day,
        fresh ->
            periods.numberOf(calendar.periodOf(dataset.baseGrain(), LocalDate.ofEpochDay(fresh))));
  }

  private RowPlacer monthOfYear(
      Rows rows, TimeOfRow.MonthOfYear time, Placement.Complaint complaint) {
    Column years = rows.column(time.year());
    Column months = rows.column(time.month());
    return row -> {
      if (!years.isPresent(row) || !months.isPresent(row)) {
        boolean yearMissing = !years.isPresent(row);
        complaint.tell(
            row,
            absence(yearMissing ? years : months, row),
            yearMissing ? time.year() : time.month(),
            "",
            yearMissing ? "a year" : "a month");
        return -1;
      }
      long year = years.value(row);
      if (year < PlausibleYears.FIRST || year > PlausibleYears.LAST) {
        complaint.tell(
            row,
            Reason.VALUE_INVALID,
            time.year(),
            Long.toString(year),
            "one of the years " + PlausibleYears.FIRST + " to " + PlausibleYears.LAST);
        return -1;
      }
      return periodOfDay(LocalDate.of((int) year, (int) months.value(row), 1).toEpochDay());
    };
  }

  private RowPlacer named(Rows rows, FieldId field, Placement.Complaint complaint) {
    Column column = rows.column(field);
    return row -> {
      if (!column.isPresent(row)) {
        complaint.tell(row, absence(column, row), field, "", "the name of a period");
        return -1;
      }
      String name = column.text(row);
      Optional<Period> period =
          byName.computeIfAbsent(name, text -> PeriodNotation.parse(text, calendar));
      if (period.isEmpty() || period.get().grain() != dataset.baseGrain()) {
        complaint.tell(
            row,
            Reason.PERIOD_OTHER_GRAIN,
            field,
            name,
            "the name of a " + dataset.baseGrain().id());
        return -1;
      }
      if (!isOfTheYear(period.get())) {
        complaint.tell(
            row,
            Reason.PERIOD_OTHER_YEAR,
            field,
            name,
            "a name like " + calendar.periodOf(dataset.baseGrain(), period.get().start()).id());
        return -1;
      }
      return periods.numberOf(period.get());
    };
  }

  /** Of a cell without a value, whether there is text that is none or nothing at all. */
  static Reason absence(Column column, int row) {
    return column.state(row) == CellState.INVALID ? Reason.VALUE_INVALID : Reason.VALUE_MISSING;
  }

  /** Whether it starts where the dataset's years, halves or quarters start. */
  private boolean isOfTheYear(Period period) {
    return period.grain() == Grain.WAVE
        || calendar.periodOf(period.grain(), period.start()).equals(period);
  }

  /** Places rows of one batch. */
  interface RowPlacer extends RowDays {
    /** The number of the row's base period; negative if it has none. */
    int place(int row);
  }

  /** The days that placed rows of a batch say they are about. */
  interface RowDays {
    /** Empty if the row only names a period. */
    default Optional<Coverage> daysOf(int row) {
      return Optional.empty();
    }

    /** The first of them, since 1970-01-01; the smallest number if there are none. */
    default long listDay(int row) {
      return Long.MIN_VALUE;
    }
  }
}
