package org.datainaction.renderers.chart;

import org.datainaction.renderers.markup.Element;
import org.datainaction.renderers.words.Said;

/** Puts words into an element so that each of them says in which language it is. */
final class Marked {
  private Marked() {}

  /**
   * The element with the words in it.
   *
   * @param part name of the element for a part in another language than the rest
   */
  static Element in(Element element, Said said, String part) {
    if (said.language().isPresent()) {
      return element.with("lang", said.language().get()).text(said.text());
    }
    Element filled = element;
    for (Said.Span span : said.spans()) {
      filled =
          span.language().isPresent()
              ? filled.child(Element.of(part).with("lang", span.language().get()).text(span.text()))
              : filled.text(span.text());
    }
    return filled;
  }
}
