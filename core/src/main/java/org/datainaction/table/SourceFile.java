package org.datainaction.table;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An export: a name to show, and bytes that can be read from the start as often as needed. Safe for
 * use by several threads, each with its own stream.
 */
public final class SourceFile {
  private static final Observer NOBODY = bytes -> {};

  private final String name;
  private final Length length;
  private final Opener opener;
  private final Observer observer;

  private SourceFile(String name, Length length, Opener opener, Observer observer) {
    this.name = name;
    this.length = length;
    this.opener = opener;
    this.observer = observer;
  }

  /** A file on disk, shown by its path relative to the workspace. */
  public static SourceFile of(String name, Path path) {
    return new SourceFile(
        name,
        () -> Files.size(path),
        observer -> watched(Files.newInputStream(path), observer),
        NOBODY);
  }

  /** Bytes in memory. */
  public static SourceFile of(String name, byte[] bytes) {
    byte[] copy = bytes.clone();
    return new SourceFile(
        name,
        () -> copy.length,
        observer -> watched(new ByteArrayInputStream(copy), observer),
        NOBODY);
  }

  /**
   * Bytes that something makes, such as those of a packed file.
   *
   * @param size as {@link #size} tells it
   * @param opener gives a new stream each time, and tells the observer what is taken of that size
   */
  public static SourceFile of(String name, long size, Opener opener) {
    return new SourceFile(name, () -> size, opener, NOBODY);
  }

  /** The name to show, with {@code /} between folders; not a path of the machine. */
  public String name() {
    return name;
  }

  /** A new stream at the first byte; the caller closes it. */
  public InputStream open() throws IOException {
    return opener.open(observer);
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

  /**
   * The length in bytes, of which an {@linkplain #observed observer} hears. That of a packed file
   * is its length on disk; its streams give more.
   */
  public long size() throws IOException {
    return length.inBytes();
  }

  /** The first bytes, at most so many. */
  public byte[] head(int most) throws IOException {
    try (InputStream stream = open()) {
      return stream.readNBytes(most);
    }
  }

  /** The same file, whose streams tell how many bytes were taken from it each time. */
  public SourceFile observed(Observer more) {
    return new SourceFile(name, length, opener, observer == NOBODY ? more : both(observer, more));
  }

  @Override
  public String toString() {
    return name;
  }

  private static InputStream watched(InputStream stream, Observer observer) {
    return observer == NOBODY ? stream : new ObservedStream(stream, observer);
  }

  private static Observer both(Observer one, Observer other) {
    return new Observer() {
      @Override
      public void taken(long bytes) {
        one.taken(bytes);
        other.taken(bytes);
      }

      @Override
      public void unpacked(long bytes, String crc32c) {
        one.unpacked(bytes, crc32c);
        other.unpacked(bytes, crc32c);
      }
    };
  }

  /** Hears what is taken from a file, on the threads that read it; of one stream never at once. */
  @FunctionalInterface
  public interface Observer {
    /** So many more bytes. */
    void taken(long bytes);

    /**
     * A packed file was read to its end, and nothing of it was damaged.
     *
     * @param bytes its length on disk
     * @param crc32c checksum of the bytes on disk, as eight hexadecimal digits
     */
    default void unpacked(long bytes, String crc32c) {}
  }

  /** Gives the bytes of a file. */
  @FunctionalInterface
  public interface Opener {
    /** A new stream at the first byte, which tells the observer what it takes. */
    InputStream open(Observer observer) throws IOException;
  }

  private interface Length {
    long inBytes() throws IOException;
  }

  private static final class ObservedStream extends FilterInputStream {
    private final Observer observer;

    ObservedStream(InputStream stream, Observer observer) {
      super(stream);
      this.observer = observer;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      if (value >= 0) {
        observer.taken(1);
      }
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int taken = super.read(buffer, offset, length);
      if (taken > 0) {
        observer.taken(taken);
      }
      return taken;
    }
  }
}
