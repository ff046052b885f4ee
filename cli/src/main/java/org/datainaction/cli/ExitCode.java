package org.datainaction.cli;

import java.util.List;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;

/** What the process says at its end. */
final class ExitCode {
  /** Everything is fine. */
  static final int FINE = 0;

  /** Data fell short: an export is missing, unusable or late, or too many rows make no sense. */
  static final int DATA_FELL_SHORT = 1;

  /** The plan or the call is wrong. */
  static final int CALL_WRONG = 2;

  /** The program or the machine failed. */
  static final int OUR_FAULT = 3;

  /** Told to stop, by Ctrl-C: 128 and the number of the signal, as shells have it. */
  static final int STOPPED = 130;

  private ExitCode() {}

  /** The gravest of several problems that stopped work, or would. */
  static int of(List<Problem> problems) {
    return problems.stream()
        .filter(ExitCode::counts)
        .map(problem -> problem.code().blame())
        .mapToInt(ExitCode::of)
        .max()
        .orElse(FINE);
  }

  /** Of a build that published in spite of these problems. */
  static int published(List<Problem> problems) {
    return problems.stream().anyMatch(ExitCode::counts) ? DATA_FELL_SHORT : FINE;
  }

  /** Whether a problem keeps the end from being fine: an error does, and an export that is late. */
  static boolean counts(Problem problem) {
    return problem.severity() == Problem.Severity.ERROR
        || problem.code() == ProblemCode.EXPORT_STALE;
  }

  private static int of(ProblemCode.Blame blame) {
    return switch (blame) {
      case DATA -> DATA_FELL_SHORT;
      case CALL -> CALL_WRONG;
      case FAULT -> OUR_FAULT;
    };
  }
}
