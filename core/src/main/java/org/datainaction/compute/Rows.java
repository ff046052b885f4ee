package org.datainaction.compute;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.datainaction.id.FieldId;
import org.datainaction.table.Column;

/**
 * Some rows (or whole events) with every column of a dataset, derived ones included, the base
 * period of each row, and which of them are rejected. Used again for the next batch.
 */
final class Rows {
  private final Map<FieldId, Column> columns = new HashMap<>();
  private final Selection placed = new Selection();
  private int count;
  private Object stamp = new Object();
  private int[] periods = new int[0];
  private boolean[] rejected = new boolean[0];
  private boolean anyRejected;
  private RowPlacers.RowDays days = new RowPlacers.RowDays() {};

  private final Map<FieldId, WholeUnits> wholes = new HashMap<>();

  Rows() {}

  Rows(int count) {
    begin(count);
  }

  /** Starts over with as many rows, none of which is rejected or placed. */
  void begin(int rows) {
    count = rows;
    stamp = new Object();
    if (periods.length < rows) {
      periods = new int[rows];
      rejected = new boolean[rows];
    } else if (anyRejected) {
      Arrays.fill(rejected, false);
    }
    anyRejected = false;
    placed.count = 0;
  }

  int count() {
    return count;
  }

  /** Another one for every batch, so that what was computed for one is not taken for the next. */
  Object stamp() {
    return stamp;
  }

  Column column(FieldId field) {
    return Objects.requireNonNull(columns.get(field), field::value);
  }

  /** The whole units in the values of a field; a field is asked for in the same unit each time. */
  WholeUnits wholes(FieldId field, long unit) {
    WholeUnits known = wholes.get(field);
    if (known == null) {
      known = new WholeUnits(unit);
      wholes.put(field, known);
    } else if (known.unit() != unit) {
      throw new IllegalArgumentException(field + " is counted in units of " + known.unit());
    }
    return known;
  }

  void put(FieldId field, Column column) {
    columns.put(field, column);
  }

  /** Whether any row is rejected by now. */
  boolean anyRejected() {
    return anyRejected;
  }

  boolean isRejected(int row) {
    return rejected[row];
  }

  void reject(int row) {
    rejected[row] = true;
    anyRejected = true;
  }

  /** By row, the number of its base period in {@link PeriodIndex}; meaningless unless placed. */
  int[] periods() {
    return periods;
  }

  /** Says that every row that is not rejected has its period. */
  void place(RowPlacers.RowDays placedBy) {
    this.days = placedBy;
    placeAgain();
  }

  /** Says that more rows are rejected, for what is no matter of their place. */
  void placeAgain() {
    if (anyRejected) {
      placed.fillWithout(rejected, count);
    } else {
      placed.fill(count);
    }
  }

  /** The rows that have a period: those that were not rejected until they were placed. */
  Selection placed() {
    return placed;
  }

  /** The days that a placed row says it is about; empty if it only names the period. */
  Optional<Coverage> days(int row) {
    return days.daysOf(row);
  }

  /**
   * The day by which dated lists judge a placed row, as {@link ListDays} says, since 1970-01-01.
   *
   * @param known the periods by number
   */
  long listDay(int row, PeriodIndex known) {
    long day = days.listDay(row);
    return day == Long.MIN_VALUE ? known.get(periods[row]).firstDay().toEpochDay() : day;
  }
}
