package org.datainaction.renderers.html.view;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.renderers.words.Said;
import org.datainaction.renderers.words.Words;
import org.datainaction.series.Observation;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Says things as content of a page. What is not in the page's language is marked with its own, and
 * values from the data are kept apart, so that they cannot turn the direction of the text around
 * them.
 */
public final class PageWords {
  private final Words words;

  PageWords(Words words) {
    this.words = words;
  }

  /** The words themselves, for charts. */
  public Words words() {
    return words;
  }

  /** The language that is spoken. */
  public Locale locale() {
    return words.locale();
  }

  /** A message of the software. */
  public Content say(String key, Argument... arguments) {
    return content(words.say(key, arguments));
  }

  /** A message, a text of the city, a figure with its unit, a date or a value. */
  public Content say(Argument argument) {
    return content(words.say(argument));
  }

  /** Sentences one after the other. */
  public Content all(List<? extends Argument> sentences) {
    return output -> {
      for (int i = 0; i < sentences.size(); i++) {
        output.writeContent(i == 0 ? "" : " ");
        output.writeUserContent(say(sentences.get(i)));
      }
    };
  }

  /** A message with its languages, for a title. */
  public Said said(String key, Argument... arguments) {
    return words.say(key, arguments);
  }

  /**
   * The language with which a text begins that can have only one, so that the page's own name is
   * read aloud rightly; null if it is the page's.
   */
  public static @Nullable String languageOf(Said said) {
    return said.spans().stream().findFirst().flatMap(Said.Span::language).orElse(null);
  }

  /** A message without marks, for a title or an attribute. */
  public String plain(String key, Argument... arguments) {
    return words.say(key, arguments).text();
  }

  /** The same for anything that can be said. */
  public String plain(Argument argument) {
    return words.say(argument).text();
  }

  /** Whether there is anything to read in it. */
  public boolean has(LocalizedText text) {
    return !words.say(text).isBlank();
  }

  /** A date in full. */
  public Content date(LocalDate date) {
    return say(new Argument.Day(date));
  }

  /** A figure with its unit. */
  public Content figure(BigDecimal value, Unit unit) {
    return say(new Argument.Figure(value, unit));
  }

  /** A whole number. */
  public Content count(long value) {
    return say(Argument.Figure.count(value));
  }

  /**
   * A figure as it stands in a table, without its unit, or the short words for why there is none.
   */
  public Content cell(Observation observation, MeasureReport report) {
    return observation
        .figures()
        .map(figures -> text(words.number(figures.value(), report.measure().unit())))
        .orElseGet(() -> say("short." + observation.status().id()));
  }

  private static Content text(String own) {
    return output -> Escape.htmlContent(own, output);
  }

  private static Content content(Said said) {
    return new Content() {
      @Override
      public void writeTo(TemplateOutput output) {
        said.spans().forEach(span -> write(span, output));
      }

      @Override
      public boolean isEmptyContent() {
        return said.isBlank();
      }
    };
  }

  private static void write(Said.Span span, TemplateOutput output) {
    String text = printable(span.text());
    if (span.verbatim()) {
      output.writeContent("<bdi translate=\"no\">");
      Escape.htmlContent(text, output);
      output.writeContent("</bdi>");
    } else if (span.language().isPresent()) {
      output.writeContent("<span lang=\"");
      Escape.htmlAttribute(span.language().get(), output);
      output.writeContent("\">");
      Escape.htmlContent(text, output);
      output.writeContent("</span>");
    } else {
      Escape.htmlContent(text, output);
    }
  }

  /** Without the characters that no page may contain. */
  private static String printable(String text) {
    if (text.chars().allMatch(PageWords::isPrintable)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(PageWords::isPrintable).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isPrintable(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    return !control && (c & 0xFFFE) != 0xFFFE;
  }
}
