package org.datainaction.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The workspace as the last word of a call. */
final class WorkspaceFolder {
  static final String MEANING =
      "The workspace: the folder with plan.yaml (default: the current one).";

  private final PositionalParamSpec folder =
      Options.word(Path.class, "FOLDER", MEANING).arity("0..1").defaultValue(".").build();

  void addTo(CommandSpec command) {
    command.addPositional(folder);
  }

  Path path() {
    return folder.getValue();
  }
}
