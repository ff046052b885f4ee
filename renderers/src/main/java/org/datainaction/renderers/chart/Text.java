package org.datainaction.renderers.chart;

import org.datainaction.renderers.markup.Element;
import org.datainaction.renderers.words.Said;

/**
 * One line of text at its place.
 *
 * @param x of the point at which it is anchored
 * @param baseline y of the line on which its letters stand
 */
record Text(Said words, Font font, Anchor anchor, double x, double baseline) {
  /** With a number or what else is in no other language. */
  Text(String words, Font font, Anchor anchor, double x, double baseline) {
    this(Said.of(words), font, anchor, x, baseline);
  }

  /** Which part of a text stands at its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** The room it needs at most. */
  Box box() {
    double width = font.widthOf(words.text());
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    return new Box(left, baseline - font.ascent(), left + width, baseline + font.descent());
  }

  Element element() {
    Element text =
        Element.of("text").with("class", font.cssClass()).with("x", x).with("y", baseline);
    Element anchored =
        switch (anchor) {
          case START -> text;
          case MIDDLE -> text.with("text-anchor", "middle");
          case END -> text.with("text-anchor", "end");
        };
    return Marked.in(anchored, words, "tspan");
  }
}
