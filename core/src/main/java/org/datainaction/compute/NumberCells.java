package org.datainaction.compute;

import java.io.IOException;
import org.datainaction.id.FieldId;
import org.datainaction.table.Column;
import org.jspecify.annotations.Nullable;

/** Which numbers of a field occurred. Not safe for use by several threads. */
final class NumberCells extends Cells {
  private final FieldId field;
  private final PerGroup<LongCounts> sets = new PerGroup<>(LongCounts::new);

  NumberCells(FieldId field) {
    this.field = field;
  }

  @Override
  void add(Rows rows, Selection selected, int[] groups, int size) {
    sets.grow(size);
    Column column = rows.column(field);
    long[] values = column.values();
    byte[] states = column.states();
    int[] numbers = selected.rows;
    for (int i = 0; i < selected.count; i++) {
      int row = numbers[i];
      if (states[row] == 0) {
        sets.in(groups[row]).add(values[row], 1);
      }
    }
  }

  @Override
  void merge(Cells other, int[] mine, int size, Groups.Codes codes) {
    sets.grow(size);
    NumberCells theirs = (NumberCells) other;
    for (int group = 0; group < mine.length; group++) {
      @Nullable LongCounts more = theirs.sets.find(group);
      if (more != null) {
        more.forEach(sets.in(mine[group])::add);
      }
    }
  }

  @Override
  void save(StateOutput out, int[] order, TextOrders texts) throws IOException {
    for (int group : order) {
      @Nullable LongCounts known = sets.find(group);
      SortedCounts numbers = new SortedCounts();
      if (known != null) {
        for (long number : known.numbers()) {
          numbers.add(number, 1);
        }
      }
      numbers.save(out, false);
    }
  }

  @Override
  void restore(StateInput in, int size) throws IOException {
    sets.grow(size);
    for (int group = 0; group < size; group++) {
      int own = group;
      SortedCounts.restore(in, false, (number, times) -> sets.in(own).add(number, times));
    }
  }

  @Nullable LongCounts find(int group) {
    return sets.find(group);
  }
}
