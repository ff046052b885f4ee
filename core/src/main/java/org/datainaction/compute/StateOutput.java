package org.datainaction.compute;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes what a scan remembers: small numbers in few bytes. Read by {@link StateInput}. Collects
 * what is written until {@link #flush}, since there are many numbers. Not safe for use by several
 * threads.
 */
final class StateOutput {
  private static final int LONGEST_NUMBER = 10;

  private final OutputStream out;
  private final Room room;
  private final byte[] collected = new byte[1 << 12];
  private int length;

  /**
   * Writes to a stream.
   *
   * @param room for this and for all others that share it
   */
  StateOutput(OutputStream out, Room room) {
    this.out = out;
    this.room = room;
  }

  /** A number that is 0 or more, or any in ten bytes. */
  void count(long number) throws IOException {
    makeRoom();
    int at = length;
    long left = number;
    while ((left & ~0x7FL) != 0) {
      collected[at++] = (byte) ((left & 0x7F) | 0x80);
      left >>>= 7;
    }
    collected[at++] = (byte) left;
    length = at;
  }

  private void makeRoom() throws IOException {
    if (collected.length - length < LONGEST_NUMBER) {
      flush();
    }
  }

  /** Writes what was collected. */
  void flush() throws IOException {
    room.take(length);
    out.write(collected, 0, length);
    length = 0;
  }

  /** A number of any sign. */
  void number(long number) throws IOException {
    count((number << 1) ^ (number >> 63));
  }

  void bool(boolean value) throws IOException {
    count(value ? 1 : 0);
  }

  void text(String text) throws IOException {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  void constant(Enum<?> one) throws IOException {
    text(one.name());
  }

  void big(BigInteger number) throws IOException {
    bytes(number.toByteArray());
  }

  /** One that shares the room, for another thread. */
  StateOutput sharing(OutputStream other) {
    return new StateOutput(other, room);
  }

  /** All that another one wrote that shares the room, without its length. */
  void append(ByteArrayOutputStream written) throws IOException {
    flush();
    written.writeTo(out);
  }

  private void bytes(byte[] bytes) throws IOException {
    count(bytes.length);
    if (bytes.length > collected.length - length) {
      flush();
    }
    if (bytes.length > collected.length) {
      room.take(bytes.length);
      out.write(bytes);
    } else {
      System.arraycopy(bytes, 0, collected, length, bytes.length);
      length += bytes.length;
    }
  }

  <T> void all(Collection<T> things, Writer<T> each) throws IOException {
    count(things.size());
    for (T thing : things) {
      each.write(thing);
    }
  }

  /** How many bytes may still be written. Safe for use by several threads. */
  static final class Room {
    private final long most;
    private final AtomicLong left;

    Room(long most) {
      this.most = most;
      this.left = new AtomicLong(most);
    }

    private void take(int bytes) throws StateTooLarge {
      if (left.addAndGet(-bytes) < 0) {
        throw new StateTooLarge(most);
      }
    }
  }

  /** Writes one thing. */
  interface Writer<T> {
    void write(T thing) throws IOException;
  }
}
