package org.datainaction.renderers.chart;

import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.ArrayList;
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
  private static final double SIGNAL_RADIUS = 7;

  /** Figures that stay as they are. */
  static final Set<ObservationStatus> FILLED =
      Sets.immutableEnumSet(ObservationStatus.NORMAL, ObservationStatus.SERIES_BREAK);

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
   * @param sure whether that piece of the line is between two finished figures
   */
  private record Point(Observation observation, double x, double y, boolean joined, boolean sure) {}

  void draw(Canvas canvas) {
    List<Point> points = points();
    List<Observation.Known> signals = subject.signals();
    String proxy = subject.measure().proxy().isPresent() ? " proxy" : "";
    drawLine(canvas, "line" + proxy, points, true);
    drawLine(canvas, "line unsure", points, false);
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
      if (signals.contains(point.observation())) {
        drawSignal(canvas, point);
      }
    }
  }

  /** A diamond around the point, which keeps saying how sure the figure is. */
  private static void drawSignal(Canvas canvas, Point point) {
    canvas.draw(
        Element.of("path")
            .with("class", "signal")
            .with("d", Shapes.diamond(point.x(), point.y(), SIGNAL_RADIUS)));
    canvas.keepClear(new Box(point.x(), point.y(), point.x(), point.y()).grown(SIGNAL_RADIUS));
  }

  private List<Point> points() {
    List<Point> points = new ArrayList<>();
    List<Observation> all = subject.observations();
    for (int i = 0; i < all.size(); i++) {
      Observation one = all.get(i);
      if (one instanceof Observation.Known known) {
        BigDecimal value = known.value().value();
        boolean joined = i > 0 && joins(all.get(i - 1), one);
        boolean sure =
            joined && !Subject.isUnfinished(one) && !Subject.isUnfinished(all.get(i - 1));
        points.add(new Point(one, plot.x(one.period()), plot.y(value), joined, sure));
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

  private static void drawLine(Canvas canvas, String kind, List<Point> points, boolean sure) {
    StringBuilder path = new StringBuilder();
    boolean goesOn = false;
    for (int i = 1; i < points.size(); i++) {
      Point before = points.get(i - 1);
      Point point = points.get(i);
      if (point.joined() && point.sure() == sure) {
        path.append(goesOn ? "" : place('M', before)).append(place('L', point));
        canvas.keepClear(new Segment(before.x(), before.y(), point.x(), point.y()));
        goesOn = true;
      } else {
        goesOn = false;
      }
    }
    if (!path.isEmpty()) {
      canvas.draw(Element.of("path").with("class", kind).with("d", path.toString()));
    }
  }

  private static String place(char command, Point point) {
    return command + Element.number(point.x()) + ' ' + Element.number(point.y());
  }
}
