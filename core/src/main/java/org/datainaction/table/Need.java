package org.datainaction.table;

/** How much a dataset needs a column. Declared by the dataset, never by what is asked of it. */
public enum Need {
  /** Every row needs a valid value; a row without one is rejected. */
  CELL,
  /**
   * The column must be in the header and a cell may be missing, but what stands in one must be a
   * value; a row in which it is none is rejected.
   */
  VALID,
  /** The column must be in the header; a cell may be missing. */
  COLUMN,
  /** The export may lack the column; then every cell is missing. */
  NONE;

  /** Whether a row is rejected for a cell of this state. */
  public boolean rejects(CellState state) {
    return switch (this) {
      case CELL -> state != CellState.PRESENT;
      case VALID -> state == CellState.INVALID;
      case COLUMN, NONE -> false;
    };
  }

  /** Whether rows can be rejected for what stands in the column. */
  public boolean mayReject() {
    return rejects(CellState.INVALID);
  }
}
