package org.datainaction.baseline.forecast;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/** The sizes over which a forecast is averaged. Fixed: other sizes are another version. */
final class Grid {
  /** Published with verdicts, since another grid gives others. */
  static final int VERSION = 1;

  private static final double[] PERSISTENCES = {0, 0.2, 0.4, 0.6, 0.8, 0.95};

  /** Prior weights of the persistences: noise that hardly fades is thought half as likely. */
  private static final double[] WEIGHTS = {1, 1, 1, 1, 1, 0.5};

  private static final double[] SEASONS = {0, 0.1, 0.3};
  private static final double[] SLOPES = {0.05, 0.15, 0.4};
  private static final double SMALLEST_NOISE = 0.005;
  private static final double NOISE_STEP = 1.3;
  private static final int NOISE_STEPS = 24;

  /** Noise is never taken to be less than this part of the sampling noise. */
  private static final double LEAST_OF_SAMPLING = 0.25;

  /** So that a size that equals the bound is not lost to rounding. */
  private static final double ROUNDING = 0.999;

  private Grid() {}

  /** All sizes but that of the noise, in the order in which everything is summed. */
  static ImmutableList<Shape> shapes() {
    ImmutableList.Builder<Shape> shapes = ImmutableList.builder();
    for (int i = 0; i < PERSISTENCES.length; i++) {
      for (double season : SEASONS) {
        for (double slope : SLOPES) {
          shapes.add(new Shape(PERSISTENCES[i], season, slope, StrictMath.log(WEIGHTS[i])));
        }
      }
    }
    return shapes.build();
  }

  /**
   * The sizes of the noise, ascending.
   *
   * @param samplingVariance the mean of the baseline points' known variances
   */
  static double[] noises(double samplingVariance) {
    double[] noises = new double[NOISE_STEPS];
    for (int j = 0; j < NOISE_STEPS; j++) {
      noises[j] = SMALLEST_NOISE * StrictMath.pow(NOISE_STEP, j);
    }
    double least =
        StrictMath.min(
            LEAST_OF_SAMPLING * StrictMath.sqrt(samplingVariance), noises[NOISE_STEPS - 1]);
    return Arrays.stream(noises).filter(noise -> noise >= ROUNDING * least).toArray();
  }

  /**
   * One set of sizes, on the working scale.
   *
   * @param persistence how much of the noise is still there a period later, 0 to below 1
   * @param season standard deviation of the season
   * @param slope standard deviation of the slope, per year
   * @param logPrior logarithm of the weight beforehand
   */
  record Shape(double persistence, double season, double slope, double logPrior) {}
}
