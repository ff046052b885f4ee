package org.datainaction.sources.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Characters as UTF-8, whatever encoding they come from. */
final class Utf8Stream extends InputStream {
  private static final int BUFFER = 8 * 1024;

  private final Reader text;
  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
  private final ByteBuffer bytes = ByteBuffer.allocate(4 * BUFFER).flip();
  private boolean atEnd;

  Utf8Stream(Reader text) {
    this.text = text;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!bytes.hasRemaining()) {
      if (atEnd) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, bytes.remaining());
    bytes.get(buffer, offset, count);
    return count;
  }

  private void fill() throws IOException {
    chars.compact();
    int count = text.read(chars.array(), chars.position(), chars.remaining());
    if (count < 0) {
      atEnd = true;
    } else {
      chars.position(chars.position() + count);
    }
    chars.flip();
    bytes.clear();
    encoder.encode(chars, bytes, atEnd);
    if (atEnd) {
      encoder.flush(bytes);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
