package org.datainaction.renderers.chart;

import org.datainaction.renderers.markup.Element;

/** What the figures are compared with: the frozen band and the levels. */
record References(Subject subject, Plot plot) {
  private static final double LEAST_HEIGHT = 3;
  private static final double LEAST_LENGTH = 60;

  void drawBand(Canvas canvas) {
    subject
        .band()
        .map(band -> box(band, plot))
        .ifPresent(
            box ->
                canvas.draw(
                    Element.of("rect")
                        .with("class", "band")
                        .with("x", box.left())
                        .with("y", box.top())
                        .with("width", box.width())
                        .with("height", box.height())));
  }

  void drawLevels(Canvas canvas) {
    for (Subject.Level level : subject.levels()) {
      if (plot.values().holds(level.value())) {
        Segment line = line(level, plot);
        canvas.draw(
            Element.of("path")
                .with("class", "level")
                .with("d", Shapes.horizontal(line.x1(), line.y1(), line.x2())));
        canvas.keepClear(line);
      }
    }
  }

  /** Never so thin that it cannot be seen. */
  static Box box(Subject.Band band, Plot plot) {
    double top = plot.y(band.highest());
    double bottom = plot.y(band.lowest());
    double more = Math.max(0, LEAST_HEIGHT - (bottom - top)) / 2;
    return new Box(
        plot.time().clamped(band.from()),
        Math.max(plot.top(), top - more),
        plot.time().clamped(band.to()),
        Math.min(plot.floor(), bottom + more));
  }

  /** From the day on which it was set, but never so short that it cannot be seen. */
  static Segment line(Subject.Level level, Plot plot) {
    double from = Math.min(plot.time().clamped(level.from()), plot.right() - LEAST_LENGTH);
    return Segment.horizontal(plot.y(level.value()), from, plot.right());
  }
}
