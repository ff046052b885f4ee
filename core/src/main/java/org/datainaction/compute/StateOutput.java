package org.datainaction.compute;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * Writes what a scan remembers: small numbers in few bytes. Read by {@link StateInput}. Collects
 * what is written until {@link #flush}, since there are many numbers. Not safe for use by several
 * threads.
 */
final class StateOutput {
  private static final int LONGEST_NUMBER = 10;

  private final OutputStream out;
  private final byte[] collected = new byte[1 << 12];
  private int length;

  StateOutput(OutputStream out) {
    this.out = out;
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

  private void bytes(byte[] bytes) throws IOException {
    count(bytes.length);
    written(bytes);
  }

  /** What another one wrote. */
  void written(byte[] bytes) throws IOException {
    if (bytes.length > collected.length - length) {
      flush();
    }
    if (bytes.length > collected.length) {
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

  /** Writes one thing. */
  interface Writer<T> {
    void write(T thing) throws IOException;
  }
}
