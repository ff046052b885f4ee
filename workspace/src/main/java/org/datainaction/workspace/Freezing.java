package org.datainaction.workspace;

import static org.datainaction.problem.ProblemCode.CALL_INVALID;
import static org.datainaction.problem.ProblemCode.REFERENCE_UNKNOWN;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.datainaction.baseline.ComparisonSeries;
import org.datainaction.baseline.CurrentFigures;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.FrozenTerms;
import org.datainaction.baseline.Judge;
import org.datainaction.baseline.Judgement;
import org.datainaction.baseline.Verdict;
import org.datainaction.baseline.Window;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.id.MeasureId;
import org.datainaction.plan.Initiative;
import org.datainaction.plan.Launch;
import org.datainaction.problem.Nearest;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemException;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;

/** Takes the figures of a window as they are now, for the ledger. */
final class Freezing {
  /** What keeps a comparison from ever being judged, by the verdict's reason. */
  private static final ImmutableMap<String, String> INCOMPARABLE =
      ImmutableMap.of(
          "verdict.reason.comparison-unlike", "it is another kind of figure",
          "verdict.reason.comparison-no-figures", "it has no figures there, or none now",
          "verdict.reason.gaps-comparison", "one or the other has no figure in too many periods",
          "verdict.reason.of-comparison", "it was counted otherwise on either side of a day in it");

  private Freezing() {}

  /**
   * The entry for the ledger.
   *
   * @param dashboard built for the day of freezing
   * @param measure whose figures
   * @param window the days; whole periods that lie in it are frozen
   * @param by who freezes
   * @param with what it is compared with
   * @throws ProblemException if there is no such measure, no reason, or nothing to freeze
   */
  static FrozenBaseline entry(
      Dashboard dashboard,
      MeasureId measure,
      Window window,
      String reason,
      String by,
      List<MeasureId> with) {
    MeasureReport report = report(dashboard, measure);
    LocalDate on = dashboard.asOf();
    if (reason.isBlank()) {
      throw refused("no reason is given", "why this window is the baseline, in a sentence");
    }
    if (by.isBlank()) {
      throw refused("nobody is named who freezes", "a name");
    }
    if (!window.last().isBefore(on)) {
      throw refused(
          "the window ends on " + window.last() + ", which is not over on " + on,
          "a window that is over");
    }
    Initiative initiative = dashboard.initiative();
    if (initiative.measures().contains(measure)) {
      initiative.launch().ifPresent(launch -> refuseOverlap(window, launch));
    }
    List<Series> series = within(report, window);
    if (series.stream().flatMap(s -> s.observations().stream()).noneMatch(Freezing::hasFigure)) {
      throw refused(
          "'%s' has no figure from %s to %s".formatted(measure, window.first(), window.last()),
          "a window with figures of whole periods");
    }
    List<ComparisonSeries> comparison =
        with.stream().map(other -> comparison(report(dashboard, other), window)).toList();
    FrozenBaseline entry =
        new FrozenBaseline(
            measure,
            window,
            series,
            on,
            by,
            reason,
            report.definition(),
            exports(report),
            FrozenTerms.of(
                report.measure(),
                series,
                comparison,
                Assembly.launchFor(measure, dashboard.initiative())));
    refuseIncomparable(entry, report, dashboard);
    return entry;
  }

  /** What could never be judged for its comparison is not written where it stays. */
  private static void refuseIncomparable(
      FrozenBaseline entry, MeasureReport report, Dashboard dashboard) {
    List<ComparisonSeries> comparison = entry.terms().comparison();
    if (comparison.isEmpty()) {
      return;
    }
    List<CurrentFigures> others =
        comparison.stream().map(one -> report(dashboard, one.measure()).current()).toList();
    Optional<LocalDate> next = Optional.of(entry.window().last().plusDays(1));
    Judgement judgement = Judge.judge(report.current(), others, Optional.of(entry), next);
    String key = judgement.verdict().reasons().get(0).key();
    if (judgement.verdict() instanceof Verdict.CannotCompare && INCOMPARABLE.containsKey(key)) {
      throw refused(
          "'%s' cannot be compared with %s in this window: %s"
              .formatted(
                  entry.measure(),
                  comparison.stream()
                      .map(one -> "'" + one.measure() + "'")
                      .collect(Collectors.joining(" and ")),
                  INCOMPARABLE.get(key)),
          "measures with the same kind of figure, counted in one way, and figures in the same"
              + " periods");
    }
  }

  private static ComparisonSeries comparison(MeasureReport other, Window window) {
    return new ComparisonSeries(other.measure().id(), within(other, window), other.definition());
  }

  private static List<Series> within(MeasureReport report, Window window) {
    return report.series().stream()
        .filter(one -> one.slice() instanceof Slice.Whole)
        .map(one -> within(one, window))
        .filter(one -> !one.observations().isEmpty())
        .toList();
  }

  /** The latest entry is in force; one that bears an earlier day would turn that round. */
  static void refuseEarlierThan(Optional<FrozenBaseline> inForce, FrozenBaseline entry) {
    inForce
        .filter(last -> entry.frozenOn().isBefore(last.frozenOn()))
        .ifPresent(
            last -> {
              throw refused(
                  "the last baseline of '%s' was frozen on %s, after %s"
                      .formatted(entry.measure(), last.frozenOn(), entry.frozenOn()),
                  "a day that is not before that one");
            });
  }

  private static void refuseOverlap(Window window, Launch launch) {
    if (!window.last().isBefore(launch.on())) {
      throw refused(
          "the window ends on %s, but '%s' began on %s"
              .formatted(window.last(), launch.label().english(), launch.on()),
          "a window that ends before that day");
    }
  }

  private static Series within(Series series, Window window) {
    List<Observation> inside =
        series.observations().stream().filter(o -> window.contains(o.period())).toList();
    return new Series(series.measure(), series.grain(), series.slice(), inside);
  }

  private static boolean hasFigure(Observation observation) {
    return observation.figures().isPresent();
  }

  private static Map<String, String> exports(MeasureReport report) {
    Map<String, String> exports = new TreeMap<>();
    for (ExportReport export : report.dataset().exports()) {
      exports.put(export.name(), export.crc32c());
    }
    return exports;
  }

  /**
   * What is known of a measure.
   *
   * @throws ProblemException if there is no such measure
   */
  static MeasureReport report(Dashboard dashboard, MeasureId measure) {
    return dashboard.findMeasure(measure).orElseThrow(() -> unknown(dashboard, measure));
  }

  private static ProblemException unknown(Dashboard dashboard, MeasureId measure) {
    List<String> known = dashboard.measures().map(m -> m.measure().id().toString()).toList();
    return new ProblemException(
        List.of(
            Problem.error(
                REFERENCE_UNKNOWN,
                Place.NONE,
                "there is no measure '" + measure + "'",
                Nearest.hint(measure.toString(), known))));
  }

  private static ProblemException refused(String what, String expected) {
    return new ProblemException(List.of(Problem.error(CALL_INVALID, Place.NONE, what, expected)));
  }
}
