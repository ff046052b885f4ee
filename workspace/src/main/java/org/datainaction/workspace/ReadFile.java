package org.datainaction.workspace;

import com.google.common.primitives.ImmutableIntArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import org.datainaction.table.SourceFile;
import org.datainaction.workspace.checkpoint.Checkpoint.ReadExport;
import org.datainaction.workspace.checkpoint.Samples;

/**
 * An export and the file on disk that holds its bytes, as it was found before it was read.
 *
 * @param export what is read
 * @param file on disk; of a member of an archive, the archive
 * @param kind how the one lies in the other
 * @param found what the disk said of the file; empty if it said nothing
 */
record ReadFile(SourceFile export, Path file, Kind kind, Optional<Found> found) {
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};

  static ReadFile of(Path workspace, SourceFile export) {
    Path named = workspace.resolve(export.name());
    int member = export.name().indexOf('!');
    if (member >= 0 && !Files.isRegularFile(named)) {
      Path archive = workspace.resolve(export.name().substring(0, member));
      return new ReadFile(export, archive, Kind.MEMBER, Found.of(archive));
    }
    return new ReadFile(export, named, isGzip(named) ? Kind.PACKED : Kind.PLAIN, Found.of(named));
  }

  private static boolean isGzip(Path file) {
    try {
      return Arrays.equals(SourceFile.of("", file).head(GZIP.length), GZIP);
    } catch (IOException unreadable) {
      // Whoever reads it hears of it.
      return false;
    }
  }

  String name() {
    return export.name();
  }

  /** Whether the bytes that are read are those of the file. */
  boolean isPlain() {
    return kind == Kind.PLAIN;
  }

  /** Where its bytes lie, if it is a file of its own. */
  Optional<Path> path() {
    return kind == Kind.MEMBER ? Optional.empty() : Optional.of(file);
  }

  /** Its length when it was found; 0 if nobody knows. */
  long bytes() {
    return found.map(Found::bytes).orElse(0L);
  }

  /** Whether nobody touched the file since it was found. */
  boolean isUntouched() {
    return found.isPresent() && Found.of(file).filter(found.get()::isLike).isPresent();
  }

  /** That its first bytes were read, with samples if they are surely of the same bytes. */
  ReadExport read(long bytes, String crc32c) {
    return new ReadExport(name(), bytes, Integer.parseUnsignedInt(crc32c, 16), samples(bytes));
  }

  private ImmutableIntArray samples(long bytes) {
    if (kind == Kind.MEMBER) {
      return ImmutableIntArray.of();
    }
    try {
      ImmutableIntArray samples = Samples.of(file, bytes);
      return isUntouched() ? samples : ImmutableIntArray.of();
    } catch (IOException gone) {
      return ImmutableIntArray.of();
    }
  }

  /** How an export lies in a file. */
  enum Kind {
    /** It is the file. */
    PLAIN,
    /** It is packed, and the file holds nothing else. */
    PACKED,
    /** It is one of the files in an archive. */
    MEMBER
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

    private boolean isLike(Found other) {
      return bytes == other.bytes && changed.equals(other.changed) && key.equals(other.key);
    }
  }
}
