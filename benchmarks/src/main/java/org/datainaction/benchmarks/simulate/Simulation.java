package org.datainaction.benchmarks.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.datainaction.baseline.forecast.BaselineFit;
import org.datainaction.baseline.forecast.Look;
import org.datainaction.baseline.forecast.Look.Told;
import org.datainaction.baseline.forecast.Looks;
import org.datainaction.baseline.forecast.Schedule;
import org.datainaction.baseline.forecast.WorkingPoint;
import org.datainaction.baseline.forecast.WorkingScale;
import org.datainaction.baseline.forecast.WorkingScale.Measured;

/** Judges many made-up series of a scenario at all their looks. */
final class Simulation implements AutoCloseable {
  /** Fixed before the first run. */
  private static final long SEED = 2_230_001;

  private static final long SEEDS_A_SCENARIO = 1_000_000;
  private static final double SIZEABLE = 0.3;

  private final ExecutorService threads;

  Simulation(int threads) {
    this.threads = Executors.newFixedThreadPool(threads);
  }

  /**
   * What was told of so many series.
   *
   * @param number of the scenario, from which its seeds come
   */
  Result run(Scenario scenario, int number, Design design, int series) throws InterruptedException {
    List<Future<List<Told>>> judged = new ArrayList<>();
    for (int i = 0; i < series; i++) {
      long seed = SEED + number * SEEDS_A_SCENARIO + design.before() * 10_000L + i;
      judged.add(threads.submit(() -> judge(scenario, design, seed)));
    }
    List<List<Told>> told = new ArrayList<>();
    for (Future<List<Told>> one : judged) {
      try {
        told.add(one.get());
      } catch (ExecutionException failed) {
        throw new IllegalStateException(scenario.name(), failed.getCause());
      }
    }
    return new Result(scenario, design, told);
  }

  /** What is told after each look. */
  private static List<Told> judge(Scenario scenario, Design design, long seed) {
    List<Measured> figures = new MadeUp(scenario, design, seed).figures();
    List<Measured> before = figures.subList(0, design.before());
    WorkingScale scale = WorkingScale.of(scenario.kind(), before, SIZEABLE);
    BaselineFit fit =
        BaselineFit.of(before.stream().map(scale::point).toList(), design.seasonsPerYear());
    List<WorkingPoint> after =
        figures.subList(design.before(), figures.size()).stream().map(scale::point).toList();
    int[] times = after.stream().mapToInt(WorkingPoint::time).toArray();
    return Looks.judge(
            fit.forecast(times), after, Schedule.looks(design.seasonsPerYear(), design.before()))
        .stream()
        .map(Look::told)
        .toList();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /**
   * What was told.
   *
   * @param told of each series, after each look
   */
  record Result(Scenario scenario, Design design, List<List<Told>> told) {
    int series() {
      return told.size();
    }

    /** Of how many series anything was told at any look. */
    int ever() {
      return (int)
          told.stream()
              .filter(looks -> looks.stream().anyMatch(one -> one != Told.NEITHER))
              .count();
    }

    /** The largest number of series of which anything was told at one look. */
    int worstLook() {
      return IntStream.range(0, told.get(0).size())
          .map(look -> (int) told.stream().filter(looks -> looks.get(look) != Told.NEITHER).count())
          .max()
          .orElseThrow();
    }

    /** Of how many series a rise was told after the look that is this one, from 0. */
    int risesAt(int look) {
      return (int) told.stream().filter(looks -> looks.get(look) == Told.UP).count();
    }

    /** Of how many series a fall was told after that look. */
    int fallsAt(int look) {
      return (int) told.stream().filter(looks -> looks.get(look) == Told.DOWN).count();
    }
  }
}
