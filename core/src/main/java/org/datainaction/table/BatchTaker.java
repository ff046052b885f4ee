package org.datainaction.table;

/**
 * Takes in rows of a table that is read by several threads, each with a taker of its own. Never
 * called by two threads at once.
 */
@FunctionalInterface
public interface BatchTaker {
  /**
   * Takes in some rows. A taker gets its batches in the order in which they stand in the file;
   * those between them go to other takers. In all batches that a taker gets from one reader, a
   * column's dictionary is the same list, which only grows.
   *
   * @param batch a view, valid until this returns
   */
  void take(Batch batch);
}
