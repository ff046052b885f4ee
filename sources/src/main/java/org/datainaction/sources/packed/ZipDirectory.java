package org.datainaction.sources.packed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How long the directory at the end of an archive is, which Java keeps in memory as a whole. */
final class ZipDirectory {
  private static final int END = 0x06054B50;
  private static final int END_LENGTH = 22;
  private static final int END_OF_DIRECTORY_SIZE = 12;
  private static final int END_OF_COMMENT_LENGTH = 20;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final long SEE_LARGE_END = 0xFFFF_FFFFL;
  private static final int LOCATOR = 0x07064B50;
  private static final int LOCATOR_LENGTH = 20;
  private static final int LOCATOR_OF_LARGE_END = 8;
  private static final int LARGE_END = 0x06064B50;
  private static final int LARGE_END_LENGTH = 56;
  private static final int LARGE_END_OF_DIRECTORY_SIZE = 40;

  private ZipDirectory() {}

  /** In bytes, as the archive says; empty if no end of an archive stands at the file's end. */
  static OptionalLong size(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path)) {
      long length = file.size();
      int looked = (int) Math.min(length, LOCATOR_LENGTH + END_LENGTH + LONGEST_COMMENT);
      ByteBuffer tail = bytes(file, length - looked, looked);
      for (int at = looked - END_LENGTH; at >= 0; at--) {
        if (tail.getInt(at) == END && reachesTheEnd(tail, at)) {
          long size = tail.getInt(at + END_OF_DIRECTORY_SIZE) & SEE_LARGE_END;
          return size == SEE_LARGE_END
              ? ofLarge(file, tail, at - LOCATOR_LENGTH)
              : OptionalLong.of(size);
        }
      }
      return OptionalLong.empty();
    }
  }

  /** A comment may hold what looks like an end. */
  private static boolean reachesTheEnd(ByteBuffer tail, int at) {
    int comment = tail.getShort(at + END_OF_COMMENT_LENGTH) & LONGEST_COMMENT;
    return at + END_LENGTH + comment == tail.capacity();
  }

  private static OptionalLong ofLarge(FileChannel file, ByteBuffer tail, int locator)
      throws IOException {
    if (locator < 0 || tail.getInt(locator) != LOCATOR) {
      return OptionalLong.empty();
    }
    long at = tail.getLong(locator + LOCATOR_OF_LARGE_END);
    if (at < 0 || at > file.size() - LARGE_END_LENGTH) {
      return OptionalLong.empty();
    }
    ByteBuffer end = bytes(file, at, LARGE_END_LENGTH);
    return end.getInt(0) == LARGE_END
        ? OptionalLong.of(end.getLong(LARGE_END_OF_DIRECTORY_SIZE))
        : OptionalLong.empty();
  }

  private static ByteBuffer bytes(FileChannel file, long from, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = file.read(bytes, from + bytes.position());
    }
    return bytes;
  }
}
