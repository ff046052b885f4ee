package org.datainaction.renderers.words;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something said in the reader's language, not yet escaped for any output. Parts that are in
 * another language, and values from the data, are kept apart, so that a page can mark them.
 *
 * @param spans in order; together they are the text
 */
public record Said(List<Span> spans) {
  /** Nothing. */
  public static final Said NOTHING = new Said(List.of());

  public Said {
    spans = ImmutableList.copyOf(spans);
  }

  /** The whole text. */
  public String text() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  /** Whether there is nothing to read. */
  public boolean isBlank() {
    return text().isBlank();
  }

  @Override
  public String toString() {
    return text();
  }

  /**
   * A piece of text.
   *
   * @param text the piece
   * @param language BCP 47 tag if it is not in the reader's language
   * @param verbatim whether it is a value from the data or a name, in no language
   */
  public record Span(String text, Optional<String> language, boolean verbatim) {}
}
