package org.datainaction.workspace;

import java.util.List;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.problem.Problem;

/**
 * Keeps the problems of a run, and tells everything else to somebody.
 *
 * @param told hears how the reading goes on
 * @param problems gets what is wrong
 */
record CollectingProgress(Progress told, List<Problem> problems) implements Progress {
  @Override
  public void begin(String export, long bytes) {
    told.begin(export, bytes);
  }

  @Override
  public void advance(long bytes) {
    told.advance(bytes);
  }

  @Override
  public void rows(long read, long leftOut) {
    told.rows(read, leftOut);
  }

  @Override
  public void done(ExportReport export) {
    told.done(export);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void remark(String line) {
    told.remark(line);
  }
}
