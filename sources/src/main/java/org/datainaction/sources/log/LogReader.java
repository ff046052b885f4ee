package org.datainaction.sources.log;

import java.io.IOException;
import java.util.Optional;
import org.datainaction.table.Batch;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.SourceException;
import org.datainaction.table.TableReader;

/** The table of a log: whoever keeps logs begins the next file at any time of a day. */
final class LogReader implements TableReader {
  private final TableReader table;

  LogReader(TableReader table) {
    this.table = table;
  }

  @Override
  public Optional<Batch> read() throws SourceException, IOException {
    return table.read();
  }

  @Override
  public ReadOutcome outcome() {
    return table.outcome();
  }

  @Override
  public boolean mayCutDays() {
    return true;
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
