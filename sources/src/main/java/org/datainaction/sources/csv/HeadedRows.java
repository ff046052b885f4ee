package org.datainaction.sources.csv;

import java.io.IOException;
import java.util.Optional;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.RowSource;
import org.datainaction.table.SourceException;

/** Rows of a text that has no header, behind the one that is declared. */
final class HeadedRows implements RowSource {
  private final RowSource rows;
  private Optional<RawRow> header;

  HeadedRows(RawRow header, RowSource rows) {
    this.header = Optional.of(header);
    this.rows = rows;
  }

  @Override
  public Optional<RawRow> next() throws SourceException, IOException {
    if (header.isPresent()) {
      Optional<RawRow> first = header;
      header = Optional.empty();
      return first;
    }
    return rows.next();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
