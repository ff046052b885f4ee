package org.datainaction.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;

/** Prints problems, one a line, the grave ones first. */
final class ProblemList {
  /** One slip can be told a hundred times; nobody reads that far. */
  private static final int MOST_OF_A_CODE = 20;

  /**
   * Of what need not be wrong fewer are enough; all of them stand in what {@code --json} prints.
   */
  private static final int MOST_NOTES_OF_A_CODE = 10;

  private ProblemList() {}

  static void print(List<Problem> problems, PrintWriter to) {
    for (Problem.Severity severity : Problem.Severity.values()) {
      String label = severity.id() + ": ";
      int most = severity == Problem.Severity.NOTE ? MOST_NOTES_OF_A_CODE : MOST_OF_A_CODE;
      Map<ProblemCode, Integer> found = new EnumMap<>(ProblemCode.class);
      for (Problem problem : problems) {
        if (problem.severity() == severity
            && found.merge(problem.code(), 1, Integer::sum) <= most) {
          to.println(label + problem.line());
        }
      }
      found.forEach(
          (code, count) -> {
            if (count > most) {
              to.println(label + "and " + (count - most) + " more: " + code.id());
            }
          });
    }
  }

  /** Says once how to learn more, with the code that stands first in the list. */
  static void printHint(List<Problem> problems, PrintWriter to) {
    problems.stream()
        .filter(problem -> problem.severity() != Problem.Severity.NOTE)
        .min((a, b) -> a.severity().compareTo(b.severity()))
        .ifPresent(
            first -> to.println("What a code means: data-in-action problem " + first.code().id()));
  }
}
