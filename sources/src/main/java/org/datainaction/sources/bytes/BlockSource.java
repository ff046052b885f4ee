package org.datainaction.sources.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a text into blocks, so that each can be read by a thread of its own. Where a row ends cannot
 * be known without reading all that stands before; so each cut is a guess, which is right for all
 * but odd texts, and which nobody may rely on. For use by several threads.
 */
final class BlockSource {
  /** Rows from so far before the end are looked at, first a few, then more. */
  private static final int[] WINDOWS = {1 << 10, 1 << 13, 1 << 16};

  private static final int MOST_TRIES = 32;
  private static final int ROWS_TO_BELIEVE = 2;

  private final InputStream in;
  private final RecordScanner shape;
  private final RecordTable found = new RecordTable(0);
  private byte[] tail;
  private int tailLength;
  private int blocks;
  private boolean atEnd;

  /**
   * A text.
   *
   * @param held where it begins; a row begins there
   * @param in what stands behind
   * @param shape of its rows
   */
  BlockSource(byte[] held, int from, int to, InputStream in, RecordScanner shape) {
    this.tail = Arrays.copyOfRange(held, from, to);
    this.tailLength = tail.length;
    this.in = in;
    this.shape = shape.withoutCells();
  }

  /** Makes the block the next one; false if there is none. */
  synchronized boolean next(Block block) throws IOException {
    if (atEnd) {
      return false;
    }
    boolean read = false;
    try {
      fill(block);
      read = true;
    } finally {
      // Behind bytes that could not be read nobody reads on.
      atEnd |= !read;
    }
    return true;
  }

  private void fill(Block block) throws IOException {
    block.clear();
    byte[] bytes = block.bytes();
    int length = Math.min(tailLength, block.capacity());
    System.arraycopy(tail, 0, bytes, 0, length);
    System.arraycopy(tail, length, tail, 0, tailLength - length);
    tailLength -= length;
    while (tailLength == 0 && length < block.capacity()) {
      int count = in.read(bytes, length, block.capacity() - length);
      if (count < 0) {
        atEnd = true;
        break;
      }
      length += count;
    }
    if (atEnd) {
      block.set(length, blocks++, true);
      return;
    }
    block.set(length, blocks, false);
    int cut = cut(bytes, length);
    keep(bytes, cut, length);
    block.set(cut, blocks++, false);
  }

  private void keep(byte[] bytes, int from, int to) {
    int count = to - from;
    if (tail.length < tailLength + count) {
      tail = Arrays.copyOf(tail, tailLength + count);
    }
    System.arraycopy(tail, 0, tail, count, tailLength);
    System.arraycopy(bytes, from, tail, 0, count);
    tailLength += count;
  }

  /** Where the last row that is whole probably ends. */
  private int cut(byte[] bytes, int length) {
    for (int window : WINDOWS) {
      int from = Math.max(0, length - window);
      for (int tries = 0; tries < MOST_TRIES && from < length; tries++) {
        if (from > 0 || tries > 0) {
          from = behindLineEnd(bytes, from, length);
        }
        found.clear();
        shape.scan(bytes, from, length, found);
        if (found.rows() >= ROWS_TO_BELIEVE && found.odds() == 0) {
          return found.end();
        }
      }
    }
    for (int at = length; at > 0; at--) {
      if (bytes[at - 1] == '\n') {
        return at;
      }
    }
    return length;
  }

  private static int behindLineEnd(byte[] bytes, int from, int length) {
    int at = from;
    while (at < length && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    boolean pair = at + 1 < length && bytes[at] == '\r' && bytes[at + 1] == '\n';
    return Math.min(length, at + (pair ? 2 : 1));
  }

  /** Whether all of it was given out. */
  synchronized boolean isAtEnd() {
    return atEnd;
  }
}
