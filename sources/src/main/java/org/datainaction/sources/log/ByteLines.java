package org.datainaction.sources.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Bytes to lines. A line ends with a newline, with or without a carriage return before it; bytes
 * that the encoding does not have become U+FFFD. Memory does not grow with the length of a line.
 */
final class ByteLines implements Closeable {
  /** How many bytes a line may have, without its end: 64 KiB. */
  static final int LONGEST = 1 << 16;

  private static final int SHOWN_OF_LONGER = 200;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream in;
  private final Charset charset;
  private final byte[] chunk = new byte[16 * 1024];
  private final byte[] held = new byte[LONGEST + 1];
  private int at;
  private int end;
  private long number;

  ByteLines(InputStream in, Charset charset) {
    this.in = in;
    this.charset = charset;
  }

  /** The next line, or empty at the end. */
  Optional<Line> next() throws IOException {
    if (at == end && !fill()) {
      return Optional.empty();
    }
    int length = 0;
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && (at < end || fill())) {
      byte b = chunk[at++];
      ended = b == '\n';
      if (!ended && length < held.length) {
        held[length++] = b;
      } else if (!ended) {
        tooLong = true;
      }
    }
    if (!tooLong && length > 0 && held[length - 1] == '\r') {
      length--;
    }
    return Optional.of(line(length, tooLong || length > LONGEST));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private Line line(int length, boolean tooLong) {
    number++;
    String text = new String(held, 0, tooLong ? SHOWN_OF_LONGER : length, charset);
    boolean marked = number == 1 && text.startsWith(BYTE_ORDER_MARK);
    return new Line(number, marked ? text.substring(1) : text, tooLong);
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(chunk, 0, chunk.length));
    return end > 0;
  }

  /**
   * A line.
   *
   * @param number from 1
   * @param text without the end of line; of a line that is too long only the start
   * @param tooLong whether it has more than {@value #LONGEST} bytes
   */
  record Line(long number, String text, boolean tooLong) {}
}
