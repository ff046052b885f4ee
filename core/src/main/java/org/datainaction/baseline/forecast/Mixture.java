package org.datainaction.baseline.forecast;

import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.differentiation.UnivariateDifferentiableFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.analysis.solvers.NewtonRaphsonSolver;
import org.apache.commons.math3.exception.TooManyEvaluationsException;

/** A weighted mixture of normal distributions. Immutable and thread-safe. */
public final class Mixture {
  /** So that what rounding moves is within the bounds. */
  private static final double WIDER = 1.01;

  /** A part with less weight than this changes no figure that anybody sees. */
  private static final double NEGLIGIBLE = 1e-18;

  private static final double RELATIVE = 1e-14;
  private static final double ABSOLUTE = 1e-13;
  private static final double VALUE = 1e-16;
  private static final int NEWTON_STEPS = 12;
  private static final int BRENT_STEPS = 1_000;
  private static final double HALF = 0.5;

  private final double[] weights;
  private final double[] means;
  private final double[] deviations;

  private Mixture(double[] weights, double[] means, double[] deviations) {
    this.weights = weights;
    this.means = means;
    this.deviations = deviations;
  }

  /** A mixture of these, without those of negligible weight. */
  static Mixture of(double[] weights, double[] means, double[] deviations) {
    int[] kept = IntStream.range(0, weights.length).filter(i -> weights[i] > NEGLIGIBLE).toArray();
    return new Mixture(pick(weights, kept), pick(means, kept), pick(deviations, kept));
  }

  private static double[] pick(double[] all, int[] places) {
    return IntStream.of(places).mapToDouble(place -> all[place]).toArray();
  }

  /** The mean. */
  public double mean() {
    return Sums.product(weights, means);
  }

  /** The standard deviation. */
  public double standardDeviation() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double off = means[i] - mean;
      sum += weights[i] * (deviations[i] * deviations[i] + off * off);
    }
    return StrictMath.sqrt(sum);
  }

  /** How probable a smaller value is. */
  public double below(double x) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * Normal.below((x - means[i]) / deviations[i]);
    }
    return sum;
  }

  /** How probable a larger value is. */
  public double above(double x) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * Normal.below((means[i] - x) / deviations[i]);
    }
    return sum;
  }

  /** The density at a value: by how much {@link #below} grows there. */
  double density(double x) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * Normal.density((x - means[i]) / deviations[i]) / deviations[i];
    }
    return sum;
  }

  /**
   * The value below which so much of the distribution lies.
   *
   * @param p above 0 and below 1
   */
  public double quantile(double p) {
    double mean = mean();
    double deviation = standardDeviation();
    double guess = mean + deviation * Normal.quantile(p);
    // Cantelli's inequality: no distribution of this mean and deviation has it farther out.
    double low = mean - WIDER * deviation * StrictMath.sqrt((1 - p) / p);
    double high = mean + WIDER * deviation * StrictMath.sqrt(p / (1 - p));
    Excess excess = new Excess(p);
    try {
      double found =
          new NewtonRaphsonSolver(ABSOLUTE).solve(NEWTON_STEPS, excess, low, high, guess);
      if (found > low && found < high) {
        return found;
      }
    } catch (TooManyEvaluationsException jumpsToAndFro) {
      // Where the density is nearly nought, a tangent leads astray.
    }
    return new BrentSolver(RELATIVE, ABSOLUTE, VALUE)
        .solve(BRENT_STEPS, excess, low, high, StrictMath.max(low, StrictMath.min(high, guess)));
  }

  /** How much more of the distribution than wanted lies below a value. */
  private final class Excess implements UnivariateDifferentiableFunction {
    private final double wanted;

    Excess(double wanted) {
      this.wanted = wanted;
    }

    @Override
    public double value(double x) {
      // From the nearer end, where it is exact.
      return wanted < HALF ? below(x) - wanted : 1 - wanted - above(x);
    }

    @Override
    public DerivativeStructure value(DerivativeStructure x) {
      return x.compose(value(x.getValue()), density(x.getValue()));
    }
  }
}
