package org.datainaction.compute;

import java.io.IOException;
import java.util.Arrays;

/** Keeps spills in memory, as a disk of a given size would, and knows which are still open. */
final class SpillFolders implements Spill.Folder {
  private final long room;
  private long used;
  private int open;
  private int made;

  private SpillFolders(long room) {
    this.room = room;
  }

  static SpillFolders large() {
    return new SpillFolders(Long.MAX_VALUE);
  }

  /** A disk that is full after so many bytes. */
  static SpillFolders withRoomFor(long bytes) {
    return new SpillFolders(bytes);
  }

  /** How many spills there were. */
  int made() {
    return made;
  }

  int stillOpen() {
    return open;
  }

  @Override
  public Spill open() {
    open++;
    made++;
    return new InMemory();
  }

  private final class InMemory implements Spill {
    private byte[] bytes = new byte[64];
    private int size;
    private boolean closed;

    @Override
    public long size() {
      return size;
    }

    @Override
    public void append(byte[] from, int start, int length) throws IOException {
      used += length;
      if (used > room) {
        throw new IOException("No space left on device");
      }
      if (size + length > bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * (size + length));
      }
      System.arraycopy(from, start, bytes, size, length);
      size += length;
    }

    @Override
    public void read(long position, byte[] into, int start, int length) {
      System.arraycopy(bytes, (int) position, into, start, length);
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        open--;
        used -= size;
      }
    }
  }
}
