package org.datainaction.sources.row;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.datainaction.table.SourceException;

/** The rows of an export as text, the header first. Read once; not for several threads. */
public interface RowSource extends Closeable {
  /**
   * The next row, or empty at the end.
   *
   * @throws SourceException if the rest of the file makes no sense as a table
   * @throws IOException if the file cannot be read
   */
  Optional<RawRow> next() throws SourceException, IOException;
}
