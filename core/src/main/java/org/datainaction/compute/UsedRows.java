package org.datainaction.compute;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.datainaction.time.Period;

/** How many rows (or whole events) were used of each base period, and where the first stands. */
final class UsedRows {
  private static final int NO_FILE = Integer.MAX_VALUE;

  private final FileOrder files;
  private long[] counts = new long[0];
  private int[] firstFiles = new int[0];
  private long[] firstLines = new long[0];
  private long all;

  UsedRows(FileOrder files) {
    this.files = files;
  }

  /** Counts the placed rows that were not rejected. */
  void add(Rows rows, int periods, EventAssembly.RowOrigin origin) {
    grow(periods);
    Selection placed = rows.placed();
    int[] numbers = placed.rows;
    int[] periodByRow = rows.periods();
    int period = -1;
    int inPeriod = 0;
    boolean anyRejected = rows.anyRejected();
    for (int i = 0; i < placed.count; i++) {
      int row = numbers[i];
      if (anyRejected && rows.isRejected(row)) {
        continue;
      }
      if (periodByRow[row] != period) {
        add(period, inPeriod);
        period = periodByRow[row];
        inPeriod = 0;
        if (counts[period] == 0) {
          EventAssembly.Origin first = origin.of(row);
          stands(period, files.placeOf(first.file()), first.line());
        }
      }
      inPeriod++;
    }
    add(period, inPeriod);
  }

  private void add(int period, int rows) {
    if (rows > 0) {
      counts[period] += rows;
      all += rows;
    }
  }

  private void grow(int periods) {
    int before = counts.length;
    if (before < periods) {
      int length = Math.max(periods, 2 * before);
      counts = Arrays.copyOf(counts, length);
      firstFiles = Arrays.copyOf(firstFiles, length);
      firstLines = Arrays.copyOf(firstLines, length);
      Arrays.fill(firstFiles, before, length, NO_FILE);
    }
  }

  private void stands(int period, int file, long line) {
    if (isBefore(file, line, firstFiles[period], firstLines[period])) {
      firstFiles[period] = file;
      firstLines[period] = line;
    }
  }

  private static boolean isBefore(int file, long line, int otherFile, long otherLine) {
    return file < otherFile || (file == otherFile && line < otherLine);
  }

  /** Adds those that another one knows. */
  void merge(UsedRows other, int[] mine, int periods) {
    grow(periods);
    for (int period = 0; period < Math.min(mine.length, other.counts.length); period++) {
      counts[mine[period]] += other.counts[period];
      stands(mine[period], other.firstFiles[period], other.firstLines[period]);
    }
    all += other.all;
  }

  void save(StateOutput out, int[] order) throws IOException {
    for (int period : order) {
      long count = period < counts.length ? counts[period] : 0;
      out.count(count);
      if (count > 0) {
        out.count(firstFiles[period]);
        out.count(firstLines[period]);
      }
    }
  }

  void restore(StateInput in, int periods) throws IOException {
    grow(periods);
    for (int period = 0; period < periods; period++) {
      counts[period] = in.positive();
      all += counts[period];
      if (counts[period] > 0) {
        firstFiles[period] = in.below(files.names().size());
        firstLines[period] = in.positive();
      }
    }
  }

  /** How many in all. */
  long all() {
    return all;
  }

  /** Those of the periods that are meant; empty if there is none. */
  Optional<Of> in(List<Period> periods, Predicate<Period> meant) {
    long count = 0;
    int file = NO_FILE;
    long line = 0;
    for (int number = 0; number < Math.min(counts.length, periods.size()); number++) {
      if (counts[number] > 0 && meant.test(periods.get(number))) {
        count += counts[number];
        if (isBefore(firstFiles[number], firstLines[number], file, line)) {
          file = firstFiles[number];
          line = firstLines[number];
        }
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(new Of(count, new EventAssembly.Origin(files.name(file), line)));
  }

  /**
   * Some rows.
   *
   * @param count how many
   * @param first where the first of them stands
   */
  record Of(long count, EventAssembly.Origin first) {}
}
