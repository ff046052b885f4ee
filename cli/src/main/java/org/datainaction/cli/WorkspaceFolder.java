package org.datainaction.cli;

import java.nio.file.Path;

/** The workspace as the last word of a call. */
final class WorkspaceFolder {
  static final String MEANING =
      "The workspace: the folder with plan.yaml (default: the current one).";

  static final Word<Path> WORD = new Word<>("FOLDER", Path::of, false, MEANING);

  private WorkspaceFolder() {}

  static Path path(Call call) {
    return call.given(WORD).orElse(Path.of("."));
  }
}
