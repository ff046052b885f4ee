package org.datainaction.compute;

import java.io.IOException;
import org.datainaction.id.FieldId;
import org.datainaction.table.Column;

/** Two sums over the rows that have both. Not safe for use by several threads. */
final class RatioCells extends Cells {
  private final FieldId numerator;
  private final FieldId denominator;
  private final Sums above = new Sums();
  private final Sums below = new Sums();

  RatioCells(FieldId numerator, FieldId denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  @Override
  void add(Rows rows, Selection selected, int[] groups, int size) {
    above.grow(size);
    below.grow(size);
    Column one = rows.column(numerator);
    Column other = rows.column(denominator);
    long[] ones = one.values();
    long[] others = other.values();
    byte[] stateOfOnes = one.states();
    byte[] stateOfOthers = other.states();
    int[] numbers = selected.rows;
    for (int i = 0; i < selected.count; i++) {
      int row = numbers[i];
      if ((stateOfOnes[row] | stateOfOthers[row]) == 0) {
        above.add(groups[row], ones[row]);
        below.add(groups[row], others[row]);
      }
    }
  }

  @Override
  void merge(Cells other, int[] mine, int size, Groups.Codes codes) {
    RatioCells theirs = (RatioCells) other;
    above.grow(size);
    below.grow(size);
    for (int group = 0; group < mine.length; group++) {
      above.add(mine[group], theirs.above.sum(group));
      below.add(mine[group], theirs.below.sum(group));
    }
  }

  @Override
  void save(StateOutput out, int[] order, TextOrders texts) throws IOException {
    above.save(out, order);
    below.save(out, order);
  }

  @Override
  void restore(StateInput in, int size) throws IOException {
    above.restore(in, size);
    below.restore(in, size);
  }

  Sums above() {
    return above;
  }

  Sums below() {
    return below;
  }
}
