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
  static Scenario counts(String name, double mean, double noise) {
    return new Scenario(name, Kind.COUNT, mean, 0, noise, 0, 0, 0, 1, Outlier.NONE, false, 0, 0);
  }

  static Scenario shares(String name, double share, int sample, double noise) {
    return new Scenario(
        name, Kind.SHARE, share, sample, noise, 0, 0, 0, 1, Outlier.NONE, false, sample, 0);
  }

  /** The 90th percentile of so many durations. */
  static Scenario percentiles(String name, int sample, double noise) {
    return new Scenario(
        name, Kind.PERCENTILE, 6, sample, noise, 0, 0, 0, 1, Outlier.NONE, false, sample, 0);
  }

  Scenario persisting(double persistence) {
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

  Scenario seasonal(double season) {
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

  Scenario trending(double trend) {
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

  Scenario dispersed(double dispersion) {
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

  Scenario with(Outlier outlier) {
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

  Scenario heavyTailed() {
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
        true,
        sampleAfter,
        step);
  }

  Scenario sampledAfter(int sampleAfter) {
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

  Scenario changing(double step) {
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
