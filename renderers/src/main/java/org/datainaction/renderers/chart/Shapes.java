package org.datainaction.renderers.chart;

import org.datainaction.renderers.markup.Element;

/** Path data of simple lines. */
final class Shapes {
  private Shapes() {}

  static String horizontal(double left, double y, double right) {
    return "M" + Element.number(left) + ' ' + Element.number(y) + 'H' + Element.number(right);
  }

  /** A square on one of its corners, so far from its middle to each. */
  static String diamond(double x, double y, double radius) {
    return "M"
        + Element.number(x)
        + ' '
        + Element.number(y - radius)
        + 'L'
        + Element.number(x + radius)
        + ' '
        + Element.number(y)
        + 'L'
        + Element.number(x)
        + ' '
        + Element.number(y + radius)
        + 'L'
        + Element.number(x - radius)
        + ' '
        + Element.number(y)
        + 'Z';
  }

  static String vertical(double x, double top, double bottom) {
    return "M" + Element.number(x) + ' ' + Element.number(top) + 'V' + Element.number(bottom);
  }
}
