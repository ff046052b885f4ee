package org.datainaction.cli;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.workspace.Progress;
import org.jspecify.annotations.Nullable;

/** Shows how the reading goes on: a bar where somebody watches, nothing in a pipe. */
final class ReadingProgress implements Progress {
  private static final long WORTH_A_BAR_BYTES = 8L * 1024 * 1024;

  private final PrintWriter err;
  private @Nullable ProgressBar bar;

  private ReadingProgress(PrintWriter err) {
    this.err = err;
  }

  static Progress of(Surroundings around, boolean quiet) {
    return around.terminal() && !quiet ? new ReadingProgress(around.err()) : Progress.NONE;
  }

  @Override
  public void begin(String export, long bytes) {
    close();
    if (bytes >= WORTH_A_BAR_BYTES) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(export)
              .setInitialMax(bytes)
              .setUnit("MB", 1_000_000)
              .setStyle(ProgressBarStyle.ASCII)
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .build();
    }
  }

  @Override
  public void advance(long bytes) {
    if (bar != null) {
      bar.stepBy(bytes);
    }
  }

  @Override
  public void done(ExportReport export) {
    close();
    err.printf(
        Locale.ENGLISH,
        "%s: %,d rows, %,d left out%s%n",
        export.name(),
        export.rows().read(),
        export.rows().rejected(),
        export.problems().isEmpty() ? "" : ", cannot be used");
  }

  private void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
