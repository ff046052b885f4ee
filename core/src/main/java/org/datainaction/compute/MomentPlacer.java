package org.datainaction.compute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.FieldId;
import org.datainaction.table.Column;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.datainaction.time.PlausibleYears;

/**
 * Places rows that say when something was. The period of a day (or of an hour) is found once, then
 * taken from a table. Not safe for use by several threads.
 */
final class MomentPlacer {
  private static final long HOUR = 60L * 60 * 1000;
  private static final int FIRST_DAY =
      (int) LocalDate.of(PlausibleYears.FIRST - 1, 1, 1).toEpochDay();
  private static final int DAYS =
      (int) LocalDate.of(PlausibleYears.LAST + 2, 1, 1).toEpochDay() - FIRST_DAY;
  private static final int[] NO_DAY = new int[0];

  private final Dataset dataset;
  private final FieldId field;
  private final FiscalCalendar calendar;
  private final Optional<Coverage> declared;
  private final PeriodIndex periods;
  private final LocalClock clock;
  private final boolean wholeDays;
  private final int slotsOfDay;
  private final int[][] tables;

  // Rows mostly follow each other in time: between which values the period is that of the last row.
  private long from;
  private long until;
  private int last;

  MomentPlacer(
      Dataset dataset,
      FieldId field,
      FiscalCalendar calendar,
      Optional<Coverage> declared,
      PeriodIndex periods,
      LocalClock clock) {
    this.dataset = dataset;
    this.field = field;
    this.calendar = calendar;
    this.declared = declared;
    this.periods = periods;
    this.clock = clock;
    this.wholeDays = dataset.isDay(field);
    this.slotsOfDay = dataset.baseGrain() == Grain.HOUR ? 24 : 1;
    // In pieces of 64, so that a few years take little room.
    this.tables = new int[((DAYS * slotsOfDay) >> 6) + 1][];
    Arrays.fill(tables, NO_DAY);
  }

  /** Puts the period of every row that has one, and tells of each that has none. */
  void place(Rows rows, Placement complaining, Placement.Complaint complaint) {
    int[] placed = rows.periods();
    Column column = rows.column(field);
    long[] values = column.values();
    byte[] states = column.states();
    int count = rows.count();
    // Here a row is rejected only when it is looked at.
    boolean anyRejected = rows.anyRejected();
    for (int row = 0; row < count; row++) {
      if (anyRejected && rows.isRejected(row)) {
        continue;
      }
      if (states[row] != 0) {
        complaint.tell(row, RowPlacers.absence(column, row), field, "", "a date or time");
        continue;
      }
      long value = values[row];
      if (value < from || value >= until) {
        long slot = slotOf(value);
        int number = known(slot);
        remember(value, slot, number >= 0 ? number : find(row, slot, complaining, complaint));
      }
      placed[row] = last;
    }
    rows.place(
        new RowPlacers.RowDays() {
          @Override
          public Optional<Coverage> daysOf(int row) {
            LocalDate day = LocalDate.ofEpochDay(dayOf(values[row]));
            return Optional.of(new Coverage(day, day));
          }

          @Override
          public long listDay(int row) {
            return dayOf(values[row]);
          }
        });
  }

  private long dayOf(long value) {
    return wholeDays ? value : clock.dayOf(value);
  }

  /** The day, or the hour of the day, since the first day of the tables. */
  private long slotOf(long value) {
    if (slotsOfDay == 1) {
      return dayOf(value) - FIRST_DAY;
    }
    long hour = wholeDays ? 24 * value : Math.floorDiv(clock.localOf(value), HOUR);
    return hour - 24L * FIRST_DAY;
  }

  /** The values around this one that lie in the same slot, by the same clock. */
  private void remember(long value, long slot, int number) {
    last = number;
    if (number < 0) {
      until = from;
    } else if (wholeDays) {
      from = value;
      until = value + 1;
    } else {
      long length = slotsOfDay == 1 ? LocalClock.DAY : HOUR;
      long local = (slot + (long) slotsOfDay * FIRST_DAY) * length;
      from = clock.earliestFrom(local);
      until = clock.latestUntil(local + length);
    }
  }

  private int known(long slot) {
    if (slot < 0 || slot >= (long) DAYS * slotsOfDay) {
      return -1;
    }
    int[] table = tables[(int) slot >> 6];
    return table.length == 0 ? -1 : table[(int) slot & 63] - 1;
  }

  private int find(int row, long slot, Placement complaining, Placement.Complaint complaint) {
    long hours = slotsOfDay == 1 ? 24 * (slot + FIRST_DAY) : slot + 24L * FIRST_DAY;
    LocalDateTime local =
        LocalDateTime.ofInstant(Instant.ofEpochMilli(hours * HOUR), ZoneOffset.UTC);
    Period period = calendar.periodOf(dataset.baseGrain(), local);
    if (!PlausibleYears.contain(period.firstDay())) {
      complaining.tellImplausible(row, period, complaint);
      return -1;
    }
    Coverage day = new Coverage(local.toLocalDate(), local.toLocalDate());
    if (declared.isPresent() && !declared.get().contains(day)) {
      complaining.tellOutside(row, Optional.of(day), period, complaint);
      return -1;
    }
    int number = periods.numberOf(period);
    if (slot >= 0 && slot < (long) DAYS * slotsOfDay) {
      int place = (int) slot >> 6;
      if (tables[place].length == 0) {
        tables[place] = new int[64];
      }
      tables[place][(int) slot & 63] = number + 1;
    }
    return number;
  }
}
