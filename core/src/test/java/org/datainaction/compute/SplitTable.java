package org.datainaction.compute;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.datainaction.dataset.Dataset;
import org.datainaction.table.Batch;
import org.datainaction.table.BatchTaker;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;
import org.datainaction.table.ReadMark;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.RejectionLog;
import org.datainaction.table.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * Rows in memory that several threads read, each with dictionaries of its own: batches of random
 * lengths go to random takers, up to a mark at a random row. A cell is a Long, a String or null; a
 * Double is a value that makes no sense.
 */
final class SplitTable implements TableReader {
  private final int columns;
  private final List<List<@Nullable Object>> rows;
  private final Random random;
  private final Dictionaries own;
  private int next;
  private boolean wholly;

  SplitTable(Dataset dataset, List<List<@Nullable Object>> rows, Random random) {
    this.columns = dataset.fields().size();
    this.rows = rows;
    this.random = random;
    this.own = new Dictionaries(columns, random);
  }

  /** Goes on at a row. */
  SplitTable from(int row) {
    next = row;
    return this;
  }

  /** Puts the mark behind the last row. */
  SplitTable wholly() {
    wholly = true;
    return this;
  }

  @Override
  public Optional<ReadMark> readMost(int threads, Supplier<BatchTaker> takers) throws IOException {
    int end = wholly ? rows.size() : next + random.nextInt(rows.size() - next + 1);
    int used = 1 + random.nextInt(threads);
    List<List<int[]>> ranges = new ArrayList<>();
    for (int thread = 0; thread < used; thread++) {
      ranges.add(new ArrayList<>());
    }
    while (next < end) {
      int size = Math.min(end - next, 1 + random.nextInt(30));
      ranges.get(random.nextInt(used)).add(new int[] {next, next + size});
      next += size;
    }
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    List<Thread> running = new ArrayList<>();
    for (List<int[]> mine : ranges) {
      BatchTaker taker = takers.get();
      Dictionaries dictionaries = new Dictionaries(columns, random);
      Thread thread =
          new Thread(
              () -> mine.forEach(range -> taker.take(batch(dictionaries, range[0], range[1]))));
      thread.setUncaughtExceptionHandler((where, failure) -> failures.add(failure));
      running.add(thread);
    }
    running.forEach(Thread::start);
    for (Thread thread : running) {
      try {
        thread.join();
      } catch (InterruptedException impossible) {
        throw new AssertionError(impossible);
      }
    }
    if (!failures.isEmpty()) {
      throw new IOException("a thread failed");
    }
    return Optional.of(new ReadMark(end, end + 2L, outcome()));
  }

  @Override
  public Optional<Batch> read() {
    if (next == rows.size()) {
      return Optional.empty();
    }
    int size = Math.min(rows.size() - next, 1 + random.nextInt(30));
    next += size;
    return Optional.of(batch(own, next - size, next));
  }

  private Batch batch(Dictionaries dictionaries, int from, int to) {
    long[] lines = new long[to - from];
    for (int row = from; row < to; row++) {
      lines[row - from] = row + 2L;
    }
    List<Column> batch = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      batch.add(dictionaries.column(column, rows.subList(from, to)));
    }
    return new Batch(to - from, lines, batch);
  }

  @Override
  public ReadOutcome outcome() {
    return new ReadOutcome(
        next, 0, RejectionLog.NONE, Map.of(), List.of(), Set.of(), 0, "00000000");
  }

  @Override
  public void close() {}

  private static final class Dictionaries {
    private final List<List<String>> texts = new ArrayList<>();
    private final Random random;

    Dictionaries(int columns, Random random) {
      this.random = new Random(random.nextLong());
      for (int column = 0; column < columns; column++) {
        // Codes of one reader are not those of another.
        List<String> dictionary = new ArrayList<>();
        for (int more = random.nextInt(3); more > 0; more--) {
          dictionary.add("unused " + more);
        }
        texts.add(dictionary);
      }
    }

    Column column(int column, List<List<@Nullable Object>> rows) {
      boolean text = false;
      if (random.nextInt(8) == 0) {
        // As readers do whose dictionary grew too long.
        texts.set(column, new ArrayList<>());
      }
      List<String> dictionary = texts.get(column);
      long[] values = new long[rows.size()];
      byte[] states = new byte[rows.size()];
      for (int row = 0; row < values.length; row++) {
        Object cell = rows.get(row).get(column);
        if (cell == null) {
          states[row] = CellState.MISSING.code();
        } else if (cell instanceof Double) {
          states[row] = CellState.INVALID.code();
        } else if (cell instanceof Long number) {
          values[row] = number;
        } else {
          text = true;
          String found = Objects.requireNonNull(cell).toString();
          if (!dictionary.contains(found)) {
            dictionary.add(found);
          }
          values[row] = dictionary.indexOf(found);
        }
      }
      return new Column(values, states, text ? dictionary : List.of());
    }
  }
}
