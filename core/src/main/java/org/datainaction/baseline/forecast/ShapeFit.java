package org.datainaction.baseline.forecast;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.datainaction.baseline.forecast.Grid.Shape;

/** A shape of the grid and the baseline, for every size of noise. */
final class ShapeFit {
  private final Shape shape;
  private final Axes axes;
  private final double[] ones;
  private final double[] values;

  /**
   * The fit of a shape.
   *
   * @param axes the turned baseline
   * @param deviations of the points from their mean
   */
  ShapeFit(Shape shape, Axes axes, double[] deviations) {
    double[] units = new double[deviations.length];
    Arrays.fill(units, 1);
    this.shape = shape;
    this.axes = axes;
    this.ones = axes.turned(units);
    this.values = axes.turned(deviations);
  }

  /** The shape. */
  Shape shape() {
    return shape;
  }

  /** The turned baseline. */
  Axes axes() {
    return axes;
  }

  /** A 1 for each point, along the axes; not to be changed. */
  double[] ones() {
    return ones;
  }

  /** The points' deviations from their mean, along the axes; not to be changed. */
  double[] values() {
    return values;
  }

  /** The fits for these sizes of noise. */
  ImmutableList<CellFit> cells(double[] noises) {
    return Arrays.stream(noises)
        .mapToObj(noise -> new CellFit(this, noise))
        .collect(ImmutableList.toImmutableList());
  }

  /** How each point stands to the others by one cell (exact leave-one-out). */
  LeftOut leftOut(CellFit cell) {
    int n = axes.size();
    double[] diagonal = new double[n];
    double[] weightedOnes = new double[n];
    double[] weighted = new double[n];
    for (int k = 0; k < n; k++) {
      double[] axis = axes.axis(k);
      double precision = cell.precisions()[k];
      double one = precision * ones[k];
      double value = precision * values[k];
      for (int i = 0; i < n; i++) {
        diagonal[i] += precision * axis[i] * axis[i];
        weightedOnes[i] += one * axis[i];
        weighted[i] += value * axis[i];
      }
    }
    for (int i = 0; i < n; i++) {
      diagonal[i] -= weightedOnes[i] * weightedOnes[i] / cell.onesSquared();
      weighted[i] = (weighted[i] - weightedOnes[i] * cell.level()) / StrictMath.sqrt(diagonal[i]);
    }
    return new LeftOut(cell.logWeight(), weighted, diagonal);
  }
}
