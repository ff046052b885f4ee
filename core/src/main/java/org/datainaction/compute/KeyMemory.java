package org.datainaction.compute;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How much a scan remembers of rows that have a key, and where it puts what is more: into temporary
 * files, which hold cells of the exports as they are, can be read by this user only, and are
 * deleted when they are no longer needed.
 */
public final class KeyMemory {
  /** 64 MB, and the folder of the Java process for temporary files. */
  public static final KeyMemory DEFAULT = of(64L << 20, Optional.empty());

  private static final long MOST_BYTES = 1L << 30;

  private final long bytes;
  private final Spill.Folder folder;

  private KeyMemory(long bytes, Spill.Folder folder) {
    this.bytes = bytes;
    this.folder = folder;
  }

  /**
   * So much memory.
   *
   * @param bytes how many bytes, about; fewer than some thousands only make it slow
   * @param folder for temporary files; empty for that of the Java process
   * @throws IllegalArgumentException if the bytes are not 1 to 2^30
   */
  public static KeyMemory of(long bytes, Optional<Path> folder) {
    return in(bytes, () -> TemporaryFile.in(folder));
  }

  static KeyMemory in(long bytes, Spill.Folder folder) {
    if (bytes < 1 || bytes > MOST_BYTES) {
      throw new IllegalArgumentException(bytes + " bytes: expected 1 to " + MOST_BYTES);
    }
    return new KeyMemory(bytes, folder);
  }

  /** How many bytes are remembered, about. */
  public long bytes() {
    return bytes;
  }

  /** The same place, for half as much. */
  KeyMemory half() {
    return new KeyMemory(Math.max(1, bytes / 2), folder);
  }

  Spill open() throws IOException {
    return folder.open();
  }
}
