package org.datainaction.benchmarks.jmh;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.datainaction.table.Batch;
import org.datainaction.table.Column;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.SourceException;
import org.datainaction.table.TableReader;

/**
 * Batches that stay, so that counting can be timed without reading. Immutable as long as nobody
 * writes into the columns.
 *
 * @param batches in the order of the file
 * @param outcome what became of the file
 */
record RowsInMemory(List<Batch> batches, ReadOutcome outcome) {
  RowsInMemory {
    batches = ImmutableList.copyOf(batches);
  }

  /** Reads everything that a reader has, which is so many columns. */
  static RowsInMemory copyOf(TableReader reader, int columns) throws SourceException, IOException {
    List<Batch> batches = new ArrayList<>();
    for (Optional<Batch> batch = reader.read(); batch.isPresent(); batch = reader.read()) {
      batches.add(copyOf(batch.get(), columns));
    }
    return new RowsInMemory(batches, reader.outcome());
  }

  private static Batch copyOf(Batch view, int width) {
    int rows = view.rows();
    long[] lines = new long[rows];
    Arrays.setAll(lines, view::line);
    List<Column> columns = new ArrayList<>();
    for (int index = 0; index < width; index++) {
      Column column = view.column(index);
      columns.add(
          new Column(
              Arrays.copyOf(column.values(), rows),
              Arrays.copyOf(column.states(), rows),
              // The reader's own list: it grows, and codes stay.
              column.dictionary()));
    }
    return new Batch(rows, lines, columns);
  }

  /** A reader from the start. */
  TableReader reader() {
    Iterator<Batch> rest = batches.iterator();
    return new TableReader() {
      @Override
      public Optional<Batch> read() {
        return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
      }

      @Override
      public ReadOutcome outcome() {
        return outcome;
      }

      @Override
      public void close() {}
    };
  }
}
