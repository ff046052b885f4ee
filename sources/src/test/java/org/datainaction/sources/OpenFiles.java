package org.datainaction.sources;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that this process has open; tests that ask are skipped where no system tells. */
public final class OpenFiles {
  private static final Path OPEN = Path.of("/proc/self/fd");

  private OpenFiles() {}

  /** Those below a folder. */
  public static List<Path> below(Path folder) throws IOException {
    assumeThat(OPEN).as("a system that lists open files").isDirectory();
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> links = Files.newDirectoryStream(OPEN)) {
      for (Path link : links) {
        // The link to the listing itself is gone as soon as it is looked at.
        if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).startsWith(folder)) {
          files.add(Files.readSymbolicLink(link));
        }
      }
    }
    return files;
  }
}
