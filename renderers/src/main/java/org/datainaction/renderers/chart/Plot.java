package org.datainaction.renderers.chart;

import java.math.BigDecimal;
import org.datainaction.time.Period;

/** The part of a picture in which figures are drawn, and where a figure lies in it. */
record Plot(TimeScale time, ValueScale values, double top, double floor) {
  double left() {
    return time.left();
  }

  double right() {
    return time.right();
  }

  double y(BigDecimal figure) {
    return floor - values.share(figure) * (floor - top);
  }

  double x(Period period) {
    return time.x(period);
  }

  Box box() {
    return new Box(left(), top, right(), floor);
  }
}
