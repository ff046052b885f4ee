package org.datainaction.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.datainaction.sources.csv.CsvFormat;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.Batch;
import org.datainaction.table.BatchTaker;
import org.datainaction.table.Projection;
import org.datainaction.table.ReadMark;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;

/** Reads CSV, and tells which of it. */
final class WatchedCsv implements SourceFormat {
  private final CsvFormat csv = new CsvFormat();
  final List<Long> resumed = new ArrayList<>();
  final List<Integer> threadsUsed = new ArrayList<>();
  long rows;
  Step beforeResuming = () -> {};

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public Confidence recognises(SourceFile file) throws IOException {
    return csv.recognises(file);
  }

  @Override
  public TableReader open(SourceFile file, Projection projection)
      throws SourceException, IOException {
    TableReader reader = csv.open(file, projection);
    return new TableReader() {
      private long rowsBefore;

      @Override
      public Optional<Batch> read() throws SourceException, IOException {
        return reader.read();
      }

      @Override
      public Optional<ReadMark> readMost(int threads, Supplier<BatchTaker> takers)
          throws SourceException, IOException {
        threadsUsed.add(threads);
        return reader.readMost(threads, takers);
      }

      @Override
      public boolean resume(ReadMark mark) throws IOException {
        beforeResuming.run();
        resumed.add(mark.offset());
        rowsBefore = mark.before().rowsRead();
        return reader.resume(mark);
      }

      @Override
      public ReadOutcome outcome() {
        return reader.outcome();
      }

      @Override
      public void close() throws IOException {
        rows += reader.outcome().rowsRead() - rowsBefore;
        reader.close();
      }
    };
  }

  /** What happens meanwhile. */
  interface Step {
    void run() throws IOException;
  }
}
