package org.datainaction.baseline;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.datainaction.baseline.forecast.WorkingPoint;
import org.datainaction.baseline.forecast.WorkingScale;
import org.datainaction.baseline.forecast.WorkingScale.Kind;
import org.datainaction.baseline.forecast.WorkingScale.Measured;

/** A comparison series on its working scale. */
final class WorkingComparison {
  private final ImmutableMap<Integer, WorkingPoint> points;
  private final double usualLevel;

  private WorkingComparison(ImmutableMap<Integer, WorkingPoint> points, double usualLevel) {
    this.points = points;
    this.usualLevel = usualLevel;
  }

  /**
   * Of the periods that are judged.
   *
   * @param kind of figure, the same as that of the measure
   * @param sizeable the smallest change of the measure worth acting on
   */
  static WorkingComparison of(SummedComparison sums, Timeline line, Kind kind, double sizeable) {
    SamplingErrors.Sides figures = SamplingErrors.settle(sums.before(line), sums.since(line));
    List<Measured> before = figures.before();
    WorkingScale scale = WorkingScale.of(kind, before, sizeable);
    ImmutableMap<Integer, WorkingPoint> points =
        Stream.concat(before.stream(), figures.since().stream())
            .map(scale::point)
            .collect(ImmutableMap.toImmutableMap(WorkingPoint::time, point -> point));
    return new WorkingComparison(
        points, WorkingPoint.mean(before.stream().map(scale::point).toList()));
  }

  /** What a figure of the measure is beside the comparison's of the same period. */
  WorkingPoint beside(WorkingPoint point) {
    return point.against(at(point.time(), points));
  }

  /** The comparison's average in the periods of these; of none, that of the baseline. */
  double level(List<WorkingPoint> of) {
    return of.isEmpty()
        ? usualLevel
        : WorkingPoint.mean(of.stream().map(one -> at(one.time(), points)).toList());
  }

  private static WorkingPoint at(int time, ImmutableMap<Integer, WorkingPoint> points) {
    return Objects.requireNonNull(points.get(time));
  }
}
