package org.datainaction.sources.csv;

import java.io.IOException;
import org.datainaction.problem.Problem;
import org.datainaction.table.SourceException;

/** Carries a problem with the text through readers that may throw nothing else. */
public final class BadText extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  BadText(Problem problem) {
    super(problem.line());
    this.problem = problem;
  }

  /** The same for those who may know. */
  public SourceException asSourceException() {
    return new SourceException(problem);
  }
}
