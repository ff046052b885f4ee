package org.datainaction.renderers.chart;

/** A straight line between two points. */
record Segment(double x1, double y1, double x2, double y2) {
  static Segment vertical(double x, double top, double bottom) {
    return new Segment(x, top, x, bottom);
  }

  static Segment horizontal(double y, double left, double right) {
    return new Segment(left, y, right, y);
  }
}
