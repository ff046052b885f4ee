package org.datainaction.table;

import com.google.common.collect.ImmutableList;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a workspace may say about a text export that cannot be seen from its bytes. Whatever is not
 * said is found out: a byte order mark, else UTF-8; the separator that the header has most of.
 */
public final class TextLayout {
  /** Nothing is said; everything is found out. */
  public static final TextLayout DETECT = new TextLayout("", 0, -1, List.of());

  private final String charset;
  private final int separator;
  private final int preambleLines;
  private final ImmutableList<String> header;

  private TextLayout(String charset, int separator, int preambleLines, List<String> header) {
    this.charset = charset;
    this.separator = separator;
    this.preambleLines = preambleLines;
    this.header = ImmutableList.copyOf(header);
  }

  /** The same with an encoding. */
  public TextLayout withCharset(Charset declared) {
    return new TextLayout(declared.name(), separator, preambleLines, header);
  }

  /** The same with a separator between cells. */
  public TextLayout withSeparator(char declared) {
    return new TextLayout(charset, declared, preambleLines, header);
  }

  /** The same with so many lines before the header. */
  public TextLayout withPreambleLines(int lines) {
    return new TextLayout(charset, separator, lines, header);
  }

  /** The same of a text without a header, whose columns have these names from left to right. */
  public TextLayout withHeader(List<String> names) {
    return new TextLayout(charset, separator, preambleLines, names);
  }

  /** The encoding, if declared. */
  public Optional<Charset> charset() {
    return charset.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(charset));
  }

  /** The separator, if declared. */
  public Optional<Character> separator() {
    return separator == 0 ? Optional.empty() : Optional.of((char) separator);
  }

  /** The names of the columns, if the text has no header; otherwise none. */
  public List<String> header() {
    return header;
  }

  /**
   * How many lines stand before the header, if declared; otherwise the header is looked for. Where
   * the text has none, before the first row: none if it is not declared.
   */
  public OptionalInt preambleLines() {
    return preambleLines < 0 ? OptionalInt.empty() : OptionalInt.of(preambleLines);
  }
}
