package org.datainaction.compute;

import java.io.IOException;
import org.datainaction.id.FieldId;

/**
 * What is remembered of the rows of each group, in arrays by number of the group. Exact, and can be
 * merged with what was remembered of other rows. Not safe for use by several threads.
 */
abstract sealed class Cells
    permits CountCells, SumCells, RatioCells, ValueCells, TextCells, NumberCells {
  /**
   * Adds rows.
   *
   * @param groups by row, the number of its group
   * @param size how many groups there are
   */
  abstract void add(Rows rows, Selection selected, int[] groups, int size);

  /**
   * Adds what another one remembers of the same kind.
   *
   * @param mine by its group, the group here
   * @param size how many groups there are here
   * @param codes translates its codes of texts
   */
  abstract void merge(Cells other, int[] mine, int size, Groups.Codes codes);

  /**
   * Writes what is remembered of some groups, the same bytes for the same rows.
   *
   * @param order the groups
   * @param texts by code, the number under which a text is saved
   */
  abstract void save(StateOutput out, int[] order, TextOrders texts) throws IOException;

  /** Reads what was saved of groups that are now numbered from 0 to a size. */
  abstract void restore(StateInput in, int size) throws IOException;

  /** Translates codes of texts to the numbers under which they are saved, from 1. */
  interface TextOrders {
    int[] of(FieldId field);
  }
}
