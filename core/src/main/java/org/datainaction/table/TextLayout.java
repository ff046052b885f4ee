package org.datainaction.table;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a workspace may say about a text export that cannot be seen from its bytes. Whatever is not
 * said is found out: a byte order mark, else UTF-8; the separator that the header has most of.
 */
public final class TextLayout {
  /** Nothing is said; everything is found out. */
  public static final TextLayout DETECT = new TextLayout("", 0, -1);

  private final String charset;
  private final int separator;
  private final int preambleLines;

  private TextLayout(String charset, int separator, int preambleLines) {
    this.charset = charset;
    this.separator = separator;
    this.preambleLines = preambleLines;
  }

  /** The same with an encoding. */
  public TextLayout withCharset(Charset declared) {
    return new TextLayout(declared.name(), separator, preambleLines);
  }

  /** The same with a separator between cells. */
  public TextLayout withSeparator(char declared) {
    return new TextLayout(charset, declared, preambleLines);
  }

  /** The same with so many lines before the header. */
  public TextLayout withPreambleLines(int lines) {
    return new TextLayout(charset, separator, lines);
  }

  /** The encoding, if declared. */
  public Optional<Charset> charset() {
    return charset.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(charset));
  }

  /** The separator, if declared. */
  public Optional<Character> separator() {
    return separator == 0 ? Optional.empty() : Optional.of((char) separator);
  }

  /** How many lines stand before the header, if declared; otherwise the header is looked for. */
  public OptionalInt preambleLines() {
    return preambleLines < 0 ? OptionalInt.empty() : OptionalInt.of(preambleLines);
  }
}
