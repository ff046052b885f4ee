package org.datainaction.table;

/** Whether a cell has a value. */
public enum CellState {
  /** There is a value. */
  PRESENT,
  /** Empty, or one of the declared spellings of missing. */
  MISSING,
  /** There is text that is not a value of the declared kind. */
  INVALID
}
