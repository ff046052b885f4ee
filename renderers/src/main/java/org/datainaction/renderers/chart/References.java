package org.datainaction.renderers.chart;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.datainaction.renderers.markup.Element;

/**
 * What the figures are compared with: the frozen band, what was expected, process limits and the
 * levels.
 */
record References(Subject subject, Plot plot) {
  private static final double LEAST_HEIGHT = 3;
  private static final double LEAST_LENGTH = 60;

  void drawBands(Canvas canvas) {
    subject.band().ifPresent(band -> draw(canvas, band, "band"));
    subject
        .expected()
        .ifPresent(
            band -> {
              draw(canvas, band, "expected");
              keepEdgesClear(canvas, box(band, plot));
            });
  }

  private static void keepEdgesClear(Canvas canvas, Box box) {
    canvas.keepClear(Segment.horizontal(box.top(), box.left(), box.right()));
    canvas.keepClear(Segment.horizontal(box.bottom(), box.left(), box.right()));
    canvas.keepClear(new Segment(box.right(), box.top(), box.right(), box.bottom()));
  }

  private void draw(Canvas canvas, Subject.Band band, String kind) {
    Box box = box(band, plot);
    canvas.draw(
        Element.of("rect")
            .with("class", kind)
            .with("x", box.left())
            .with("y", box.top())
            .with("width", box.width())
            .with("height", box.height()));
  }

  void drawLimits(Canvas canvas) {
    subject
        .limits()
        .ifPresent(
            limits -> {
              drawLimit(canvas, limits, limits.low(), "limit");
              drawLimit(canvas, limits, limits.high(), "limit");
              drawLimit(canvas, limits, limits.centre(), "centre");
            });
  }

  private void drawLimit(Canvas canvas, Subject.Limits limits, BigDecimal at, String kind) {
    Segment line = line(limits, at, plot);
    canvas.draw(
        Element.of("path")
            .with("class", kind)
            .with("d", Shapes.horizontal(line.x1(), line.y1(), line.x2())));
    canvas.avoid(line);
  }

  /** One of the limits or their centre. */
  static Segment line(Subject.Limits limits, BigDecimal at, Plot plot) {
    return Segment.horizontal(
        plot.y(at), plot.time().clamped(limits.from()), plot.time().clamped(limits.to()));
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

  /**
   * From the day on which it was set to that on which another took its place, but never so short
   * that it cannot be seen.
   */
  static Segment line(Subject.Level level, Plot plot) {
    boolean inForce = level.until().equals(LocalDateTime.MAX);
    double to = inForce ? plot.right() : plot.time().clamped(level.until());
    double from = plot.time().clamped(level.from());
    return Segment.horizontal(
        plot.y(level.value()), Math.max(plot.left(), Math.min(from, to - LEAST_LENGTH)), to);
  }
}
