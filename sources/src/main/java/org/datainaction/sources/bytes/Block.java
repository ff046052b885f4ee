package org.datainaction.sources.bytes;

import java.util.Arrays;

/**
 * A stretch of a text that probably ends between two rows. Used again and again. Not safe for use
 * by several threads.
 */
final class Block {
  /** How long a stretch is, at most; a power of two that fits well into a processor's cache. */
  static final int BYTES = 1 << 19;

  private final byte[] own;
  private byte[] bytes;
  private int length;
  private int number;
  private boolean last;

  Block(int capacity) {
    this.own = new byte[capacity + Words.PADDING];
    this.bytes = own;
  }

  byte[] bytes() {
    return bytes;
  }

  int capacity() {
    return own.length - Words.PADDING;
  }

  /** Makes room for the next stretch. */
  void clear() {
    bytes = own;
    length = 0;
  }

  /** How many of the bytes belong to it; behind them stand line ends. */
  int length() {
    return length;
  }

  /** Which of the blocks of its text it is, from 0. */
  int number() {
    return number;
  }

  /** Whether the text ends with it. */
  boolean isLast() {
    return last;
  }

  void set(int bytesOfIt, int numberOfIt, boolean isLast) {
    length = bytesOfIt;
    number = numberOfIt;
    last = isLast;
    Arrays.fill(bytes, length, length + Words.PADDING, (byte) '\n');
  }

  /** The same with bytes before it. */
  void prepend(byte[] before) {
    byte[] both = new byte[before.length + length + Words.PADDING];
    System.arraycopy(before, 0, both, 0, before.length);
    System.arraycopy(bytes, 0, both, before.length, length);
    bytes = both;
    set(before.length + length, number, last);
  }
}
