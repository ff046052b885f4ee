package org.datainaction.renderers.chart;

/** A rectangle; y grows downwards. */
record Box(double left, double top, double right, double bottom) {

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  /** Larger by so much on every side. */
  Box grown(double by) {
    return new Box(left - by, top - by, right + by, bottom + by);
  }

  boolean overlaps(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  boolean contains(Box other) {
    return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
  }

  /** Whether any point of a line lies inside; clips the line side by side (Liang and Barsky). */
  boolean crossedBy(Segment line) {
    double dx = line.x2() - line.x1();
    double dy = line.y2() - line.y1();
    double[] towards = {-dx, dx, -dy, dy};
    double[] room = {line.x1() - left, right - line.x1(), line.y1() - top, bottom - line.y1()};
    double from = 0;
    double to = 1;
    for (int side = 0; side < towards.length; side++) {
      if (towards[side] == 0) {
        if (room[side] <= 0) {
          return false;
        }
      } else if (towards[side] < 0) {
        from = Math.max(from, room[side] / towards[side]);
      } else {
        to = Math.min(to, room[side] / towards[side]);
      }
    }
    return from < to;
  }
}
