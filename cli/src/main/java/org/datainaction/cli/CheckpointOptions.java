package org.datainaction.cli;

import java.util.List;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;
import org.datainaction.workspace.CheckpointUse;
import picocli.CommandLine.Option;

/** How a build uses what an earlier one counted. */
final class CheckpointOptions {
  @Option(
      names = "--full",
      description =
          "Read every export whole (default: of a large one that only grew, read what was added,"
              + " once all that an earlier build has read is proved unchanged).")
  private boolean full;

  @Option(
      names = "--trust-prefix",
      description =
          "Prove it by samples alone: quicker, but an edit between them is not noticed. For"
              + " exports to which rows are only ever added.")
  private boolean trusting;

  /**
   * What was asked for.
   *
   * @throws ProblemException if two things are that exclude each other
   */
  CheckpointUse use() {
    if (full && trusting) {
      throw new ProblemException(
          List.of(
              Problem.error(
                  ProblemCode.CALL_INVALID,
                  Place.field("", "--trust-prefix"),
                  "with --full nothing is trusted",
                  "one of the two")));
    }
    if (full) {
      return CheckpointUse.FULL;
    }
    return trusting ? CheckpointUse.TRUSTED : CheckpointUse.PROVED;
  }
}
