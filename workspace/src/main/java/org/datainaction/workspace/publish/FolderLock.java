package org.datainaction.workspace.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps two programs from writing one place at the same time. The system releases the lock of a
 * program that dies, so there is never a stale one.
 */
public final class FolderLock {
  // Beyond the content, so that systems with mandatory locks let others read the content.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int LONGEST = 1 << 16;

  // Locks belong to the process: whoever opens and closes a locked file, on whatever thread, lets
  // all locks on it go (POSIX, fcntl). So within the program nobody may even try.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

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
    Path name = nameOf(file);
    if (!HELD.add(name)) {
      return false;
    }
    try {
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
    } finally {
      HELD.remove(name);
    }
  }

  /** The same for all ways to name the file. */
  private static Path nameOf(Path file) throws IOException {
    Path whole = file.toAbsolutePath().normalize();
    Path folder = whole.getParent();
    Path name = whole.getFileName();
    return folder == null || name == null ? whole : folder.toRealPath().resolve(name);
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

  /** Whether the file of this name is the locked one: only then it becomes as long as that. */
  private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
    int length = 1 + ThreadLocalRandom.current().nextInt(LONGEST);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(new byte[1]), length - 1L);
    try {
      // It must not be opened: to close it again would let the lock go.
      return Files.size(file) == length;
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
