package org.datainaction.compute;

import java.io.IOException;
import java.util.Arrays;
import org.datainaction.id.FieldId;
import org.datainaction.table.Column;
import org.jspecify.annotations.Nullable;

/** How often each value of a field occurred. Not safe for use by several threads. */
final class ValueCells extends Cells {
  private final FieldId field;
  private final long unit;
  private final PerGroup<ValueCounts> values;

  /** By group, the array of its counts; or none, if it is not known here. */
  private byte[][] counts = new byte[0][];

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
    growCounts(size);
    byte[][] known = counts;
    int[] numbers = selected.rows;
    int count = selected.count;
    for (int i = 0; i < count; i++) {
      int row = numbers[i];
      int whole = wholes[row];
      if (whole < 0) {
        whole = units.of(column, row);
      }
      int group = groups[row];
      byte[] here = known[group];
      // Most are counted here, and the loop of those calls nothing.
      if (whole < 0 || whole >= here.length || ++here[whole] == 0) {
        add(group, whole, column.values()[row]);
      }
    }
  }

  /** Adds what is not yet counted, or has just been counted once too often. */
  private void add(int group, int whole, long value) {
    if (whole >= 0) {
      ValueCounts here = values.in(group);
      if (counts[group] == here.counts()) {
        here.addUnusual(whole);
      } else {
        here.addWhole(whole);
      }
      counts[group] = here.counts();
    } else if (whole == ValueCounts.NO_WHOLE) {
      values.in(group).add(value);
    }
  }

  private void growCounts(int size) {
    int before = counts.length;
    if (before < size) {
      counts = Arrays.copyOf(counts, Math.max(size, 2 * before));
      Arrays.fill(counts, before, counts.length, ValueCounts.NONE);
    }
  }

  @Override
  void merge(Cells other, int[] mine, int size, Groups.Codes codes) {
    values.grow(size);
    counts = new byte[0][];
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
    counts = new byte[0][];
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
