package org.datainaction.renderers.words;

import java.util.Map;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;

/** What a bundle may ask of an argument beside its text: numbers for plurals, parts of a date. */
record Facets(String index, Map<String, Object> values, Words words)
    implements Argument.Cases<Facets> {
  @Override
  public Facets message(Message message) {
    return this;
  }

  @Override
  public Facets text(LocalizedText text) {
    return this;
  }

  @Override
  public Facets figure(Argument.Figure figure) {
    values.put("n" + index, figure.value());
    return this;
  }

  @Override
  public Facets day(Argument.Day day) {
    Dates dates = words.dates();
    values.put("month" + index, dates.month(day.date()));
    values.put("shortMonth" + index, dates.shortMonth(day.date()));
    values.put("shortDay" + index, dates.shortDay(day.date()));
    values.put("year" + index, dates.year(day.date()));
    return this;
  }

  @Override
  public Facets verbatim(Argument.Verbatim verbatim) {
    return this;
  }

  @Override
  public Facets items(Argument.Items items) {
    values.put("n" + index, items.items().size());
    return this;
  }
}
