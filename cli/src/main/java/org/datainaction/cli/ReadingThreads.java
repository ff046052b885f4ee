package org.datainaction.cli;

import org.datainaction.workspace.Workspace;

/** The option of every command that reads exports. */
final class ReadingThreads {
  static final Option<Integer> OPTION =
      Option.of(
          "--threads",
          "N",
          Values::positive,
          "Read exports and make figures on so many threads (default: one for each processor, and"
              + " fewer to read what is soon read). The figures are the same.");

  private ReadingThreads() {}

  /** A workspace that reads on as many as are asked for, or are of use. */
  static Workspace use(Call call, Workspace workspace) {
    return call.given(OPTION)
        .map(workspace::withThreads)
        .orElseGet(() -> workspace.withThreadsUpTo(Runtime.getRuntime().availableProcessors()));
  }
}
