package org.datainaction.examples;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a dashboard depends on, without reading it: the day, and name, length and time of every file
 * of the workspace. A change that leaves both length and time as they were is not seen.
 *
 * @param day for which a dashboard is built
 * @param files by name, length and time of last change
 */
record FolderState(LocalDate day, Map<String, String> files) {
  FolderState {
    files = ImmutableMap.copyOf(files);
  }

  static FolderState of(Path folder, LocalDate day) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(),
            Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return new FolderState(day, files);
  }
}
