package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.datainaction.baseline.statistics.ProcessLimits;
import org.datainaction.baseline.statistics.Runs;
import org.datainaction.time.Period;

/**
 * Looks for chart signals on one side of the start. Neither a stretch outside a limit nor a run
 * goes on across a period without a figure. Figures on the centre are no part of a run, nor do they
 * end one.
 */
final class ChartSignals {
  /** As Wheeler has it; Making Data Count takes 7. */
  private static final int RUN = 8;

  /** Of fewer figures hardly any order is unusual. */
  private static final int FEWEST_FOR_RUNS = 10;

  private final ProcessLimits limits;
  private final ImmutableList<Point> points;

  private ChartSignals(ProcessLimits limits, List<Point> points) {
    this.limits = limits;
    this.points = ImmutableList.copyOf(points);
  }

  /**
   * A figure.
   *
   * @param number of its period; the next period has the next number
   */
  record Point(int number, Period period, double value) {}

  /** Figures in a row on one side: 1 above, -1 below, 0 between. */
  private record Stretch(int side, List<Point> points) {}

  /** Those among these figures, which are in order of time. */
  static List<ChartSignal> among(List<Point> points, ProcessLimits limits) {
    ChartSignals signals = new ChartSignals(limits, points);
    return Stream.of(signals.outside(), signals.runs(), signals.unusualRuns())
        .flatMap(all -> all)
        .toList();
  }

  private Stream<ChartSignal> outside() {
    return withoutGaps().stream()
        .flatMap(row -> stretches(row, this::beyondLimit).stream())
        .filter(stretch -> stretch.side() != 0)
        .map(
            stretch ->
                stretch.side() > 0
                    ? signal(ChartSignal.Kind.ABOVE_LIMIT, stretch.points())
                    : signal(ChartSignal.Kind.BELOW_LIMIT, stretch.points()));
  }

  private Stream<ChartSignal> runs() {
    return withoutGaps().stream()
        .map(row -> row.stream().filter(point -> sideOfCentre(point) != 0).toList())
        .flatMap(row -> stretches(row, this::sideOfCentre).stream())
        .filter(stretch -> stretch.points().size() >= RUN)
        .map(
            stretch ->
                stretch.side() > 0
                    ? signal(ChartSignal.Kind.RUN_ABOVE, stretch.points())
                    : signal(ChartSignal.Kind.RUN_BELOW, stretch.points()));
  }

  private Stream<ChartSignal> unusualRuns() {
    Runs runs = Runs.about(limits.centre(), points.stream().mapToDouble(Point::value).toArray());
    return runs.useful() >= FEWEST_FOR_RUNS && runs.isSignal()
        ? Stream.of(signal(ChartSignal.Kind.UNUSUAL_RUNS, points))
        : Stream.of();
  }

  private int beyondLimit(Point point) {
    return point.value() > limits.upper() ? 1 : point.value() < limits.lower() ? -1 : 0;
  }

  private int sideOfCentre(Point point) {
    return (int) StrictMath.signum(point.value() - limits.centre());
  }

  /** The figures, cut where there is none. */
  private List<List<Point>> withoutGaps() {
    List<List<Point>> rows = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      if (i == 0 || points.get(i - 1).number() + 1 < points.get(i).number()) {
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(points.get(i));
    }
    return rows;
  }

  private static List<Stretch> stretches(List<Point> row, ToIntFunction<Point> side) {
    List<Stretch> stretches = new ArrayList<>();
    for (Point point : row) {
      int here = side.applyAsInt(point);
      if (stretches.isEmpty() || stretches.get(stretches.size() - 1).side() != here) {
        stretches.add(new Stretch(here, new ArrayList<>()));
      }
      stretches.get(stretches.size() - 1).points().add(point);
    }
    return stretches;
  }

  private static ChartSignal signal(ChartSignal.Kind kind, List<Point> points) {
    return new ChartSignal(kind, points.stream().map(Point::period).toList());
  }
}
