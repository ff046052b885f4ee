package org.datainaction.renderers.markup;

/**
 * Escapes text for XML, and so for HTML too. Characters that XML forbids are left out, because
 * there is no way to write them.
 */
public final class Markup {
  private Markup() {}

  /** Text between tags. */
  public static String text(String raw) {
    return escape(raw, false);
  }

  /** Text between double quotes; tabs and line ends survive. */
  public static String attribute(String raw) {
    return escape(raw, true);
  }

  private static String escape(String raw, boolean quoted) {
    StringBuilder out = new StringBuilder(raw.length() + 16);
    raw.codePoints().filter(Markup::allowed).forEach(c -> append(c, quoted, out));
    return out.toString();
  }

  private static void append(int character, boolean quoted, StringBuilder out) {
    switch (character) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      case '\r' -> out.append("&#13;");
      case '\n', '\t' -> {
        if (quoted) {
          out.append("&#").append(character).append(';');
        } else {
          out.append((char) character);
        }
      }
      default -> out.appendCodePoint(character);
    }
  }

  /** XML 1.0, production 2 (Char), without the discouraged controls and the non-characters. */
  private static boolean allowed(int character) {
    if (character < 0x20) {
      return character == '\t' || character == '\n' || character == '\r';
    }
    boolean control = character >= 0x7F && character <= 0x9F;
    boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
    boolean nonCharacter =
        (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    return !control && !surrogate && !nonCharacter;
  }
}
