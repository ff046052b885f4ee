package org.datainaction.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.datainaction.table.SourceFile;

/**
 * An export and the file on disk that holds its bytes, as it was found before it was read.
 *
 * @param export what is read
 * @param file on disk; of a member of an archive, the archive
 * @param isAll whether the file is the export, and not an archive in which it lies
 * @param found what the disk said of the file; empty if it said nothing
 */
record ReadFile(SourceFile export, Path file, boolean isAll, Optional<Found> found) {
  static ReadFile of(Path workspace, SourceFile export) {
    Path named = workspace.resolve(export.name());
    boolean isAll = Files.isRegularFile(named) || export.name().indexOf('!') < 0;
    Path file =
        isAll ? named : workspace.resolve(export.name().substring(0, export.name().indexOf('!')));
    return new ReadFile(export, file, isAll, Found.of(file));
  }

  String name() {
    return export.name();
  }

  /** Where its bytes lie, if it is a file of its own. */
  Optional<Path> path() {
    return isAll ? Optional.of(file) : Optional.empty();
  }

  /** Its length when it was found; 0 if nobody knows. */
  long bytes() {
    return found.map(Found::bytes).orElse(0L);
  }

  /** Whether nobody touched the file since it was found. */
  boolean isUntouched() {
    return found.isPresent() && found.equals(Found.of(file));
  }

  /**
   * What tells whether a file was written or replaced.
   *
   * @param bytes its length
   * @param changed when it was written
   * @param key which file it is, where the system says so
   */
  record Found(long bytes, FileTime changed, String key) {
    private static Optional<Found> of(Path file) {
      try {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of(
            new Found(now.size(), now.lastModifiedTime(), String.valueOf(now.fileKey())));
      } catch (IOException nothing) {
        return Optional.empty();
      }
    }
  }
}
