package org.datainaction.sources.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Text whose start is held, so that it can be looked at before it is read: the sample for finding
 * the header.
 */
final class SampledText {
  /** How many characters are held at most. */
  static final int SAMPLE = 256 * 1024;

  private final char[] sample;
  private final int length;
  private final Reader rest;

  private SampledText(char[] sample, int length, Reader rest) {
    this.sample = sample;
    this.length = length;
    this.rest = rest;
  }

  /** Reads the sample. */
  static SampledText of(Reader text) throws IOException {
    char[] sample = new char[SAMPLE];
    int length = 0;
    int count = text.read(sample, 0, sample.length);
    while (count > 0) {
      length += count;
      count = length < sample.length ? text.read(sample, length, sample.length - length) : 0;
    }
    return new SampledText(sample, length, text);
  }

  /** The first lines of the sample, without their ends, at most so many. */
  List<Line> lines(int most) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < length && lines.size() < most) {
      int end = start;
      while (end < length && sample[end] != '\n' && sample[end] != '\r') {
        end++;
      }
      lines.add(new Line(start, new String(sample, start, end - start)));
      boolean twoChars = end + 1 < length && sample[end] == '\r' && sample[end + 1] == '\n';
      start = end + (twoChars ? 2 : 1);
    }
    return lines;
  }

  /** Only the sample, from this character on; may be asked for again and again. */
  Reader sampleFrom(int start) {
    return new Held(start, Reader.nullReader());
  }

  /** All of the text from this character on; once. */
  Reader allFrom(int start) {
    return new Held(start, rest);
  }

  /**
   * A line of the sample.
   *
   * @param start its first character
   * @param text without the end of line
   */
  record Line(int start, String text) {}

  private final class Held extends Reader {
    private final Reader then;
    private int position;

    Held(int start, Reader then) {
      this.position = start;
      this.then = then;
    }

    @Override
    public int read(char[] buffer, int offset, int wanted) throws IOException {
      if (position >= length) {
        return then.read(buffer, offset, wanted);
      }
      int count = Math.min(wanted, length - position);
      System.arraycopy(sample, position, buffer, offset, count);
      position += count;
      return count;
    }

    @Override
    public void close() throws IOException {
      then.close();
    }
  }
}
