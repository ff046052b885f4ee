package org.datainaction.table;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

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
   * Hands on rows as {@link #read} gives them, up to the last one that rows added to the file later
   * cannot change, on several threads at once; {@link #read} gives what is left. All of it is done
   * when this returns or throws, and no thread outlives it.
   *
   * <p>A reader that cannot do so does all of it on the calling thread.
   *
   * @param threads how many may read at once, the calling one included; at least 1
   * @param takers makes a taker for each thread that reads, at most so many; called on the calling
   *     thread
   * @return where a later reader of a longer file can {@linkplain #resume go on}; empty if none can
   * @throws SourceException if the file makes no sense as a table; takers have got some rows then
   * @throws IOException if the file cannot be read; likewise
   */
  default Optional<ReadMark> readMost(int threads, Supplier<BatchTaker> takers)
      throws SourceException, IOException {
    BatchTaker taker = takers.get();
    for (Optional<Batch> batch = read(); batch.isPresent(); batch = read()) {
      taker.take(batch.get());
    }
    return Optional.empty();
  }

  /**
   * Goes on behind the rows that another reader has read of the same file when it was shorter, with
   * the same projection; to be called before anything is read. That the bytes before the mark are
   * the same is for the caller to know.
   *
   * @return whether it does; otherwise it reads from the start, as if it had not been asked
   * @throws IOException if the file cannot be read
   */
  default boolean resume(ReadMark mark) throws IOException {
    return false;
  }

  /**
   * What became of the rows so far; complete once {@link #read} returned empty. Of a reader that
   * was {@linkplain #resume resumed}, rows, rejections and bytes before the mark are in it.
   *
   * <p>May also be asked by a taker on the thread that called {@link #readMost}, for what is known
   * by then.
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
