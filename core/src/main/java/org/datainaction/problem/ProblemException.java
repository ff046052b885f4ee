package org.datainaction.problem;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** Work that could not be done, with every problem that was found and not only the first. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  // Problems are immutable values; exceptions are not sent anywhere.
  private final transient ImmutableList<Problem> problems;

  /** All problems at once; at least one. */
  public ProblemException(List<Problem> problems) {
    super(problems.stream().map(Problem::line).collect(Collectors.joining("\n")));
    this.problems = ImmutableList.copyOf(problems);
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("no problem given");
    }
  }

  /** One problem with the exception that caused it. */
  public ProblemException(Problem problem, Throwable cause) {
    super(problem.line(), cause);
    this.problems = ImmutableList.of(problem);
  }

  /** The problems, in the order in which they were found; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
