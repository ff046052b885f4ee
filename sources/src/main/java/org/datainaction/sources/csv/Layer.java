package org.datainaction.sources.csv;

import java.util.List;
import org.datainaction.sources.row.RowSource;

/** What a special kind of CSV adds to the rows. */
interface Layer {
  /** Plain CSV: nothing. */
  Layer NONE = (preamble, rows) -> rows;

  /**
   * The rows with what the layer knows.
   *
   * @param preamble the lines before the header
   * @param rows the header and everything under it
   */
  RowSource over(List<String> preamble, RowSource rows);
}
