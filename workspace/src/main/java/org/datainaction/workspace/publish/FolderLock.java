package org.datainaction.workspace.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps two programs from writing one place at the same time. The system releases the lock of a
 * program that dies, so there is never a stale one.
 */
public final class FolderLock {
  // Beyond the content, so that systems with mandatory locks let others read the content.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Does something while nobody else does something under the same lock.
   *
   * @param file is made for the time, and taken away afterwards
   * @return false if somebody else holds the lock; then nothing was done
   * @throws IOException if the file cannot be made, or the work throws it
   */
  public static boolean whileHeld(Path file, Work work) throws IOException {
    Optional<FolderLock> lock = tryTake(file);
    if (lock.isEmpty()) {
      return false;
    }
    try {
      work.run();
    } finally {
      lock.get().release();
    }
    return true;
  }

  private static Optional<FolderLock> tryTake(Path file) throws IOException {
    while (true) {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
      if (!isLocked(channel)) {
        channel.close();
        return Optional.empty();
      }
      if (isStillThere(file, channel)) {
        return Optional.of(new FolderLock(file, channel));
      }
      // The one before took the file away just now; this lock guards nothing.
      channel.close();
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException sameProgram) {
      return false;
    }
  }

  private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
    String token = UUID.randomUUID().toString();
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)), 0);
    try {
      return Files.readString(file, StandardCharsets.UTF_8).equals(token);
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  private void release() throws IOException {
    try {
      Files.deleteIfExists(file);
    } catch (FileSystemException open) {
      // Some systems do not delete open files; an empty file that stays does no harm.
      channel.truncate(0);
    } finally {
      channel.close();
    }
  }

  /** What is done under the lock. */
  @FunctionalInterface
  public interface Work {
    /**
     * Does it.
     *
     * @throws IOException if it fails
     */
    void run() throws IOException;
  }
}
