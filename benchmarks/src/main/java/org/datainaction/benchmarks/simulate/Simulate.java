package org.datainaction.benchmarks.simulate;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.datainaction.baseline.statistics.Interval;
import org.datainaction.baseline.statistics.ShareIntervals;
import org.datainaction.benchmarks.simulate.Simulation.Result;

/**
 * Prints how often verdicts are false where nothing changed, and right where something did, beside
 * what the method measured. The last line is for scripts.
 */
public final class Simulate {
  private static final int SERIES = 2_000;
  private static final int SERIES_WITH_CHANGE = 500;
  private static final int QUICK = 40;
  private static final double PROMISED = 0.05;
  private static final double CONFIDENCE = 0.95;

  /** The method's own runs; a difference that chance brings once in a thousand is none. */
  private static final double RARE = 0.001;

  private static final PrintStream OUT = System.out;

  private Simulate() {}

  /** Runs all scenarios; {@code --quick} with few series. */
  public static void main(String[] arguments) throws InterruptedException {
    boolean quick = List.of(arguments).contains("--quick");
    boolean agrees = true;
    List<Result> all = new ArrayList<>();
    try (Simulation simulation = new Simulation(Runtime.getRuntime().availableProcessors())) {
      for (Design design : List.of(Design.QUARTERS, Design.MONTHS)) {
        List<Double> measured = Scenarios.measured(design);
        OUT.printf(
            Locale.ROOT,
            "%n| nothing changed, %s | false ever | 95%% | most told at one look | the method's own |%n"
                + "|---|---:|---:|---:|---:|%n",
            design.name());
        for (int i = 0; i < Scenarios.NULL.size(); i++) {
          Result result = simulation.run(Scenarios.NULL.get(i), i, design, quick ? QUICK : SERIES);
          double own = measured.get(i) / 100;
          boolean same = agrees(result.ever(), result.series(), own, SERIES);
          agrees &= same && interval(result).low() <= PROMISED;
          OUT.printf(
              Locale.ROOT,
              "| %s | %.1f %% | %s | %.1f %% | %.1f %%%s |%n",
              result.scenario().name(),
              percent(result.ever(), result),
              inPercent(interval(result)),
              percent(result.worstLook(), result),
              own * 100,
              same ? "" : " (differs)");
          all.add(result);
        }
        agrees &= power(simulation, design, quick ? QUICK : SERIES_WITH_CHANGE);
      }
    }
    Result worst = Collections.max(all, (a, b) -> Double.compare(share(a), share(b)));
    OUT.printf(
        Locale.ROOT,
        "%nworst null scenario: %.1f%% false verdicts over all looks (%s, %s, %s series, 95%% %s);"
            + " within the method's error: %s%n",
        share(worst) * 100,
        worst.scenario().name().substring(0, worst.scenario().name().indexOf(' ')),
        worst.design().name(),
        worst.series(),
        inPercent(interval(worst)),
        agrees ? "yes" : "no");
    System.exit(agrees ? 0 : 1);
  }

  /** A year after the start: the second quarterly look of four figures, the fourth of months. */
  private static boolean power(Simulation simulation, Design design, int series)
      throws InterruptedException {
    int look = design.equals(Design.QUARTERS) ? 1 : 3;
    boolean agrees = true;
    List<Double> measured = Scenarios.measuredPower(design);
    OUT.printf(
        Locale.ROOT,
        "%n| something changed, %s, after a year | told | told the wrong way | the method's own |%n"
            + "|---|---:|---:|---:|%n",
        design.name());
    for (int i = 0; i < Scenarios.POWER.size(); i++) {
      Result result =
          simulation.run(Scenarios.POWER.get(i), Scenarios.NULL.size() + i, design, series);
      double own = measured.get(i) / 100;
      boolean same = agrees(result.risesAt(look), series, own, SERIES_WITH_CHANGE);
      agrees &= same;
      OUT.printf(
          Locale.ROOT,
          "| %s | %.0f %% | %.1f %% | %.0f %%%s |%n",
          result.scenario().name(),
          percent(result.risesAt(look), result),
          percent(result.fallsAt(look), result),
          own * 100,
          same ? "" : " (differs)");
    }
    return agrees;
  }

  /** Whether two numbers of series may be of the same rate (Fisher's exact test, both sides). */
  private static boolean agrees(int found, int series, double own, int ownSeries) {
    int theirs = (int) Math.round(own * ownSeries);
    double pooled = (found + theirs) / (double) (series + ownSeries);
    if (pooled == 0 || pooled == 1) {
      return true;
    }
    HypergeometricDistribution ours =
        new HypergeometricDistribution(null, series + ownSeries, found + theirs, series);
    double below = ours.cumulativeProbability(found);
    double above = ours.upperCumulativeProbability(found);
    return Math.min(below, above) * 2 > RARE;
  }

  private static Interval interval(Result result) {
    return ShareIntervals.exact(result.ever(), result.series(), CONFIDENCE);
  }

  private static String inPercent(Interval interval) {
    return String.format(Locale.ROOT, "%.1f-%.1f%%", interval.low() * 100, interval.high() * 100);
  }

  private static double share(Result result) {
    return (double) result.ever() / result.series();
  }

  private static double percent(int part, Result result) {
    return 100.0 * part / result.series();
  }
}
