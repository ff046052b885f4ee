package org.datainaction.cli;

import java.util.List;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;
import org.datainaction.workspace.CheckpointUse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How a build uses what an earlier one counted. */
final class CheckpointOptions {
  private final OptionSpec full =
      Options.flag(
          "--full",
          "Read every export whole (default: of a large one that only grew, read what was added,"
              + " once all that an earlier build has read is proved unchanged).");

  private final OptionSpec trusting =
      Options.flag(
          "--trust-prefix",
          "Prove it by samples alone: quicker, but an edit between them is not noticed. For"
              + " exports to which rows are only ever added.");

  void addTo(CommandSpec command) {
    command.addOption(full).addOption(trusting);
  }

  /**
   * What was asked for.
   *
   * @throws ProblemException if two things are that exclude each other
   */
  CheckpointUse use() {
    if (Options.isSet(full) && Options.isSet(trusting)) {
      throw new ProblemException(
          List.of(
              Problem.error(
                  ProblemCode.CALL_INVALID,
                  Place.field("", "--trust-prefix"),
                  "with --full nothing is trusted",
                  "one of the two")));
    }
    if (Options.isSet(full)) {
      return CheckpointUse.FULL;
    }
    return Options.isSet(trusting) ? CheckpointUse.TRUSTED : CheckpointUse.PROVED;
  }
}
