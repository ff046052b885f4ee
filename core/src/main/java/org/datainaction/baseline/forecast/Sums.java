package org.datainaction.baseline.forecast;

/** Sums, always in the same order: streams add up otherwise in one Java than in another. */
final class Sums {
  private Sums() {}

  /** The mean. */
  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Σ a·b. */
  static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Σ a·b·c. */
  static double product(double[] a, double[] b, double[] c) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i] * c[i];
    }
    return sum;
  }
}
