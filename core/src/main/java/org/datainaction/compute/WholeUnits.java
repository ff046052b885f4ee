package org.datainaction.compute;

import java.util.Arrays;
import org.datainaction.table.Column;

/**
 * How many whole units the values of a field are, by row: asked for by each group of breakdowns,
 * and computed with the first. Not safe for use by several threads.
 */
final class WholeUnits {
  /** Not computed yet. */
  private static final int UNKNOWN = -3;

  /** The row has no value. */
  static final int NO_VALUE = -2;

  private final long unit;
  private int[] wholes = new int[0];
  private Object stamp = new Object();

  /**
   * Of one field.
   *
   * @param unit how much of a held value is a whole one
   */
  WholeUnits(long unit) {
    this.unit = unit;
  }

  long unit() {
    return unit;
  }

  /** What is known of these rows: a number of units, or below zero; then {@link #of} is asked. */
  int[] of(Rows rows) {
    if (stamp != rows.stamp()) {
      stamp = rows.stamp();
      if (wholes.length < rows.count()) {
        wholes = new int[rows.count()];
      }
      Arrays.fill(wholes, 0, rows.count(), UNKNOWN);
    }
    return wholes;
  }

  /** Of one row, the number of units, {@link #NO_VALUE} or {@link ValueCounts#NO_WHOLE}. */
  int of(Column column, int row) {
    if (wholes[row] == UNKNOWN) {
      wholes[row] =
          column.states()[row] == 0 ? ValueCounts.wholeOf(column.values()[row], unit) : NO_VALUE;
    }
    return wholes[row];
  }
}
