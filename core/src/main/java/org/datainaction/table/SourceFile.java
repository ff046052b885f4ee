package org.datainaction.table;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * An export: a name to show, and bytes that can be read from the start as often as needed. Safe for
 * use by several threads, each with its own stream.
 */
public final class SourceFile {
  private final String name;
  private final Opener opener;
  private final Length length;

  private SourceFile(String name, Opener opener, Length length) {
    this.name = name;
    this.opener = opener;
    this.length = length;
  }

  /** A file on disk, shown by its path relative to the workspace. */
  public static SourceFile of(String name, Path path) {
    return new SourceFile(name, () -> Files.newInputStream(path), () -> Files.size(path));
  }

  /** Bytes in memory. */
  public static SourceFile of(String name, byte[] bytes) {
    byte[] copy = bytes.clone();
    return new SourceFile(name, () -> new ByteArrayInputStream(copy), () -> copy.length);
  }

  /** The name to show, with {@code /} between folders; not a path of the machine. */
  public String name() {
    return name;
  }

  /** A new stream at the first byte; the caller closes it. */
  public InputStream open() throws IOException {
    return opener.open();
  }

  /**
   * A new stream behind so many bytes; the caller closes it.
   *
   * @throws IOException if there are fewer
   */
  public InputStream open(long offset) throws IOException {
    InputStream stream = open();
    try {
      stream.skipNBytes(offset);
      return stream;
    } catch (IOException failed) {
      stream.close();
      throw failed;
    }
  }

  /** The length in bytes. */
  public long size() throws IOException {
    return length.inBytes();
  }

  /** The first bytes, at most so many. */
  public byte[] head(int most) throws IOException {
    try (InputStream stream = open()) {
      return stream.readNBytes(most);
    }
  }

  /** The same file, whose streams tell how many bytes were taken from them each time. */
  public SourceFile observed(LongConsumer bytesTaken) {
    return new SourceFile(name, () -> new ObservedStream(opener.open(), bytesTaken), length);
  }

  @Override
  public String toString() {
    return name;
  }

  private interface Opener {
    InputStream open() throws IOException;
  }

  private interface Length {
    long inBytes() throws IOException;
  }

  private static final class ObservedStream extends FilterInputStream {
    private final LongConsumer bytesTaken;

    ObservedStream(InputStream stream, LongConsumer bytesTaken) {
      super(stream);
      this.bytesTaken = bytesTaken;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      if (value >= 0) {
        bytesTaken.accept(1);
      }
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int taken = super.read(buffer, offset, length);
      if (taken > 0) {
        bytesTaken.accept(taken);
      }
      return taken;
    }
  }
}
