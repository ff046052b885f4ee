package org.datainaction.compute;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Bytes that are written one value after the other and read back in the same order. Any text comes
 * back as it was, also one that no encoding has. Not safe for use by several threads.
 */
final class RecordBytes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[64];
  private int end;
  private int at;

  /** The written bytes, from the first one to {@link #length}. */
  byte[] array() {
    return bytes;
  }

  int length() {
    return end;
  }

  void clear() {
    end = 0;
    at = 0;
  }

  /** Gives room to so many bytes, which the caller puts into {@link #array} to be read. */
  byte[] toFill(int length) {
    bytes = Room.in(bytes, length);
    end = length;
    at = 0;
    return bytes;
  }

  void putByte(int value) {
    bytes = Room.in(bytes, end + 1);
    bytes[end++] = (byte) value;
  }

  void putLong(long value) {
    bytes = Room.in(bytes, end + Long.BYTES);
    LONGS.set(bytes, end, value);
    end += Long.BYTES;
  }

  void putInt(int value) {
    bytes = Room.in(bytes, end + Integer.BYTES);
    INTS.set(bytes, end, value);
    end += Integer.BYTES;
  }

  /** A number that {@link #putInt} put. */
  static int getInt(byte[] from, int at) {
    return (int) INTS.get(from, at);
  }

  /** A number that is 0 or more and mostly small. */
  void putCount(long value) {
    long rest = value;
    while (rest > 0x7F) {
      putByte((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    putByte((int) rest);
  }

  void putBytes(byte[] from, int start, int length) {
    bytes = Room.in(bytes, Math.addExact(end, length));
    System.arraycopy(from, start, bytes, end, length);
    end += length;
  }

  /** As UTF-8, but each half of a pair by itself. */
  void putText(String text) {
    bytes = Room.in(bytes, Math.addExact(end, Math.multiplyExact(3, text.length())));
    for (int index = 0; index < text.length(); index++) {
      char c = text.charAt(index);
      if (c < 0x80) {
        bytes[end++] = (byte) c;
      } else if (c < 0x800) {
        bytes[end++] = (byte) (0xC0 | (c >> 6));
        bytes[end++] = (byte) (0x80 | (c & 0x3F));
      } else {
        bytes[end++] = (byte) (0xE0 | (c >> 12));
        bytes[end++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        bytes[end++] = (byte) (0x80 | (c & 0x3F));
      }
    }
  }

  /** Starts reading again at the first byte. */
  void rewind() {
    at = 0;
  }

  int position() {
    return at;
  }

  void skip(int length) {
    at += length;
  }

  byte getByte() {
    return bytes[at++];
  }

  long getLong() {
    long value = (long) LONGS.get(bytes, at);
    at += Long.BYTES;
    return value;
  }

  long getCount() {
    long value = 0;
    int shift = 0;
    byte next = getByte();
    while (next < 0) {
      value |= (next & 0x7FL) << shift;
      shift += 7;
      next = getByte();
    }
    return value | ((long) next << shift);
  }

  /** The text that was put as these bytes. */
  static String text(byte[] from, int start, int length) {
    char[] chars = new char[length];
    int count = 0;
    int at = start;
    int end = start + length;
    while (at < end) {
      int first = from[at++];
      if (first >= 0) {
        chars[count++] = (char) first;
      } else if ((first & 0xE0) == 0xC0) {
        chars[count++] = (char) ((first & 0x1F) << 6 | (from[at++] & 0x3F));
      } else {
        int second = from[at++] & 0x3F;
        chars[count++] = (char) ((first & 0x0F) << 12 | second << 6 | (from[at++] & 0x3F));
      }
    }
    return count == length
        ? new String(from, start, length, StandardCharsets.US_ASCII)
        : new String(chars, 0, count);
  }
}
