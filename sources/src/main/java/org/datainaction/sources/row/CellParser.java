package org.datainaction.sources.row;

/** Turns the text of one cell into the {@code long} in which a column holds it. */
interface CellParser {
  /** Stands for text that is not a value; no format has a value as small. */
  long INVALID = Long.MIN_VALUE;

  /**
   * The value, or {@link #INVALID}. Never throws for what the text contains.
   *
   * @param text without blanks at either end, not empty
   */
  long parse(String text);
}
