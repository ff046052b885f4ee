package org.datainaction.testkit;

import java.io.IOException;
import java.util.Optional;
import org.datainaction.sources.csv.CsvFormat;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.Batch;
import org.datainaction.table.Projection;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.Rejection;
import org.datainaction.table.RejectionLog;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;

/** A format that counts lines from 0 when it tells what it rejects. */
final class MislayingFormat implements SourceFormat {
  @Override
  public String id() {
    return "mislaying";
  }

  @Override
  public Confidence recognises(SourceFile file) {
    return Confidence.POSSIBLE;
  }

  @Override
  public TableReader open(SourceFile file, Projection projection)
      throws SourceException, IOException {
    return new Reader(new CsvFormat().open(file, projection));
  }

  private record Reader(TableReader csv) implements TableReader {
    @Override
    public Optional<Batch> read() throws SourceException, IOException {
      return csv.read();
    }

    @Override
    public ReadOutcome outcome() {
      ReadOutcome right = csv.outcome();
      RejectionLog.Builder mislaid = new RejectionLog.Builder();
      for (Rejection one : right.rejections().examples()) {
        mislaid.add(
            new Rejection(
                one.reason(),
                one.file(),
                one.line() - 1,
                one.column(),
                one.excerpt(),
                one.expected()));
      }
      return new ReadOutcome(
          right.rowsRead(),
          right.ignored(),
          mislaid.build(),
          right.invalidCells(),
          right.invalidExamples(),
          right.absentColumns(),
          right.bytes(),
          right.crc32c());
    }

    @Override
    public void close() throws IOException {
      csv.close();
    }
  }
}
