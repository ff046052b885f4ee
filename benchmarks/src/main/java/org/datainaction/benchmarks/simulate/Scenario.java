package org.datainaction.benchmarks.simulate;

import org.datainaction.baseline.forecast.WorkingScale.Kind;

/**
 * How made-up figures come about. On the scale of logarithms (shares: logits) there is a level, a
 * trend, a season and noise of which a part persists; counts and shares have sampling noise beside
 * it.
 *
 * @param name short, then what it is
 * @param kind of figure
 * @param level mean of counts, or share
 * @param sample how many each share or percentile is of; 0 for counts
 * @param noise standard deviation of the noise
 * @param persistence how much of the noise is left a period later
 * @param season height of the season
 * @param trend per year
 * @param dispersion variance of counts by their mean
 * @param outlier a figure that is out of line
 * @param heavyTails whether the noise is of Student's distribution with 4 degrees of freedom
 * @param sampleAfter how many each share is of since the start
 * @param step what changes with the start: of logarithms, of shares in points
 */
record Scenario(
    String name,
    Kind kind,
    double level,
    int sample,
    double noise,
    double persistence,
    double season,
    double trend,
    double dispersion,
    Outlier outlier,
    boolean heavyTails,
    int sampleAfter,
    double step) {
  private static final double TYPICAL_DURATION = 6;

  /** Where a figure is out of line, and how. */
  enum Outlier {
    NONE(1),
    BEFORE(2),
    LAST_BEFORE(2),
    AFTER(2),
    FAR_AFTER(3);

    final double factor;

    Outlier(double factor) {
      this.factor = factor;
    }
  }

  /** Numbers of things around this mean. */
  static Builder counts(String name, double mean, double noise) {
    return new Builder(name, Kind.COUNT, mean, 0, noise);
  }

  /** Shares of so many. */
  static Builder shares(String name, double share, int sample, double noise) {
    return new Builder(name, Kind.SHARE, share, sample, noise);
  }

  /** The 90th percentile of so many durations. */
  static Builder percentiles(String name, int sample, double noise) {
    return new Builder(name, Kind.PERCENTILE, TYPICAL_DURATION, sample, noise);
  }

  /** Collects what a scenario is beside its noise. */
  static final class Builder {
    private final String name;
    private final Kind kind;
    private final double level;
    private final int sample;
    private final double noise;
    private double persistence;
    private double season;
    private double trend;
    private double dispersion = 1;
    private Outlier outlier = Outlier.NONE;
    private boolean heavyTails;
    private int sampleAfter;
    private double step;

    private Builder(String name, Kind kind, double level, int sample, double noise) {
      this.name = name;
      this.kind = kind;
      this.level = level;
      this.sample = sample;
      this.sampleAfter = sample;
      this.noise = noise;
    }

    Builder persisting(double part) {
      persistence = part;
      return this;
    }

    Builder seasonal(double height) {
      season = height;
      return this;
    }

    Builder trending(double perYear) {
      trend = perYear;
      return this;
    }

    Builder dispersed(double factor) {
      dispersion = factor;
      return this;
    }

    Builder with(Outlier odd) {
      outlier = odd;
      return this;
    }

    Builder heavyTailed() {
      heavyTails = true;
      return this;
    }

    Builder sampledAfter(int size) {
      sampleAfter = size;
      return this;
    }

    Builder changing(double by) {
      step = by;
      return this;
    }

    Scenario build() {
      return new Scenario(
          name,
          kind,
          level,
          sample,
          noise,
          persistence,
          season,
          trend,
          dispersion,
          outlier,
          heavyTails,
          sampleAfter,
          step);
    }
  }
}
