package org.datainaction.compute;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that only this user can read and that is deleted when it is closed; where the system
 * allows it, it has no name from the start, so that nothing is left even of a process that was
 * killed.
 */
final class TemporaryFile implements Spill {
  private final FileChannel channel;
  private final String folder;
  private long size;

  private TemporaryFile(FileChannel channel, String folder) {
    this.channel = channel;
    this.folder = folder;
  }

  /** Makes one in a folder, or in that of the Java process for temporary files. */
  static TemporaryFile in(Optional<Path> folder) throws IOException {
    String name = folder.map(Path::toString).orElse("of the system");
    try {
      Path file =
          folder.isPresent()
              ? Files.createTempFile(folder.get(), "data-in-action-", ".rows")
              : Files.createTempFile("data-in-action-", ".rows");
      try {
        return new TemporaryFile(
            FileChannel.open(
                file,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE),
            name);
      } catch (IOException | RuntimeException failed) {
        Files.deleteIfExists(file);
        throw failed;
      }
    } catch (IOException failed) {
      throw noRoom(name, failed);
    }
  }

  private static IOException noRoom(String folder, IOException failed) {
    return new IOException(
        "rows could not be set aside in the folder for temporary files '%s': %s"
            .formatted(folder, failed.getMessage()),
        failed);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void append(byte[] from, int start, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(from, start, length);
    try {
      while (buffer.hasRemaining()) {
        size += channel.write(buffer, size);
      }
    } catch (IOException failed) {
      throw noRoom(folder, failed);
    }
  }

  @Override
  public void read(long position, byte[] into, int start, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(into, start, length);
    long at = position;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, at);
      if (read < 0) {
        throw new EOFException("a temporary file in '" + folder + "' was cut by somebody else");
      }
      at += read;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
