package org.datainaction.baseline.forecast;

/** Weights of the cells, from their logarithms up to a constant. */
final class Weights {
  private Weights() {}

  /** The weights, which sum to 1. */
  static double[] of(double[] logWeights) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double one : logWeights) {
      largest = StrictMath.max(largest, one);
    }
    double[] weights = new double[logWeights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = StrictMath.exp(logWeights[i] - largest);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
