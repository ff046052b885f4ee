package org.datainaction.cli;

import java.util.List;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The option of every command that reads exports. */
final class ReadingThreads {
  private final OptionSpec option =
      Options.option(
              "--threads",
              int.class,
              "N",
              "Read a large export on so many threads (default: one for each processor). The figures"
                  + " are the same.")
          .initialValue(Runtime.getRuntime().availableProcessors())
          .build();

  void addTo(CommandSpec command) {
    command.addOption(option);
  }

  /**
   * How many; at least 1.
   *
   * @throws ProblemException if fewer are asked for
   */
  int count() {
    int threads = option.getValue();
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
