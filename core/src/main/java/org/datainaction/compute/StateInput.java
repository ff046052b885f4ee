package org.datainaction.compute;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads what {@link StateOutput} wrote. Damaged bytes are an {@link IOException}: little room is
 * made for what a damaged length promises and is not there.
 */
final class StateInput {
  private static final int PIECE = 1 << 13;
  private static final int LONGEST_NUMBER = 1 << 10;

  /** More rows than any export has; so many times this that sums do not overflow. */
  private static final long MOST_TIMES = 1L << 48;

  private final InputStream in;
  private final byte[] ahead = new byte[PIECE];
  private int next;
  private int end;

  /**
   * Reads ahead.
   *
   * @param in nobody else's
   */
  StateInput(InputStream in) {
    this.in = in;
  }

  private byte readByte() throws IOException {
    if (next == end) {
      fill();
    }
    return ahead[next++];
  }

  private void fill() throws IOException {
    next = 0;
    end = in.read(ahead);
    if (end <= 0) {
      end = 0;
      throw new EOFException("damaged: it ends too early");
    }
  }

  long count() throws IOException {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte part = readByte();
      number |= (long) (part & 0x7F) << shift;
      if (part >= 0) {
        return number;
      }
    }
    throw damaged("a number that does not end");
  }

  /** A number from 0 to a bound, not included. */
  int below(int bound) throws IOException {
    long number = count();
    if (number < 0 || number >= bound) {
      throw damaged(number + " where there are " + bound);
    }
    return (int) number;
  }

  long number() throws IOException {
    long number = count();
    return (number >>> 1) ^ -(number & 1);
  }

  /** A number that is 0 or more. */
  long positive() throws IOException {
    long number = count();
    if (number < 0) {
      throw damaged("the count " + number);
    }
    return number;
  }

  /** How often something occurred: at least once. */
  long times() throws IOException {
    return checkedTimes(count());
  }

  static long checkedTimes(long times) throws IOException {
    if (times < 1 || times > MOST_TIMES) {
      throw damaged("something that occurred " + times + " times");
    }
    return times;
  }

  boolean bool() throws IOException {
    return readByte() != 0;
  }

  String text() throws IOException {
    byte[] bytes = bytes(Integer.MAX_VALUE);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException noText) {
      throw new IOException("damaged: a text that is none", noText);
    }
  }

  BigInteger big() throws IOException {
    byte[] bytes = bytes(LONGEST_NUMBER);
    if (bytes.length == 0) {
      throw damaged("a number without digits");
    }
    return new BigInteger(bytes);
  }

  private byte[] bytes(int most) throws IOException {
    long length = count();
    if (length < 0 || length > most) {
      throw damaged("a length of " + length);
    }
    byte[] bytes = new byte[(int) Math.min(length, PIECE)];
    int read = 0;
    while (read < length) {
      if (read == bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * read));
      }
      if (next == end) {
        fill();
      }
      int some = Math.min(end - next, bytes.length - read);
      System.arraycopy(ahead, next, bytes, read, some);
      next += some;
      read += some;
    }
    return bytes;
  }

  <T> List<T> all(Reader<T> each) throws IOException {
    long size = positive();
    List<T> things = new ArrayList<>();
    for (long i = 0; i < size; i++) {
      things.add(each.read());
    }
    return things;
  }

  /** One of some constants. */
  <E extends Enum<E>> E oneOf(E[] constants) throws IOException {
    String name = text();
    for (E constant : constants) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw damaged("an unknown name");
  }

  static IOException damaged(String what) {
    return new IOException("damaged: " + what);
  }

  /** Reads one thing. */
  interface Reader<T> {
    T read() throws IOException;
  }
}
