package org.datainaction.compute;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.datainaction.id.FieldId;
import org.datainaction.table.Column;

/**
 * Some rows (or whole events) with every column of a dataset, derived ones included, and the base
 * period of each row.
 */
final class Rows {
  private final int count;
  private final Map<FieldId, Column> columns = new HashMap<>();
  private int[] periods = new int[0];
  private RowPlacers.RowPlacer placer = row -> -1;

  Rows(int count) {
    this.count = count;
  }

  int count() {
    return count;
  }

  Column column(FieldId field) {
    return Objects.requireNonNull(columns.get(field), field::value);
  }

  void put(FieldId field, Column column) {
    columns.put(field, column);
  }

  /** Index of the row's base period in {@link PeriodIndex}; negative for a row that has none. */
  int period(int row) {
    return periods[row];
  }

  /** The days that a row with a period says it is about; empty if it only names the period. */
  Optional<Coverage> days(int row) {
    return placer.daysOf(row);
  }

  void place(int[] periodByRow, RowPlacers.RowPlacer placedBy) {
    this.periods = periodByRow;
    this.placer = placedBy;
  }
}
