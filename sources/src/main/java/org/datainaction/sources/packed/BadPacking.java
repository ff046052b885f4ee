package org.datainaction.sources.packed;

import java.io.IOException;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.table.SourceException;

/** Says through streams, which may throw nothing else, what is wrong with a packed file. */
public final class BadPacking extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private BadPacking(Problem problem) {
    super(problem.line());
    this.problem = problem;
  }

  static BadPacking of(ProblemCode code, String file, String what, String expected) {
    return new BadPacking(Problem.error(code, Place.file(file), what, expected));
  }

  static BadPacking unreadable(String file, String what, String expected) {
    return of(ProblemCode.EXPORT_UNREADABLE, file, what, expected);
  }

  /** The same for those who may know. */
  public SourceException asSourceException() {
    return new SourceException(problem);
  }
}
