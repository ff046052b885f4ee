package org.datainaction.renderers.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.renderers.markup.Element;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.time.Grain;

/** The line and its points. The line is interrupted where there is no figure and at a break. */
final class LineMarks {
  private static final int MOST_DOTS = 60;
  private static final double RADIUS = 3;
  private static final double HOLLOW_RADIUS = 3.4;
  private static final Set<ObservationStatus> FILLED =
      EnumSet.of(ObservationStatus.NORMAL, ObservationStatus.SERIES_BREAK);

  private final Subject subject;
  private final Plot plot;

  LineMarks(Subject subject, Plot plot) {
    this.subject = subject;
    this.plot = plot;
  }

  /**
   * A figure in the picture.
   *
   * @param joined whether the line goes to it from the one before
   */
  private record Point(Observation observation, double x, double y, boolean joined) {}

  void draw(Canvas canvas) {
    List<Point> points = points();
    String proxy = subject.measure().proxy().isPresent() ? " proxy" : "";
    String path = path(points, canvas);
    if (path.contains("L")) {
      canvas.draw(Element.of("path").with("class", "line" + proxy).with("d", path));
    }
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      boolean hollow = !FILLED.contains(point.observation().status());
      boolean alone = !point.joined() && (i + 1 == points.size() || !points.get(i + 1).joined());
      boolean end = i == 0 || i + 1 == points.size();
      if (points.size() <= MOST_DOTS || hollow || alone || end) {
        canvas.draw(
            Element.of("circle")
                .with("class", "dot" + proxy + (hollow ? " hollow" : ""))
                .with("cx", point.x())
                .with("cy", point.y())
                .with("r", hollow ? HOLLOW_RADIUS : RADIUS));
      }
      canvas.keepClear(new Box(point.x(), point.y(), point.x(), point.y()).grown(RADIUS));
    }
  }

  private List<Point> points() {
    List<Point> points = new ArrayList<>();
    List<Observation> all = subject.observations();
    for (int i = 0; i < all.size(); i++) {
      Observation one = all.get(i);
      if (one instanceof Observation.Known known) {
        BigDecimal value = known.value().value();
        boolean joined = i > 0 && joins(all.get(i - 1), one);
        points.add(new Point(one, plot.x(one.period()), plot.y(value), joined));
      }
    }
    return points;
  }

  private boolean joins(Observation before, Observation after) {
    boolean follows =
        before.period().end().equals(after.period().start())
            || after.period().grain() == Grain.WAVE;
    return before.status().hasFigure()
        && follows
        && after.status() != ObservationStatus.SERIES_BREAK
        && subject.measure().breaks().stream().noneMatch(one -> divides(one, before, after));
  }

  private static boolean divides(SeriesBreak one, Observation before, Observation after) {
    return one.on().isAfter(before.period().firstDay())
        && !one.on().isAfter(after.period().firstDay());
  }

  private static String path(List<Point> points, Canvas canvas) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      path.append(point.joined() ? 'L' : 'M')
          .append(Element.number(point.x()))
          .append(' ')
          .append(Element.number(point.y()));
      if (point.joined()) {
        Point before = points.get(i - 1);
        canvas.keepClear(new Segment(before.x(), before.y(), point.x(), point.y()));
      }
    }
    return path.toString();
  }
}
