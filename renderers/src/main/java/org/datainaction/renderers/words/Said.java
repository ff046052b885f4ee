package org.datainaction.renderers.words;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

  private static final Pattern BLANKS = Pattern.compile("[ \t\r\n]+");

  public Said {
    spans = ImmutableList.copyOf(spans);
  }

  /** A text in the reader's language, or in none: a number, a name. */
  public static Said of(String text) {
    return new Said(List.of(new Span(text, Optional.empty(), false)));
  }

  /** Sentences one after the other. */
  public static Said joined(List<Said> sentences) {
    ImmutableList.Builder<Span> all = ImmutableList.builder();
    for (int i = 0; i < sentences.size(); i++) {
      if (i > 0) {
        all.addAll(of(" ").spans);
      }
      all.addAll(sentences.get(i).spans);
    }
    return new Said(all.build());
  }

  /** The same, with something more at its end. */
  public Said and(Said more) {
    return new Said(ImmutableList.<Span>builder().addAll(spans).addAll(more.spans).build());
  }

  /** The characters from one place to before another. */
  public Said part(int from, int to) {
    ImmutableList.Builder<Span> parts = ImmutableList.builder();
    int start = 0;
    for (Span span : spans) {
      int end = start + span.text.length();
      if (start < to && end > from) {
        parts.add(
            span.saying(
                span.text.substring(Math.max(from, start) - start, Math.min(to, end) - start)));
      }
      start = end;
    }
    return new Said(parts.build());
  }

  /** The same with a blank in place of every break of a line and of several blanks. */
  public Said inOneLine() {
    return new Said(
        spans.stream()
            .map(span -> span.saying(BLANKS.matcher(span.text).replaceAll(" ")))
            .toList());
  }

  /** The other language in which all of it is said, if it is one. */
  public Optional<String> language() {
    List<Optional<String>> languages =
        spans.stream().filter(Span::hasWords).map(Span::language).distinct().toList();
    return languages.size() == 1 ? languages.get(0) : Optional.empty();
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
  public record Span(String text, Optional<String> language, boolean verbatim) {
    private Span saying(String other) {
      return new Span(other, language, verbatim);
    }

    private boolean hasWords() {
      return text.codePoints().anyMatch(Character::isLetter);
    }
  }
}
