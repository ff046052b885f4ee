package org.datainaction.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;
import org.datainaction.workspace.CheckpointUse;

/** How a build uses what an earlier one counted. */
final class CheckpointOptions {
  private static final Option<Boolean> FULL =
      Option.flag(
          "--full",
          "Read every export whole (default: of a large one that only grew, read what was added,"
              + " once all that an earlier build has read is proved unchanged).");

  private static final Option<Boolean> TRUSTING =
      Option.flag(
          "--trust-prefix",
          "Prove it by samples alone: quicker, but an edit between them is not noticed. For"
              + " exports to which rows are only ever added.");

  static final ImmutableList<Option<?>> ALL = ImmutableList.of(FULL, TRUSTING);

  private CheckpointOptions() {}

  /**
   * What was asked for.
   *
   * @throws ProblemException if two things are that exclude each other
   */
  static CheckpointUse use(Call call) {
    if (call.has(FULL) && call.has(TRUSTING)) {
      throw new ProblemException(
          List.of(
              Problem.error(
                  ProblemCode.CALL_INVALID,
                  Place.field("", "--trust-prefix"),
                  "with --full nothing is trusted",
                  "one of the two")));
    }
    if (call.has(FULL)) {
      return CheckpointUse.FULL;
    }
    return call.has(TRUSTING) ? CheckpointUse.TRUSTED : CheckpointUse.PROVED;
  }
}
