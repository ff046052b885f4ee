package org.datainaction.benchmarks.jmh;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.datainaction.compute.Scan;
import org.datainaction.table.Batch;
import org.datainaction.table.SourceException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Counting the five measures of the job from 20,000 rows in memory: ours, and the loop that one
 * would write for exactly this job.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class AccumulatorBenchmark {
  private static final int RECEIVED = 0;
  private static final int ARRIVED = 1;
  private static final int PRIORITY = 2;
  private static final int DISTRICT = 3;
  private static final int UNIT = 4;
  private static final int ANSWER = 5;
  private static final int IN_TIME = 15;

  /** About a quarter; where exactly it begins costs nothing more. */
  private static final long QUARTER_IN_MS = 91L * 86_400_000;

  private final RowsInMemory rows = Inputs.rows();

  /** Rows that were counted. */
  @Benchmark
  public long ours() throws SourceException, IOException {
    Scan scan = Inputs.job();
    scan.read("cad.csv", rows.reader());
    return scan.result().things();
  }

  /** Cells of quarter and district. */
  @Benchmark
  public long plainLoop() {
    Map<Key, Cell> cells = new HashMap<>();
    for (Batch batch : rows.batches()) {
      for (int row = 0; row < batch.rows(); row++) {
        long received = batch.column(RECEIVED).value(row);
        Key key = new Key(received / QUARTER_IN_MS, batch.column(DISTRICT).text(row));
        Cell cell = cells.computeIfAbsent(key, fresh -> new Cell());
        long answer = batch.column(ANSWER).value(row);
        cell.n++;
        cell.answer += answer;
        cell.inTime += answer <= IN_TIME ? 1 : 0;
        cell.units.add(batch.column(UNIT).text(row));
        if (batch.column(PRIORITY).value(row) == 1 && batch.column(ARRIVED).isPresent(row)) {
          cell.responses.merge(
              (batch.column(ARRIVED).value(row) - received) / 1_000, 1, Integer::sum);
        }
      }
    }
    return cells.values().stream().mapToLong(Cell::inAll).sum();
  }

  private record Key(long quarter, String district) {}

  private static final class Cell {
    private final Map<Long, Integer> responses = new TreeMap<>();
    private final Set<String> units = new HashSet<>();
    private long n;
    private long inTime;
    private long answer;

    long inAll() {
      return n + inTime + answer + units.size() + responses.size();
    }
  }
}
