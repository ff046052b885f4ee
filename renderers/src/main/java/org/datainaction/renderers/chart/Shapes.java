package org.datainaction.renderers.chart;

import org.datainaction.renderers.markup.Element;

/** Path data of simple lines. */
final class Shapes {
  private Shapes() {}

  static String horizontal(double left, double y, double right) {
    return "M" + Element.number(left) + ' ' + Element.number(y) + 'H' + Element.number(right);
  }

  static String vertical(double x, double top, double bottom) {
    return "M" + Element.number(x) + ' ' + Element.number(top) + 'V' + Element.number(bottom);
  }
}
