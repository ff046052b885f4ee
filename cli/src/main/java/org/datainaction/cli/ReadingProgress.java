package org.datainaction.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.problem.Problem;
import org.datainaction.workspace.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Shows how the reading goes on, one line a large export, with a bar where somebody watches it; and
 * keeps what is wrong, to be told at the end.
 */
final class ReadingProgress implements Progress {
  private static final long WORTH_A_LINE_BYTES = 8L * 1024 * 1024;

  private final Surroundings around;
  private final boolean quiet;
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable ProgressBar bar;

  ReadingProgress(Surroundings around, boolean quiet) {
    this.around = around;
    this.quiet = quiet;
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
  public void begin(String export, long bytes) {
    close();
    if (around.terminal() && !quiet && bytes >= WORTH_A_LINE_BYTES) {
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
    if (!quiet && export.bytes() >= WORTH_A_LINE_BYTES) {
      around
          .err()
          .printf(
              Locale.ENGLISH,
              "%s: %,d rows, %,d left out%s%n",
              export.name(),
              export.rows().read(),
              export.rows().rejected(),
              export.problems().isEmpty() ? "" : ", cannot be used");
    }
  }

  private void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
