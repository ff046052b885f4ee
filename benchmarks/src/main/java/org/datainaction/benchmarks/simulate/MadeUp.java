package org.datainaction.benchmarks.simulate;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.datainaction.baseline.forecast.WorkingScale.Measured;

/** One made-up series of a scenario. The same seed gives the same series. */
final class MadeUp {
  /** The season is highest one period before the middle of its wave. */
  private static final int SEASON_SHIFT = 1;

  private static final double SPREAD_OF_DURATIONS = 0.45;
  private static final double P90 = 0.9;
  private static final int OUTLIERS_WITHIN = 4;
  private static final double ROOT_OF_2 = Math.sqrt(2);

  private final Scenario scenario;
  private final Design design;
  private final RandomGenerator random;

  MadeUp(Scenario scenario, Design design, long seed) {
    this.scenario = scenario;
    this.design = design;
    this.random = new Well19937c(seed);
  }

  /** All figures, the baseline's first. */
  List<Measured> figures() {
    int n = design.before() + design.after();
    double[] noise = noise(n);
    int outlier = outlierAt();
    List<Measured> figures = new ArrayList<>();
    for (int t = 0; t < n; t++) {
      boolean isAfter = t >= design.before();
      double middle = (design.before() - 1) / 2.0;
      double years = (t - middle) / design.seasonsPerYear();
      double wave = 2 * Math.PI * (t + SEASON_SHIFT) / design.seasonsPerYear();
      double path = scenario.trend() * years + scenario.season() * Math.sin(wave) + noise[t];
      figures.add(figure(t, path, isAfter, t == outlier));
    }
    return figures;
  }

  private Measured figure(int time, double path, boolean isAfter, boolean isOutlier) {
    double step = isAfter ? scenario.step() : 0;
    return switch (scenario.kind()) {
      case COUNT -> {
        double count = count(scenario.level() * Math.exp(path + step));
        yield new Measured(time, isOutlier ? count * scenario.outlier().factor : count, 0, 0, 1);
      }
      case SHARE -> share(time, path, step, isAfter ? scenario.sampleAfter() : scenario.sample());
      case PERCENTILE -> percentile(time, path + step);
      case RATE, MEAN, DIFFERENCE -> throw new AssertionError(scenario.kind());
    };
  }

  private double count(double mean) {
    double dispersion = scenario.dispersion();
    double rate =
        dispersion > 1
            ? new GammaDistribution(random, mean / (dispersion - 1), dispersion - 1).sample()
            : mean;
    return rate <= 0
        ? 0
        : new PoissonDistribution(
                random,
                rate,
                PoissonDistribution.DEFAULT_EPSILON,
                PoissonDistribution.DEFAULT_MAX_ITERATIONS)
            .sample();
  }

  private Measured share(int time, double path, double step, int sample) {
    double logit = Math.log(scenario.level() / (1 - scenario.level())) + path;
    double share = Math.min(0.999, Math.max(0.001, 1 / (1 + Math.exp(-logit)) + step));
    return new Measured(
        time, new BinomialDistribution(random, sample, share).sample(), sample, 0, 1);
  }

  /** The 90th percentile of log-normal durations, drawn as an order statistic. */
  private Measured percentile(int time, double path) {
    int n = scenario.sample();
    int rank = (int) Math.ceil(P90 * n);
    double below = new BetaDistribution(random, rank, n + 1.0 - rank).sample();
    NormalDistribution normal = new NormalDistribution();
    double value =
        scenario.level()
            * Math.exp(path + SPREAD_OF_DURATIONS * normal.inverseCumulativeProbability(below));
    double density = normal.density(normal.inverseCumulativeProbability(P90));
    return new Measured(
        time, value, 0, SPREAD_OF_DURATIONS * Math.sqrt(P90 * (1 - P90) / n) / density, 1);
  }

  private double[] noise(int n) {
    double[] noise = new double[n];
    double persistence = scenario.persistence();
    for (int t = 0; t < n; t++) {
      double fresh = fresh();
      noise[t] =
          t == 0
              ? fresh
              : persistence * noise[t - 1] + Math.sqrt(1 - persistence * persistence) * fresh;
    }
    for (int t = 0; t < n; t++) {
      noise[t] *= scenario.noise();
    }
    return noise;
  }

  /** Of variance 1; Student's distribution with 4 degrees of freedom has one of 2. */
  private double fresh() {
    if (!scenario.heavyTails()) {
      return random.nextGaussian();
    }
    double squares = 0;
    for (int i = 0; i < 4; i++) {
      double one = random.nextGaussian();
      squares += one * one;
    }
    return random.nextGaussian() / Math.sqrt(squares / 4) / ROOT_OF_2;
  }

  private int outlierAt() {
    return switch (scenario.outlier()) {
      case NONE -> -1;
      case BEFORE -> random.nextInt(design.before());
      case LAST_BEFORE -> design.before() - 1;
      case AFTER, FAR_AFTER ->
          design.before() + random.nextInt(Math.min(OUTLIERS_WITHIN, design.after()));
    };
  }
}
