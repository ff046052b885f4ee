package org.datainaction.cli;

import org.datainaction.workspace.CheckpointUse;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a build uses what an earlier one counted. */
final class CheckpointOptions {
  @ArgGroup private Choice choice = new Choice();

  CheckpointUse use() {
    if (choice.full) {
      return CheckpointUse.FULL;
    }
    return choice.trusting ? CheckpointUse.TRUSTED : CheckpointUse.PROVED;
  }

  /** One of them at most. */
  private static final class Choice {
    @Option(
        names = "--full",
        description =
            "Read large exports from their first row, also where an earlier build has counted rows"
                + " that are still the same (default: read only rows that were added).")
    private boolean full;

    @Option(
        names = "--trust-prefix",
        description =
            "Look only at samples of what was read before, instead of all of it, to see that it is"
                + " still the same: for exports to which rows are only ever added.")
    private boolean trusting;
  }
}
