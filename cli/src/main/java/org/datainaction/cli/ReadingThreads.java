package org.datainaction.cli;

import java.util.List;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;
import picocli.CommandLine.Option;

/** The option of every command that reads exports. */
final class ReadingThreads {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Read a large export on so many threads (default: one for each processor). The figures"
              + " are the same.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /**
   * How many; at least 1.
   *
   * @throws ProblemException if fewer are asked for
   */
  int count() {
    if (threads < 1) {
      throw new ProblemException(
          List.of(
              Problem.error(
                  ProblemCode.CALL_INVALID,
                  Place.field("", "--threads"),
                  threads + " threads cannot read",
                  "1 or more")));
    }
    return threads;
  }
}
