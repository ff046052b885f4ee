package org.datainaction.sources;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;

/** Real exports, in a folder beside the project; tests that need them are skipped without it. */
public final class SharedFiles {
  private SharedFiles() {}

  /** A file of the folder. */
  public static Path path(String name) {
    Path file = Path.of(System.getProperty("shared.dir", "shared-dir-is-not-set"), "data", name);
    assumeThat(file).as("real exports are not at hand").exists();
    return file;
  }
}
