package org.datainaction.renderers.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * Escapes what would end or change the meaning of an HTML {@code script} element around the JSON,
 * and the two line separators that JavaScript once did not allow in strings.
 */
final class InlineEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;
  private static final String IN_HTML = "<>&";
  private static final String LINE_SEPARATORS = "\u2028\u2029";

  private final int[] ascii;

  InlineEscapes() {
    ascii = standardAsciiEscapesForJSON();
    IN_HTML.chars().forEach(c -> ascii[c] = ESCAPE_CUSTOM);
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii.clone();
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    return IN_HTML.indexOf(character) >= 0 || LINE_SEPARATORS.indexOf(character) >= 0
        ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", character))
        : null;
  }
}
