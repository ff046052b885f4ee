package org.datainaction.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.problem.Problem;
import org.datainaction.workspace.Progress;

/**
 * Shows how the reading of large exports goes on: where somebody watches, a line that moves; then,
 * and in a pipe, one line an export. Keeps what is wrong, to be told at the end.
 */
final class ReadingProgress implements Progress, AutoCloseable {
  private static final long WORTH_A_LINE_BYTES = 8L * 1024 * 1024;
  private static final long BETWEEN_LINES_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** How long to watch before the time that is left can be guessed. */
  private static final long TO_KNOW_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Surroundings around;
  private final boolean quiet;
  private final LongSupplier nanos;
  private final ProgressLine line;
  private final List<Problem> problems = new ArrayList<>();

  private String export = "";
  private boolean shown;
  private long all;
  private long read;
  private long rows;
  private long leftOut;
  private long begun;
  private long lastShown;

  ReadingProgress(Surroundings around, boolean quiet) {
    this(around, quiet, System::nanoTime);
  }

  ReadingProgress(Surroundings around, boolean quiet, LongSupplier nanos) {
    this.around = around;
    this.quiet = quiet;
    this.nanos = nanos;
    this.line = new ProgressLine(around.err());
  }

  /** What was wrong so far, in the order in which it was found. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void remark(String remark) {
    line.clear();
    if (!quiet) {
      around.err().println(remark);
    }
  }

  @Override
  public void begin(String name, long bytes) {
    line.clear();
    export = name;
    shown = around.terminal() && !quiet && bytes >= WORTH_A_LINE_BYTES;
    all = bytes;
    read = 0;
    rows = 0;
    leftOut = 0;
    begun = nanos.getAsLong();
    lastShown = begun;
  }

  @Override
  public void advance(long bytes) {
    read += bytes;
    show();
  }

  @Override
  public void rows(long soFar, long soFarLeftOut) {
    rows = soFar;
    leftOut = soFarLeftOut;
    show();
  }

  private void show() {
    if (!shown) {
      return;
    }
    long now = nanos.getAsLong();
    if (now - lastShown < BETWEEN_LINES_NANOS) {
      return;
    }
    lastShown = now;
    // The beginning of a file is read more than once, to see what it is.
    long done = Math.min(read, all);
    line.show(ProgressLine.text(export, done, all, rows, leftOut, secondsLeft(now - begun, done)));
  }

  private long secondsLeft(long elapsed, long done) {
    if (elapsed < TO_KNOW_NANOS || done == 0) {
      return -1;
    }
    double left = (double) elapsed / done * (all - done);
    return Math.round(left / TimeUnit.SECONDS.toNanos(1));
  }

  @Override
  public void done(ExportReport report) {
    line.clear();
    shown = false;
    if (!quiet && report.bytes() >= WORTH_A_LINE_BYTES) {
      around
          .err()
          .printf(
              Locale.ENGLISH,
              "%s: %,d rows, %,d left out%s%n",
              report.name(),
              report.rows().read(),
              report.rows().rejected(),
              report.problems().isEmpty() ? "" : ", cannot be used");
    }
  }

  /** Leaves the terminal as it was, also when the reading broke off. */
  @Override
  public void close() {
    line.clear();
    shown = false;
  }
}
