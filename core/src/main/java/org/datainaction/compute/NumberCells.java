package org.datainaction.compute;

import java.io.IOException;
import java.util.Arrays;
import org.datainaction.id.FieldId;
import org.datainaction.table.Column;
import org.jspecify.annotations.Nullable;

/** Which numbers of a field occurred. Not safe for use by several threads. */
final class NumberCells extends Cells {
  private final FieldId field;
  private @Nullable LongCounts[] sets = new LongCounts[0];

  NumberCells(FieldId field) {
    this.field = field;
  }

  @Override
  void add(Rows rows, Selection selected, int[] groups, int size) {
    grow(size);
    Column column = rows.column(field);
    long[] values = column.values();
    byte[] states = column.states();
    int[] numbers = selected.rows;
    for (int i = 0; i < selected.count; i++) {
      int row = numbers[i];
      if (states[row] == 0) {
        in(groups[row]).add(values[row], 1);
      }
    }
  }

  LongCounts in(int group) {
    LongCounts known = sets[group];
    if (known == null) {
      known = new LongCounts();
      sets[group] = known;
    }
    return known;
  }

  void grow(int size) {
    if (sets.length < size) {
      sets = Arrays.copyOf(sets, Math.max(size, 2 * sets.length));
    }
  }

  @Override
  void merge(Cells other, int[] mine, int size, Groups.Codes codes) {
    grow(size);
    NumberCells theirs = (NumberCells) other;
    for (int group = 0; group < mine.length; group++) {
      @Nullable LongCounts more = theirs.find(group);
      if (more != null) {
        more.forEach(in(mine[group])::add);
      }
    }
  }

  @Override
  void save(StateOutput out, int[] order, TextOrders texts) throws IOException {
    for (int group : order) {
      @Nullable LongCounts known = find(group);
      SortedCounts numbers = new SortedCounts();
      if (known != null) {
        for (long number : known.numbers()) {
          numbers.visit(number, 1);
        }
      }
      numbers.save(out, false);
    }
  }

  @Override
  void restore(StateInput in, int size) throws IOException {
    grow(size);
    for (int group = 0; group < size; group++) {
      int own = group;
      SortedCounts.restore(in, false, (number, times) -> in(own).add(number, times));
    }
  }

  @Nullable LongCounts find(int group) {
    return group < sets.length ? sets[group] : null;
  }
}
