package org.datainaction.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.table.Batch;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.RejectionLog;
import org.datainaction.table.TableReader;
import org.jspecify.annotations.Nullable;

/** Rows in memory, handed out in batches of a given size. A cell is a Long, a String or null. */
final class MemoryTable implements TableReader {
  private final int columns;
  private final int batchSize;
  private final List<List<@Nullable Object>> rows;
  private final List<List<String>> dictionaries = new ArrayList<>();
  private int next;

  MemoryTable(Dataset dataset, int batchSize, List<List<@Nullable Object>> rows) {
    this.columns = dataset.fields().size();
    this.batchSize = batchSize;
    this.rows = rows;
    for (Field ignored : dataset.fields()) {
      dictionaries.add(new ArrayList<>());
    }
  }

  static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }

  @Override
  public Optional<Batch> read() {
    if (next == rows.size()) {
      return Optional.empty();
    }
    int size = Math.min(batchSize, rows.size() - next);
    long[] lines = new long[size];
    for (int row = 0; row < size; row++) {
      lines[row] = next + row + 2L;
    }
    List<Column> batch = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      batch.add(column(column, size));
    }
    next += size;
    return Optional.of(new Batch(size, lines, batch));
  }

  private Column column(int column, int size) {
    List<String> dictionary = dictionaries.get(column);
    long[] values = new long[size];
    byte[] states = new byte[size];
    for (int row = 0; row < size; row++) {
      Object cell = rows.get(next + row).get(column);
      if (cell == null) {
        states[row] = CellState.MISSING.code();
      } else if (cell instanceof Long number) {
        values[row] = number;
      } else {
        String text = Objects.requireNonNull(cell).toString();
        if (!dictionary.contains(text)) {
          dictionary.add(text);
        }
        values[row] = dictionary.indexOf(text);
      }
    }
    return new Column(values, states, dictionary);
  }

  @Override
  public ReadOutcome outcome() {
    return new ReadOutcome(
        next, 0, RejectionLog.NONE, Map.of(), List.of(), Set.of(), 0, "00000000");
  }

  @Override
  public void close() {}
}
