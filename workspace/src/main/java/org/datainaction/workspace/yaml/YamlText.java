package org.datainaction.workspace.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.datainaction.problem.Place;

/** The text of a YAML file, and the positions of its characters. */
final class YamlText {
  private YamlText() {}

  /** Decodes UTF-8 strictly; a byte order mark is left out. */
  static Decoded decode(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    String decoded = text.flip().toString();
    boolean mark = decoded.startsWith("\uFEFF");
    return new Decoded(mark ? decoded.substring(1) : decoded, !result.isError());
  }

  /** The place of a character, counted in code points from 0. */
  static Place placeOf(String file, String text, int codePoint) {
    int[] before = text.codePoints().limit(codePoint).toArray();
    int line = 1;
    int column = 1;
    for (int character : before) {
      column = character == '\n' ? 1 : column + 1;
      line += character == '\n' ? 1 : 0;
    }
    return Place.at(file, line, column);
  }

  /**
   * What could be decoded.
   *
   * @param text up to the first byte that is not UTF-8
   * @param complete whether that is all of it
   */
  record Decoded(String text, boolean complete) {}
}
