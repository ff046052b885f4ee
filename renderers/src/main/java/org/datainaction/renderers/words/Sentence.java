package org.datainaction.renderers.words;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.renderers.words.Said.Span;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.text.Translation;
import org.datainaction.text.Unit;

/**
 * Builds one sentence. What is not the software's own text (texts of the city, values from the
 * data) is put in afterwards, in place of a mark, so that it is never read as message syntax and
 * keeps its language.
 */
final class Sentence implements Argument.Cases<String> {
  private static final char MARK = '\uE000';
  private static final char FIRST = '\uE001';
  private static final int MOST_MARKS = '\uF8FF' - FIRST;

  private final Words words;
  private final List<Span> marked = new ArrayList<>();
  private String language = LocalizedText.BASE;

  Sentence(Words words) {
    this.words = words;
    this.language = words.pattern("language.tag").language();
  }

  @Override
  public String message(Message message) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < message.arguments().size(); i++) {
      Argument argument = message.arguments().get(i);
      String text = argument.fold(this);
      values.put(Integer.toString(i), text);
      values.put("has" + i, text.isBlank() ? "no" : "yes");
      argument.fold(new Facets(Integer.toString(i), values, words));
    }
    String pattern = words.pattern(message.key()).text();
    return new MessageFormat(pattern, words.region()).format(values);
  }

  @Override
  public String text(LocalizedText text) {
    Translation found = words.text(text);
    return mark(new Span(found.text(), words.otherLanguage(found.language()), false));
  }

  @Override
  public String figure(Argument.Figure figure) {
    Unit unit = figure.unit();
    if (unit.style() == Unit.Style.SECONDS) {
      return message(words.seconds(figure.value()));
    }
    String number = words.number(figure.value(), unit);
    if (unit.style() == Unit.Style.PERCENT) {
      return number;
    }
    boolean one = figure.value().compareTo(java.math.BigDecimal.ONE) == 0;
    String word = text(one ? unit.one() : unit.many());
    return word.isEmpty() ? number : number + '\u00A0' + word;
  }

  @Override
  public String day(Argument.Day day) {
    return words.dates().full(day.date());
  }

  @Override
  public String verbatim(Argument.Verbatim verbatim) {
    return mark(new Span(verbatim.text(), Optional.empty(), true));
  }

  @Override
  public String items(Argument.Items items) {
    ListFormatter.Type type =
        items.join() == Argument.Join.AND ? ListFormatter.Type.AND : ListFormatter.Type.OR;
    return ListFormatter.getInstance(words.region(), type, ListFormatter.Width.WIDE)
        .format(items.items().stream().map(item -> item.fold(this)).toList());
  }

  private String mark(Span span) {
    if (span.text().isEmpty()) {
      return "";
    }
    if (marked.size() == MOST_MARKS) {
      throw new IllegalArgumentException("a sentence of more than " + MOST_MARKS + " texts");
    }
    marked.add(span);
    return "" + MARK + (char) (FIRST + marked.size() - 1);
  }

  /** Puts the marked texts back in. */
  Said split(String sentence) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int at = sentence.indexOf(MARK); at >= 0; at = sentence.indexOf(MARK, from)) {
      own(sentence.substring(from, at), spans);
      spans.add(marked.get(sentence.charAt(at + 1) - FIRST));
      from = at + 2;
    }
    own(sentence.substring(from), spans);
    return new Said(spans);
  }

  private void own(String text, List<Span> spans) {
    if (!text.isEmpty()) {
      spans.add(new Span(text, words.otherLanguage(language), false));
    }
  }
}
