package org.datainaction.renderers.chart;

import org.datainaction.renderers.markup.Element;

/**
 * One line of text at its place.
 *
 * @param x of the point at which it is anchored
 * @param baseline y of the line on which its letters stand
 */
record Text(String words, Font font, Anchor anchor, double x, double baseline) {

  /** Which part of a text stands at its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** The room it needs at most. */
  Box box() {
    double width = font.widthOf(words);
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
    return anchored.text(words);
  }
}
