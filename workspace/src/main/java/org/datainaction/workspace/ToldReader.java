package org.datainaction.workspace;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.datainaction.table.Batch;
import org.datainaction.table.BatchTaker;
import org.datainaction.table.ReadMark;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.SourceException;
import org.datainaction.table.TableReader;

/** Tells of the rows that another reader reads, now and then, on the thread that reads from it. */
final class ToldReader implements TableReader {
  /** To say what became of the rows costs more than to read a few. */
  private static final int FEWEST_BETWEEN = 10_000;

  /** The more is known, the less a few rows more tell. */
  private static final int PART_BETWEEN = 32;

  private final TableReader reader;
  private final Progress progress;
  private long told;
  private long untold;

  ToldReader(TableReader reader, Progress progress) {
    this.reader = reader;
    this.progress = progress;
  }

  @Override
  public Optional<Batch> read() throws SourceException, IOException {
    Optional<Batch> batch = reader.read();
    tell(batch.map(Batch::rows).orElse(0));
    return batch;
  }

  @Override
  public Optional<ReadMark> readMost(int threads, Supplier<BatchTaker> takers)
      throws SourceException, IOException {
    Thread caller = Thread.currentThread();
    return reader.readMost(
        threads,
        () -> {
          BatchTaker taker = takers.get();
          return batch -> {
            taker.take(batch);
            if (Thread.currentThread() == caller) {
              tell(batch.rows());
            }
          };
        });
  }

  private void tell(int rows) {
    untold += rows;
    if (untold >= Math.max(FEWEST_BETWEEN, told / PART_BETWEEN)) {
      told += untold;
      untold = 0;
      soFar().ifPresent(known -> progress.rows(known.rowsRead(), known.rejections().total()));
    }
  }

  private Optional<ReadOutcome> soFar() {
    try {
      return Optional.of(reader.outcome());
    } catch (RuntimeException notKnownYet) {
      // A reader of somebody else's may know it only in the end.
      return Optional.empty();
    }
  }

  @Override
  public boolean resume(ReadMark mark) throws IOException {
    return reader.resume(mark);
  }

  @Override
  public ReadOutcome outcome() {
    return reader.outcome();
  }

  @Override
  public boolean mayCutDays() {
    return reader.mayCutDays();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
