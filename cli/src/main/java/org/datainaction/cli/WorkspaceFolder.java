package org.datainaction.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The workspace as the last word of a call. */
final class WorkspaceFolder {
  static final String MEANING =
      "The workspace: the folder with plan.yaml (default: the current one).";

  @Parameters(arity = "0..1", paramLabel = "FOLDER", defaultValue = ".", description = MEANING)
  private Path folder = Path.of(".");

  Path path() {
    return folder;
  }
}
