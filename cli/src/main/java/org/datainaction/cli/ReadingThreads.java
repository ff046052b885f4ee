package org.datainaction.cli;

/** The option of every command that reads exports. */
final class ReadingThreads {
  static final Option<Integer> OPTION =
      Option.of(
          "--threads",
          "N",
          Values::positive,
          "Read large exports and make figures on so many threads (default: one for each"
              + " processor). The figures are the same.");

  private ReadingThreads() {}

  /** How many; at least 1. */
  static int count(Call call) {
    return call.given(OPTION).orElseGet(Runtime.getRuntime()::availableProcessors);
  }
}
