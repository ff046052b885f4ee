package org.datainaction.renderers.chart;

import org.datainaction.renderers.markup.Element;
import org.datainaction.time.Period;

/** Marks where there is no figure: a cross on the axis, or a hatched slot if it is withheld. */
record GapMarks(Subject subject, Plot plot) {
  private static final double ARM = 4;
  private static final double HATCH = 7;
  private static final double INSET = 2;

  void draw(Canvas canvas) {
    StringBuilder crosses = new StringBuilder();
    for (Gap gap : Gap.in(subject.observations())) {
      if (gap.isWithheld()) {
        canvas.draw(Element.of("path").with("class", "hatch").with("d", hatch(slot(gap, plot))));
      } else {
        gap.periods().forEach(period -> crosses.append(cross(period)));
      }
    }
    if (!crosses.isEmpty()) {
      canvas.draw(Element.of("path").with("class", "gap").with("d", crosses.toString()));
    }
  }

  /** The columns of a gap's periods. */
  static Box slot(Gap gap, Plot plot) {
    double left = plot.time().x(gap.first().start());
    double right = plot.time().x(gap.last().end());
    double inset = Math.min(INSET, (right - left) / 4);
    return new Box(left + inset, plot.top(), right - inset, plot.floor());
  }

  private String cross(Period period) {
    double x = plot.x(period);
    return Shapes.horizontal(x - ARM, plot.floor(), x + ARM)
        + Shapes.vertical(x, plot.floor() - ARM, plot.floor() + ARM);
  }

  /** The frame and slanting lines within it. */
  static String hatch(Box box) {
    StringBuilder path =
        new StringBuilder(Shapes.horizontal(box.left(), box.top(), box.right()))
            .append('V')
            .append(Element.number(box.bottom()))
            .append('H')
            .append(Element.number(box.left()))
            .append('Z');
    for (double at = HATCH; at < box.width() + box.height(); at += HATCH) {
      double x1 = Math.max(0, at - box.height());
      double x2 = Math.min(box.width(), at);
      path.append('M')
          .append(Element.number(box.left() + x1))
          .append(' ')
          .append(Element.number(box.top() + at - x1))
          .append('L')
          .append(Element.number(box.left() + x2))
          .append(' ')
          .append(Element.number(box.top() + at - x2));
    }
    return path.toString();
  }
}
