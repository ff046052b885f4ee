package org.datainaction.sources.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.datainaction.table.SourceException;

/** The beginning of a text, which can be looked at again and again. */
public final class Sample {
  /** How many bytes are looked at. */
  static final int BYTES = 1 << 18;

  private final TextBytes text;
  private final byte[] bytes;
  private final int length;
  private final boolean whole;

  private Sample(TextBytes text, byte[] bytes, int length, boolean whole) {
    this.text = text;
    this.bytes = bytes;
    this.length = length;
    this.whole = whole;
  }

  /**
   * Reads the beginning.
   *
   * @throws SourceException if it has bytes that are no characters where there must not be any
   * @throws IOException if it cannot be read
   */
  public static Sample of(TextBytes text) throws SourceException, IOException {
    byte[] bytes = new byte[BYTES + Words.PADDING];
    int length = text.stream().readNBytes(bytes, 0, BYTES);
    boolean whole = length < BYTES;
    Arrays.fill(bytes, length, length + Words.PADDING, (byte) '\n');
    int fault = Utf8.firstRefusable(bytes, 0, length);
    // A character may be cut where the sample ends.
    if (fault < length && (whole || fault < length - 3)) {
      text.fault().at(text.offset() + (long) fault);
    }
    return new Sample(text, bytes, length, whole);
  }

  TextBytes text() {
    return text;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Whether a byte lies in it, or it is all there is. */
  public boolean reaches(int at) {
    return whole || at < length;
  }

  /** Whether there is nothing behind it. */
  boolean isWhole() {
    return whole;
  }

  /** The first lines, without their ends, at most so many. */
  public List<Line> lines(int most) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < length && lines.size() < most) {
      int end = start;
      while (end < length && bytes[end] != '\n' && bytes[end] != '\r') {
        end++;
      }
      lines.add(new Line(start, new String(bytes, start, end - start, StandardCharsets.UTF_8)));
      boolean pair = end + 1 < length && bytes[end] == '\r' && bytes[end + 1] == '\n';
      start = end + (pair ? 2 : 1);
    }
    return lines;
  }

  /**
   * The rows of the sample alone.
   *
   * @param start the byte at which the first begins
   * @param line on which it stands, from 1
   */
  public ByteRows rows(int start, char separator, long line) {
    return ByteRows.ofSample(this, start, separator, line);
  }

  /** The rows of the whole text; once. */
  public ByteRows allRows(int start, char separator, long line) {
    return ByteRows.ofAll(this, start, separator, line);
  }

  /**
   * A line.
   *
   * @param start its first byte
   * @param text without the end of line
   */
  public record Line(int start, String text) {}
}
