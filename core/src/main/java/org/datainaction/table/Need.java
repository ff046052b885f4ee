package org.datainaction.table;

/** How much a dataset needs a column. Declared by the dataset, never by what is asked of it. */
public enum Need {
  /** Every row needs a valid value; a row without one is rejected. */
  CELL,
  /** The column must be in the header; a cell may be missing. */
  COLUMN,
  /** The export may lack the column; then every cell is missing. */
  NONE
}
