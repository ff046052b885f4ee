package org.datainaction.sources.csv;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.datainaction.sources.row.RowSource;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;

/** What a special kind of CSV adds to the rows. */
interface Layer {
  /** Plain CSV: nothing. */
  Layer NONE =
      new Layer() {
        @Override
        public RowSource over(List<String> preamble, RowSource rows) {
          return rows;
        }
      };

  /**
   * The rows with what the layer knows.
   *
   * @param preamble the lines before the header
   * @param rows the header and everything under it
   */
  RowSource over(List<String> preamble, RowSource rows);

  /**
   * Of a kind with several tables in a file: the rows from the header of that table on which has
   * what is wanted, however late it stands.
   *
   * @param preamble the lines before the first table
   * @param rows the first table and everything under it
   * @return empty if there are no several tables
   * @throws SourceException if there are, and none has all that is wanted
   */
  default Optional<RowSource> wantedTable(
      String file, Projection projection, List<String> preamble, Supplier<RowSource> rows)
      throws SourceException, IOException {
    return Optional.empty();
  }
}
