package org.datainaction.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An export: a name to show, and bytes that can be read from the start as often as needed. Safe for
 * use by several threads, each with its own stream.
 */
public final class SourceFile {
  private final String name;
  private final Opener opener;

  private SourceFile(String name, Opener opener) {
    this.name = name;
    this.opener = opener;
  }

  /** A file on disk, shown by its path relative to the workspace. */
  public static SourceFile of(String name, Path path) {
    return new SourceFile(name, () -> Files.newInputStream(path));
  }

  /** Bytes in memory. */
  public static SourceFile of(String name, byte[] bytes) {
    byte[] copy = bytes.clone();
    return new SourceFile(name, () -> new ByteArrayInputStream(copy));
  }

  /** The name to show, with {@code /} between folders; not a path of the machine. */
  public String name() {
    return name;
  }

  /** A new stream at the first byte; the caller closes it. */
  public InputStream open() throws IOException {
    return opener.open();
  }

  /** The first bytes, at most so many. */
  public byte[] head(int most) throws IOException {
    try (InputStream stream = open()) {
      return stream.readNBytes(most);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  private interface Opener {
    InputStream open() throws IOException;
  }
}
