package org.datainaction.workspace;

import org.datainaction.dashboard.ExportReport;
import org.datainaction.problem.Problem;

/** Hears how the reading of exports goes on. Called on the thread that builds. */
public interface Progress {
  /** Hears nothing. */
  Progress NONE = new Progress() {};

  /** An export is about to be read; its length in bytes. */
  default void begin(String export, long bytes) {}

  /** So many more bytes of it were read. */
  default void advance(long bytes) {}

  /**
   * So many rows of it were read so far, and so many of them left out; told now and then, and not
   * for small exports.
   */
  default void rows(long read, long leftOut) {}

  /** It was read to its end, or could not be. */
  default void done(ExportReport export) {}

  /**
   * Something is wrong with what was read: an error where it leaves a dataset without figures, a
   * warning where it is late or rows were left out. The build goes on.
   */
  default void problem(Problem problem) {}

  /**
   * Something about how the exports are read that changes no figure: why all of them are read
   * although an earlier build kept what it counted, or that nothing can be kept for the next one.
   * One line, in English.
   */
  default void remark(String line) {}
}
