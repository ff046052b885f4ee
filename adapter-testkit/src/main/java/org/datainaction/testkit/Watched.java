package org.datainaction.testkit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.datainaction.dataset.Dataset;
import org.datainaction.table.Batch;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.SourceException;
import org.datainaction.table.TableReader;

/**
 * A reader whose rows are noted as they are handed over.
 *
 * @param delivered gets the rows, each with its key as {@link Run.Lines} has it
 * @param unusable gets their cells that hold no value of their kind
 */
record Watched(
    TableReader reader,
    Dataset dataset,
    String file,
    Map<Run.Cell, List<String>> delivered,
    Set<Run.Cell> unusable)
    implements TableReader {
  @Override
  public Optional<Batch> read() throws SourceException, IOException {
    Optional<Batch> batch = reader.read();
    if (batch.isPresent()) {
      note(batch.get());
    }
    return batch;
  }

  private void note(Batch batch) {
    for (int row = 0; row < batch.rows(); row++) {
      delivered.put(new Run.Cell(file, batch.line(row), ""), keyOf(batch, row));
      for (int field = 0; field < dataset.fields().size(); field++) {
        if (batch.column(field).state(row) == CellState.INVALID) {
          unusable.add(
              new Run.Cell(file, batch.line(row), dataset.fields().get(field).id().value()));
        }
      }
    }
  }

  private List<String> keyOf(Batch batch, int row) {
    List<String> key = new ArrayList<>();
    for (int field = 0; field < dataset.fields().size(); field++) {
      if (dataset.identity().key().contains(dataset.fields().get(field).id())) {
        Column column = batch.column(field);
        if (!column.isPresent(row)) {
          return List.of();
        }
        key.add(
            column.dictionary().isEmpty() ? Long.toString(column.value(row)) : column.text(row));
      }
    }
    return key;
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
