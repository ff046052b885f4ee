package org.datainaction.compute;

import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Writes what a scan remembers: small numbers in few bytes. Read by {@link StateInput}. */
final class StateOutput {
  private final DataOutput out;

  StateOutput(DataOutput out) {
    this.out = out;
  }

  /** A number that is 0 or more, or any in ten bytes. */
  void count(long number) throws IOException {
    long left = number;
    while ((left & ~0x7FL) != 0) {
      out.writeByte((int) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    out.writeByte((int) left);
  }

  /** A number of any sign. */
  void number(long number) throws IOException {
    count((number << 1) ^ (number >> 63));
  }

  void bool(boolean value) throws IOException {
    out.writeByte(value ? 1 : 0);
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
    out.write(bytes);
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
