package org.datainaction.benchmarks.simulate;

import java.util.List;
import org.datainaction.benchmarks.simulate.Scenario.Outlier;

/** The scenarios of the method, and what it measured itself. */
final class Scenarios {
  private static final double VIEWS = 1240;

  /** Nothing changes in them. */
  static final List<Scenario> NULL =
      List.of(
          Scenario.counts("N01 Poisson iid, mean 40", 40, 0).build(),
          Scenario.counts("N02 overdispersed iid (x4), 40", 40, 0).dispersed(4).build(),
          Scenario.counts("N03 views iid 12%", VIEWS, 0.12).build(),
          Scenario.counts("N04 views AR .3 12%", VIEWS, 0.12).persisting(0.3).build(),
          Scenario.counts("N05 views AR .6 12%", VIEWS, 0.12).persisting(0.6).build(),
          Scenario.counts("N06 views season 25%, AR .3", VIEWS, 0.10)
              .seasonal(0.25)
              .persisting(0.3)
              .build(),
          Scenario.counts("N07 views season 25%, AR .6", VIEWS, 0.10)
              .seasonal(0.25)
              .persisting(0.6)
              .build(),
          Scenario.counts("N08 trend +15%/yr, iid 8%", VIEWS, 0.08).trending(0.15).build(),
          Scenario.counts("N09 trend +30%/yr, AR .3 10%", VIEWS, 0.10)
              .trending(0.30)
              .persisting(0.3)
              .build(),
          Scenario.counts("N10 trend -20%/yr, AR .6 10%", VIEWS, 0.10)
              .trending(-0.20)
              .persisting(0.6)
              .build(),
          Scenario.counts("N11 trend+season+AR.6+overdisp", 60, 0.10)
              .trending(0.15)
              .seasonal(0.2)
              .persisting(0.6)
              .dispersed(2)
              .build(),
          Scenario.counts("N12 small counts, mean 4", 4, 0).build(),
          Scenario.counts("N13 small counts, mean 4, x2.5", 4, 0).dispersed(2.5).build(),
          Scenario.counts("N14 small counts mean 2", 2, 0).build(),
          Scenario.counts("N15 outlier x2 in baseline", VIEWS, 0.10)
              .persisting(0.3)
              .with(Outlier.BEFORE)
              .build(),
          Scenario.counts("N16 outlier x2 last baseline pt", VIEWS, 0.10)
              .persisting(0.3)
              .with(Outlier.LAST_BEFORE)
              .build(),
          Scenario.counts("N17 outlier x2 after", VIEWS, 0.10)
              .persisting(0.3)
              .with(Outlier.AFTER)
              .build(),
          Scenario.counts("N18 outlier x3 after, iid 6%", VIEWS, 0.06)
              .with(Outlier.FAR_AFTER)
              .build(),
          Scenario.shares("N19 share 88% n=4000, AR .6", 0.88, 4000, 0.15).persisting(0.6).build(),
          Scenario.shares("N20 share 88% n=4000 binomial", 0.88, 4000, 0).build(),
          Scenario.shares("N21 share season+trend AR .3", 0.80, 3000, 0.10)
              .persisting(0.3)
              .seasonal(0.15)
              .trending(0.15)
              .build(),
          Scenario.shares("N22 survey 62% n=800", 0.62, 800, 0.04).build(),
          Scenario.percentiles("N23 p90 n=2500, AR .6 4%", 2500, 0.04).persisting(0.6).build(),
          Scenario.percentiles("N24 p90 season 5%, trend 3%/yr", 2500, 0.03)
              .persisting(0.3)
              .seasonal(0.05)
              .trending(0.03)
              .build(),
          Scenario.shares("N25 level 88% n falls to 1/4", 0.88, 4000, 0).sampledAfter(1000).build(),
          Scenario.counts("N26 heavy tails (t4), AR .3", VIEWS, 0.10)
              .persisting(0.3)
              .heavyTailed()
              .build(),
          Scenario.counts("N27 overdispersed iid (x2), 40", 40, 0).dispersed(2).build(),
          Scenario.counts("N28 small counts 4, AR .6", 4, 0.3).persisting(0.6).build());

  /** Something changes in them. */
  static final List<Scenario> POWER =
      List.of(
          Scenario.counts("P01 views +30%, 8% iid", VIEWS, 0.08).changing(Math.log(1.3)).build(),
          Scenario.counts("P02 views +30%, 10% AR.3", VIEWS, 0.10)
              .persisting(0.3)
              .changing(Math.log(1.3))
              .build(),
          Scenario.counts("P03 views +30%, 12% AR.6", VIEWS, 0.12)
              .persisting(0.6)
              .changing(Math.log(1.3))
              .build(),
          Scenario.counts("P04 views +30%, season 20% AR.3", VIEWS, 0.10)
              .persisting(0.3)
              .seasonal(0.2)
              .changing(Math.log(1.3))
              .build(),
          Scenario.counts("P05 views +30%, trend 15%/yr AR.3", VIEWS, 0.10)
              .persisting(0.3)
              .trending(0.15)
              .changing(Math.log(1.3))
              .build(),
          Scenario.counts("P06 views +30%, steady 4% iid", VIEWS, 0.04)
              .changing(Math.log(1.3))
              .build(),
          Scenario.counts("P07 views +60%, 12% AR.6", VIEWS, 0.12)
              .persisting(0.6)
              .changing(Math.log(1.6))
              .build(),
          Scenario.counts("P08 incidents 40 Poisson +30%", 40, 0).changing(Math.log(1.3)).build(),
          Scenario.counts("P09 incidents 60 x2 +30%", 60, 0)
              .dispersed(2)
              .changing(Math.log(1.3))
              .build());

  private Scenarios() {}

  /** False verdicts ever, in percent, as the method measured them with 2,000 series each. */
  static List<Double> measured(Design design) {
    return design.equals(Design.QUARTERS)
        ? List.of(
            0.0, 0.1, 0.5, 1.0, 1.6, 0.2, 0.7, 1.2, 1.5, 4.5, 0.4, 0.0, 0.4, 0.0, 0.5, 0.5, 2.5,
            1.4, 2.1, 0.0, 2.1, 0.0, 2.4, 0.1, 0.1, 0.9, 0.0, 0.2)
        : List.of(
            0.1, 0.4, 0.4, 1.1, 1.7, 0.8, 2.5, 0.8, 1.1, 2.1, 2.5, 0.3, 0.7, 0.2, 1.1, 1.1, 2.9,
            1.5, 1.7, 0.1, 1.9, 0.7, 1.9, 1.4, 0.8, 1.6, 0.6, 1.6);
  }

  /** Right verdicts a year after the start, in percent, of 500 series each. */
  static List<Double> measuredPower(Design design) {
    return design.equals(Design.QUARTERS)
        ? List.of(25.0, 21.0, 23.0, 12.0, 26.0, 77.0, 68.0, 1.0, 2.0)
        : List.of(98.0, 71.0, 41.0, 76.0, 73.0, 100.0, 98.0, 55.0, 39.0);
  }
}
