package org.datainaction.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** One line of a terminal that is written over and over. */
final class ProgressLine {
  /** Narrower than any terminal that people use: a line that wraps cannot be written over. */
  private static final int WIDTH = 79;

  private final PrintWriter to;
  private int shown;

  ProgressLine(PrintWriter to) {
    this.to = to;
  }

  /** Shows this instead of what was there. */
  void show(String text) {
    String cut = text.length() <= WIDTH ? text : "…" + text.substring(text.length() - WIDTH + 1);
    to.print("\r" + cut + " ".repeat(Math.max(0, shown - cut.length())));
    to.flush();
    shown = cut.length();
  }

  /** Leaves the line empty for whatever is printed next. */
  void clear() {
    if (shown > 0) {
      show("");
      to.print('\r');
      to.flush();
    }
  }

  /**
   * How far a reading has come.
   *
   * @param name of the export
   * @param read bytes, at most {@code all}
   * @param rows so far; 0 if they are not known
   * @param leftOut how many of them
   * @param secondsLeft negative if not known yet
   */
  static String text(String name, long read, long all, long rows, long leftOut, long secondsLeft) {
    StringBuilder text = new StringBuilder(name);
    text.append(format(": %,d of %,d MB", megabytes(read), megabytes(all)));
    if (rows > 0) {
      text.append(format(", %,d rows, %,d left out", rows, leftOut));
    }
    if (secondsLeft >= 60) {
      text.append(format(", %,d min left", (secondsLeft + 30) / 60));
    } else if (secondsLeft >= 0) {
      text.append(format(", %,d s left", secondsLeft));
    }
    return text.toString();
  }

  private static long megabytes(long bytes) {
    return (bytes + 500_000) / 1_000_000;
  }

  private static String format(String pattern, Object... numbers) {
    return String.format(Locale.ENGLISH, pattern, numbers);
  }
}
