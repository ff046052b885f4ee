package org.datainaction.compute;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Spilled entries in pieces, each in the order of rows, that are handed on in that order. */
final class SortedRuns implements Closeable {
  private static final int WRITTEN_AT_ONCE = 1 << 16;
  private static final int LEAST_READ_AT_ONCE = 1 << 9;

  private final Spill spill;
  private final List<Long> ends = new ArrayList<>();

  SortedRuns(Spill spill) {
    this.spill = spill;
  }

  /** Appends the entries of a table, and empties it. */
  void add(KeyedTable table) throws IOException {
    RecordBytes record = new RecordBytes();
    RecordBytes output = new RecordBytes();
    for (int entry : table.inOrder()) {
      table.write(entry, record);
      SpilledRecords.write(record, output);
      if (output.length() >= WRITTEN_AT_ONCE) {
        spill.append(output.array(), 0, output.length());
        output.clear();
      }
    }
    spill.append(output.array(), 0, output.length());
    ends.add(spill.size());
    table.clear();
  }

  /** Hands on all entries, using about so many bytes of memory. */
  void merge(long memory, Partitions.Taker taker) throws IOException {
    int room =
        (int)
            Math.max(
                LEAST_READ_AT_ONCE,
                Math.min(WRITTEN_AT_ONCE, memory / 4 / Math.max(1, ends.size())));
    PriorityQueue<Run> runs =
        new PriorityQueue<>(Comparator.comparingLong((Run run) -> run.rowNumber));
    long from = 0;
    for (long end : ends) {
      Run run = new Run(new SpilledRecords(spill, from, end, room));
      if (run.advance()) {
        runs.add(run);
      }
      from = end;
    }
    for (Run run = runs.poll(); run != null; run = runs.poll()) {
      taker.take(run.record);
      if (run.advance()) {
        runs.add(run);
      }
    }
  }

  @Override
  public void close() throws IOException {
    spill.close();
  }

  private static final class Run {
    private final SpilledRecords records;
    private final RecordBytes record = new RecordBytes();
    private long rowNumber;

    Run(SpilledRecords records) {
      this.records = records;
    }

    boolean advance() throws IOException {
      if (!records.read(record)) {
        return false;
      }
      rowNumber = record.getLong();
      record.rewind();
      return true;
    }
  }
}
