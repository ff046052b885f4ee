package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datainaction.measure.Measure;
import org.datainaction.series.Observation;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/**
 * What a comparison could show, told before anything starts: how long a baseline, how long after,
 * for which change. From the figures so far, taken as if they were frozen now.
 *
 * @param measure which
 * @param comparedWith what it is to be compared with; empty to judge it alone
 * @param grain by which it would be judged
 * @param until the last period with a figure
 * @param rise the smallest rise worth acting on
 * @param fall the fall that would undo it, or for percentiles the fall that is meant; both must
 *     show
 * @param points whether changes are told in points or the unit, and not relative
 * @param lengths by length of the baseline, the shortest first; empty where there are too few
 *     figures for any
 */
public record BaselinePlan(
    Measure measure,
    List<Measure> comparedWith,
    Grain grain,
    Optional<Period> until,
    BigDecimal rise,
    BigDecimal fall,
    boolean points,
    List<Length> lengths) {
  /** In periods of a year: a baseline of fewer months cannot know a season. */
  private static final List<Integer> MONTHS = List.of(12, 18, 24, 36, 48, 60);

  private static final List<Integer> OTHERS = List.of(6, 8, 12, 16, 20);

  public BaselinePlan {
    comparedWith = ImmutableList.copyOf(comparedWith);
    lengths = ImmutableList.copyOf(lengths);
  }

  /**
   * The plan of a measure.
   *
   * @param measure as it is counted now
   * @param comparison what it is to be compared with; empty to judge it alone
   * @param launch the first day of the new thing, if the plan names it: later figures are no time
   *     before
   */
  public static BaselinePlan of(
      CurrentFigures measure, List<CurrentFigures> comparison, Optional<LocalDate> launch) {
    Optional<BaselinePlan> first = Optional.empty();
    for (Grain grain : Judge.FINEST_FIRST) {
      List<Observation> figures = figures(measure, grain, launch);
      if (!figures.isEmpty()) {
        BaselinePlan plan = of(measure.measure(), comparison, grain, figures);
        if (!plan.lengths().isEmpty()) {
          return plan;
        }
        first = first.or(() -> Optional.of(plan));
      }
    }
    return first.orElseGet(() -> none(measure.measure(), comparison));
  }

  private static BaselinePlan none(Measure measure, List<CurrentFigures> comparison) {
    return new BaselinePlan(
        measure,
        measures(comparison),
        measure.shownGrain(),
        Optional.empty(),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        false,
        List.of());
  }

  private static List<Measure> measures(List<CurrentFigures> comparison) {
    return comparison.stream().map(CurrentFigures::measure).toList();
  }

  private static List<Observation> figures(
      CurrentFigures measure, Grain grain, Optional<LocalDate> launch) {
    List<Observation> figures =
        measure.observations(grain).stream()
            .filter(Timeline::isJudged)
            .filter(one -> launch.isEmpty() || one.period().lastDay().isBefore(launch.get()))
            .toList();
    CountingBreaks breaks = new CountingBreaks(measure.measure());
    int broken = 0;
    for (int i = 1; i < figures.size(); i++) {
      broken = breaks.marked(figures.get(i)) ? i : broken;
    }
    // A baseline across a change in counting would be no use.
    return figures.subList(broken, figures.size());
  }

  private static BaselinePlan of(
      Measure measure, List<CurrentFigures> comparison, Grain grain, List<Observation> figures) {
    List<Length> lengths = new ArrayList<>();
    BigDecimal rise = BigDecimal.ZERO;
    BigDecimal fall = BigDecimal.ZERO;
    for (int length : grain == Grain.MONTH ? MONTHS : OTHERS) {
      if (length <= figures.size()) {
        List<Observation> baseline = figures.subList(figures.size() - length, figures.size());
        Sides sides = ifFrozen(measure, comparison, baseline);
        boolean hasFigures = sides.comparison().map(SummedComparison::hasFigures).orElse(true);
        if (hasFigures && sides.broken().isEmpty() && sides.useless().isEmpty()) {
          Judging judging =
              new Judging(sides, FrozenTerms.of(measure, List.of(), List.of(), Optional.empty()));
          lengths.add(new Length(length, judging.outlook()));
          rise = judging.sizeableRise();
          fall = judging.sizeableFall();
        }
      }
    }
    return new BaselinePlan(
        measure,
        measures(comparison),
        grain,
        Optional.of(figures.get(figures.size() - 1).period()),
        rise,
        fall,
        FigureKind.of(measure, Timeline.figures(figures)).changesInUnit(),
        lengths);
  }

  /** Both sides, were these figures frozen now and nothing known after them. */
  private static Sides ifFrozen(
      Measure measure, List<CurrentFigures> comparison, List<Observation> baseline) {
    Period first = baseline.get(0).period();
    Period last = baseline.get(baseline.size() - 1).period();
    Window window = new Window(first.firstDay(), last.lastDay());
    List<ComparisonSeries> frozen =
        comparison.stream()
            .map(one -> new ComparisonSeries(one.measure().id(), one.series(), one.definition()))
            .toList();
    return Sides.of(
            new CurrentFigures(measure, List.of(), ""),
            baseline,
            last.next().firstDay(),
            comparison.isEmpty()
                ? Optional.empty()
                : Optional.of(SummedComparison.of(frozen, comparison, first.grain(), window)))
        .orElseThrow();
  }

  /**
   * A length of the baseline.
   *
   * @param periods how many figures it has, the latest
   * @param looks every planned look, the earliest first
   */
  public record Length(int periods, List<Outlook> looks) {
    public Length {
      looks = ImmutableList.copyOf(looks);
    }

    /** After how many periods a sizeable change would show, if ever. */
    public Optional<Integer> showsAfter() {
      return looks.stream().filter(Outlook::showsSizeable).map(Outlook::after).findFirst();
    }
  }

  /**
   * What a planned look could show with a chance of 80%, if all figures arrive.
   *
   * @param after how many periods since the start
   * @param rise of a share in points of share, of what may be below 0 in its unit, else relative
   * @param fall above 0
   * @param showsSizeable whether both are no larger than those worth acting on
   */
  public record Outlook(int after, BigDecimal rise, BigDecimal fall, boolean showsSizeable) {}
}
