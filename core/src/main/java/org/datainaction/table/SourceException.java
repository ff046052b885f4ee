package org.datainaction.table;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.datainaction.problem.Problem;

/** An export that is not what it should be: another header, no text, nothing in it. */
public final class SourceException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Problem> problems;

  /** Everything that was found wrong; at least one problem. */
  public SourceException(List<Problem> problems) {
    super(problems.get(0).line());
    this.problems = ImmutableList.copyOf(problems);
  }

  /** One problem. */
  public SourceException(Problem problem) {
    this(List.of(problem));
  }

  /** The problems; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
