package org.datainaction.cli;

import java.io.PrintWriter;
import java.util.List;
import org.datainaction.problem.Problem;

/** Prints problems, one a line, the grave ones first. */
final class ProblemList {
  private ProblemList() {}

  static void print(List<Problem> problems, PrintWriter to) {
    for (Problem.Severity severity : Problem.Severity.values()) {
      for (Problem problem : problems) {
        if (problem.severity() == severity) {
          to.println(
              (severity == Problem.Severity.WARNING ? "warning: " : "error: ") + problem.line());
        }
      }
    }
  }
}
