package org.datainaction.table;

import java.io.IOException;
import java.util.Optional;

/**
 * An opened export, read once from start to end. Not safe for use by several threads. Reading never
 * throws for what a row contains: such a row is a {@link Rejection}.
 */
public interface TableReader extends AutoCloseable {
  /**
   * The next accepted rows, or empty at the end. The batch is a view that the next call reuses.
   *
   * @throws SourceException if the rest of the file makes no sense as a table
   * @throws IOException if the file cannot be read
   */
  Optional<Batch> read() throws SourceException, IOException;

  /**
   * What became of the rows so far; complete once {@link #read} returned empty.
   *
   * <p>A reader over part of a file has the same contract for its part.
   */
  ReadOutcome outcome();

  /**
   * Whether the export is a piece of a running record that may begin and end within a day, as a log
   * does. What is missing of the first and the last day of such exports is not known, so these days
   * do not count as complete unless somebody says so.
   */
  default boolean mayCutDays() {
    return false;
  }

  @Override
  void close() throws IOException;
}
