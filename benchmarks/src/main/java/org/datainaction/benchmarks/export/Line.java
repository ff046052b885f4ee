package org.datainaction.benchmarks.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** ASCII text that is put together byte by byte and handed on in large pieces. Not thread-safe. */
final class Line {
  private static final int PIECE = 1 << 18;
  private static final int LONGEST_ROW = 1 << 12;
  private static final int SECONDS_OF_DAY = 86_400;

  private final byte[] bytes = new byte[PIECE + LONGEST_ROW];
  private int length;
  private long day = Long.MIN_VALUE;
  private byte[] dayText = {};

  /** Texts as bytes. */
  static byte[][] words(String... texts) {
    byte[][] words = new byte[texts.length][];
    for (int i = 0; i < texts.length; i++) {
      words[i] = ascii(texts[i]);
    }
    return words;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  Line add(char c) {
    bytes[length++] = (byte) c;
    return this;
  }

  Line add(byte[] text) {
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
    return this;
  }

  Line add(String text) {
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i));
    }
    return this;
  }

  /** A number with so many digits, zeros in front. */
  Line digits(long number, int width) {
    long rest = number;
    for (int at = length + width - 1; at >= length; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += width;
    return this;
  }

  /** A number without zeros in front. */
  Line number(int number) {
    int width = 1;
    for (int rest = number; rest >= 10; rest /= 10) {
      width++;
    }
    return digits(number, width);
  }

  /** A time like {@code 2024-12-31T23:59:00}, from seconds since 1970. */
  Line time(long seconds) {
    long wanted = Math.floorDiv(seconds, SECONDS_OF_DAY);
    if (wanted != day) {
      day = wanted;
      dayText = ascii(LocalDate.ofEpochDay(wanted).toString());
    }
    int ofDay = Math.floorMod(seconds, SECONDS_OF_DAY);
    add(dayText).add('T').digits(ofDay / 3600, 2).add(':');
    return digits(ofDay / 60 % 60, 2).add(':').digits(ofDay % 60, 2);
  }

  /** Takes the last cell away again, with the comma before it. */
  void dropCell() {
    do {
      length--;
    } while (bytes[length] != ',');
  }

  /** Ends the row, and hands on what has come together if it is much. */
  void end(OutputStream to) throws IOException {
    add('\n');
    if (length >= PIECE) {
      flush(to);
    }
  }

  void flush(OutputStream to) throws IOException {
    to.write(bytes, 0, length);
    length = 0;
  }
}
