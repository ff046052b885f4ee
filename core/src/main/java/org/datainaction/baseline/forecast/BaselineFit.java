package org.datainaction.baseline.forecast;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A frozen baseline, explained by every cell of the grid: how well each explains it, and which
 * point fits the others worst. Immutable and thread-safe; some megabytes large.
 */
public final class BaselineFit {
  /** The version of the grid that the fit is made of. */
  public static final int GRID_VERSION = Grid.VERSION;

  /** A point is wild if chance gives one like it among the baseline's points more rarely. */
  private static final double WILD = 0.01;

  private static final int FEWEST_TO_LOOK_FOR_WILD = 3;

  private final ImmutableList<WorkingPoint> points;
  private final int[] times;
  private final double level;
  private final Kernel kernel;
  private final ImmutableList<ShapeFit> shapes;
  private final ImmutableList<ImmutableList<CellFit>> cells;
  private final double[] weights;
  private final Optional<SetAside> setAside;

  private BaselineFit(List<WorkingPoint> points, int seasonsPerYear, Optional<SetAside> setAside) {
    this.points = ImmutableList.copyOf(points);
    this.setAside = setAside;
    this.times = points.stream().mapToInt(WorkingPoint::time).toArray();
    this.level = Sums.mean(points.stream().mapToDouble(WorkingPoint::value).toArray());
    this.kernel =
        new Kernel(seasonsPerYear, Sums.mean(IntStream.of(times).asDoubleStream().toArray()));
    this.shapes = fitShapes();
    double[] noises =
        Grid.noises(Sums.mean(points.stream().mapToDouble(WorkingPoint::variance).toArray()));
    this.cells =
        shapes.stream().map(shape -> shape.cells(noises)).collect(ImmutableList.toImmutableList());
    this.weights =
        Weights.of(cells.stream().flatMap(List::stream).mapToDouble(CellFit::logWeight).toArray());
  }

  private ImmutableList<ShapeFit> fitShapes() {
    double[] deviations = points.stream().mapToDouble(point -> point.value() - level).toArray();
    ImmutableList.Builder<ShapeFit> fits = ImmutableList.builder();
    for (Grid.Shape shape : Grid.shapes()) {
      double[][] other = kernel.path(shape, times, times);
      for (int i = 0; i < times.length; i++) {
        other[i][i] += points.get(i).variance();
      }
      Axes axes = Axes.of(new Whitening(shape.persistence(), times), other);
      fits.add(new ShapeFit(shape, axes, deviations));
    }
    return fits.build();
  }

  /**
   * The fit of these points, without the one that is wild among them, if one is.
   *
   * @param points at least two, at different times, in any order
   * @param seasonsPerYear how many periods a year has: 12, 4, 2 or 1
   * @throws IllegalArgumentException if there are fewer points or two at one time
   */
  public static BaselineFit of(List<WorkingPoint> points, int seasonsPerYear) {
    BaselineFit all = ofAll(points, seasonsPerYear);
    if (points.size() < FEWEST_TO_LOOK_FOR_WILD) {
      return all;
    }
    SetAside worst = all.worst();
    if (worst.p() * points.size() >= WILD) {
      return all;
    }
    List<WorkingPoint> others = new ArrayList<>(all.points);
    others.remove(worst.point());
    return new BaselineFit(others, seasonsPerYear, Optional.of(worst));
  }

  /** The fit of all of these points, as {@link #of} otherwise. */
  public static BaselineFit ofAll(List<WorkingPoint> points, int seasonsPerYear) {
    if (points.size() < 2 || seasonsPerYear < 1) {
      throw new IllegalArgumentException(
          "%s points, %s periods a year".formatted(points.size(), seasonsPerYear));
    }
    List<WorkingPoint> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparingInt(WorkingPoint::time));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i - 1).time() == sorted.get(i).time()) {
        throw new IllegalArgumentException("two points at " + sorted.get(i).time());
      }
    }
    return new BaselineFit(sorted, seasonsPerYear, Optional.empty());
  }

  /** The points that are fitted, in order of time. */
  public ImmutableList<WorkingPoint> points() {
    return points;
  }

  /** The point that was set aside as wild, if one was. */
  public Optional<SetAside> setAside() {
    return setAside;
  }

  /** The point that fits the others worst, by exact leave-one-out. */
  SetAside worst() {
    List<LeftOut> views = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      for (CellFit cell : cells.get(i)) {
        views.add(shapes.get(i).leftOut(cell));
      }
    }
    SetAside worst = new SetAside(points.get(0), 1);
    for (int i = 0; i < points.size(); i++) {
      double p = pOf(i, views);
      if (p < worst.p()) {
        worst = new SetAside(points.get(i), p);
      }
    }
    return worst;
  }

  /** How rarely a point as far from what the others say comes by chance, to both sides. */
  private static double pOf(int point, List<LeftOut> views) {
    double[] without =
        Weights.of(views.stream().mapToDouble(view -> view.logWeightWithout(point)).toArray());
    double below = 0;
    double above = 0;
    for (int i = 0; i < without.length; i++) {
      double residual = views.get(i).residual(point);
      below += without[i] * Normal.below(residual);
      above += without[i] * Normal.below(-residual);
    }
    return StrictMath.min(1, 2 * StrictMath.min(below, above));
  }

  /**
   * What the baseline says of later times, had it carried on.
   *
   * @param times numbers of periods, different from each other
   */
  public Forecast forecast(int... times) {
    return new Forecast(this, kernel, this.times, times.clone());
  }

  /** The mean of the points. */
  double level() {
    return level;
  }

  /** The fits of the shapes, in the order of the grid. */
  ImmutableList<ShapeFit> shapes() {
    return shapes;
  }

  /** The cells of a shape, in the order of the grid. */
  ImmutableList<CellFit> cells(int shape) {
    return cells.get(shape);
  }

  /** The weight of each cell, shape after shape; not to be changed. */
  double[] weights() {
    return weights;
  }

  /**
   * A baseline point that is left out, openly, because the others make it so improbable.
   *
   * @param point which
   * @param p how rarely one as far off comes by chance, 0 to 1
   */
  public record SetAside(WorkingPoint point, double p) {}
}
