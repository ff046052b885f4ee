package org.datainaction.compute;

import java.io.IOException;
import org.datainaction.id.FieldId;
import org.datainaction.table.Column;

/** The sum of a field and how many rows have a value. Not safe for use by several threads. */
final class SumCells extends Cells {
  private final FieldId field;
  private final Sums sums = new Sums();
  private final CountCells n = new CountCells();

  SumCells(FieldId field) {
    this.field = field;
  }

  @Override
  void add(Rows rows, Selection selected, int[] groups, int size) {
    sums.grow(size);
    n.grow(size);
    Column column = rows.column(field);
    long[] values = column.values();
    byte[] states = column.states();
    int[] numbers = selected.rows;
    int count = selected.count;
    long[] pending = sums.pending();
    long[] counted = n.counts();
    for (int i = 0; i < count; i++) {
      int row = numbers[i];
      if (states[row] == 0) {
        int group = groups[row];
        long value = values[row];
        long before = pending[group];
        long sum = before + value;
        // Overflow shows as a sign that differs from both operands (Hacker's Delight, 2-13).
        if (((before ^ sum) & (value ^ sum)) < 0) {
          sums.add(group, value);
        } else {
          pending[group] = sum;
        }
        counted[group]++;
      }
    }
  }

  @Override
  void merge(Cells other, int[] mine, int size, Groups.Codes codes) {
    addAll((SumCells) other, mine, size);
  }

  /** Adds what was summed in groups of which {@code mine} says which they are here. */
  void addAll(SumCells more, int[] mine, int size) {
    sums.grow(size);
    n.addAll(more.n, mine, size);
    for (int group = 0; group < mine.length; group++) {
      sums.add(mine[group], more.sums.sum(group));
    }
  }

  @Override
  void save(StateOutput out, int[] order, TextOrders texts) throws IOException {
    n.save(out, order, texts);
    sums.save(out, order);
  }

  @Override
  void restore(StateInput in, int size) throws IOException {
    n.restore(in, size);
    sums.restore(in, size);
  }

  Sums sums() {
    return sums;
  }

  CountCells n() {
    return n;
  }
}
