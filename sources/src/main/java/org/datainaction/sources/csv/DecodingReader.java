package org.datainaction.sources.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.datainaction.problem.Problem;
import org.datainaction.sources.bytes.TextBytes;

/**
 * Decodes bytes and knows where it is when they make no sense. Unlike {@link
 * java.io.InputStreamReader} it tells the offset, and can go on with {@link #UNDECODABLE}.
 */
final class DecodingReader extends Reader {
  /** Stands for bytes that are no character: U+FFFF, which no text contains. */
  static final char UNDECODABLE = TextBytes.UNDECODABLE;

  private static final int BUFFER = 16 * 1024;

  private final InputStream in;
  private final int longestFault;
  private final CharsetDecoder decoder;
  private final OnFault onFault;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private long offset;
  private boolean atEnd;

  private DecodingReader(InputStream in, Charset charset, OnFault onFault) {
    this.in = in;
    // Java takes half of a pair together with the character behind it, which may be a newline.
    this.longestFault = charset.name().startsWith("UTF-16") ? 2 : BUFFER;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.onFault = onFault;
  }

  /** Puts {@link #UNDECODABLE} where bytes are no character. */
  static DecodingReader marking(InputStream in, Charset charset) {
    return new DecodingReader(in, charset, at -> {});
  }

  /** Stops with a {@link BadText} where bytes are no character. */
  static DecodingReader strict(InputStream in, Charset charset, Complaint complaint) {
    return new DecodingReader(
        in,
        charset,
        at -> {
          throw new BadText(complaint.at(at));
        });
  }

  /** Reads nothing, and is not at the end, if there is no room for both halves of a pair. */
  @Override
  public int read(char[] buffer, int start, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(buffer, start, length).slice();
    while (out.position() == 0 && length > 0) {
      CoderResult result = decoder.decode(bytes, out, atEnd);
      if (result.isError() && out.hasRemaining()) {
        onFault.at(offset + bytes.position());
        out.put(UNDECODABLE);
        bytes.position(bytes.position() + Math.min(result.length(), longestFault));
      } else if (result.isUnderflow() && atEnd) {
        return out.position() > 0 ? out.position() : -1;
      } else if (result.isUnderflow()) {
        fill();
      } else {
        return out.position();
      }
    }
    return out.position();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void fill() throws IOException {
    offset += bytes.position();
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      atEnd = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  /** Makes a problem of the offset of a byte. */
  interface Complaint {
    Problem at(long offset) throws IOException;
  }

  private interface OnFault {
    void at(long offset) throws IOException;
  }
}
