package org.datainaction.compute;

import java.io.IOException;
import org.datainaction.id.FieldId;
import org.datainaction.table.Column;
import org.jspecify.annotations.Nullable;

/** How often each value of a field occurred. Not safe for use by several threads. */
final class ValueCells extends Cells {
  private final FieldId field;
  private final long unit;
  private final PerGroup<ValueCounts> values;

  ValueCells(FieldId field, long unit) {
    this.field = field;
    this.unit = unit;
    this.values = new PerGroup<>(() -> new ValueCounts(unit));
  }

  @Override
  void add(Rows rows, Selection selected, int[] groups, int size) {
    values.grow(size);
    Column column = rows.column(field);
    WholeUnits units = rows.wholes(field, unit);
    int[] wholes = units.of(rows);
    int[] numbers = selected.rows;
    int count = selected.count;
    for (int i = 0; i < count; i++) {
      int row = numbers[i];
      int whole = wholes[row];
      if (whole < 0) {
        whole = units.of(column, row);
      }
      if (whole >= 0) {
        values.in(groups[row]).addWhole(whole);
      } else if (whole == ValueCounts.NO_WHOLE) {
        values.in(groups[row]).add(column.values()[row]);
      }
    }
  }

  @Override
  void merge(Cells other, int[] mine, int size, Groups.Codes codes) {
    values.grow(size);
    ValueCells theirs = (ValueCells) other;
    for (int group = 0; group < mine.length; group++) {
      @Nullable ValueCounts more = theirs.values.find(group);
      if (more != null) {
        values.in(mine[group]).add(more);
      }
    }
  }

  @Override
  void save(StateOutput out, int[] order, TextOrders texts) throws IOException {
    for (int group : order) {
      @Nullable ValueCounts known = values.find(group);
      out.bool(known != null);
      if (known != null) {
        known.save(out);
      }
    }
  }

  @Override
  void restore(StateInput in, int size) throws IOException {
    values.grow(size);
    for (int group = 0; group < size; group++) {
      if (in.bool()) {
        values.in(group).restore(in);
      }
    }
  }

  @Nullable ValueCounts find(int group) {
    return values.find(group);
  }
}
