package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/**
 * What a comparison could show, told before anything starts: how long a baseline, how long after,
 * for which change. From the figures so far, taken as if they were frozen now.
 *
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
    lengths = ImmutableList.copyOf(lengths);
  }

  /**
   * The plan of a measure.
   *
   * @param series as computed now and protected, of every grain
   */
  public static BaselinePlan of(Measure measure, List<Series> series) {
    for (Grain grain : Judge.FINEST_FIRST) {
      List<Observation> figures = figures(series, grain);
      if (!figures.isEmpty()) {
        return of(measure, grain, figures);
      }
    }
    return new BaselinePlan(
        measure.shownGrain(), Optional.empty(), BigDecimal.ZERO, BigDecimal.ZERO, false, List.of());
  }

  private static List<Observation> figures(List<Series> series, Grain grain) {
    List<Observation> figures =
        Series.findWhole(series, grain).stream()
            .flatMap(one -> one.observations().stream())
            .filter(Timeline::isJudged)
            .toList();
    int broken = 0;
    for (int i = 1; i < figures.size(); i++) {
      broken = figures.get(i).status() == ObservationStatus.SERIES_BREAK ? i : broken;
    }
    // A baseline across a change in counting would be no use.
    return figures.subList(broken, figures.size());
  }

  private static BaselinePlan of(Measure measure, Grain grain, List<Observation> figures) {
    FigureKind kind =
        FigureKind.of(measure, figures.stream().flatMap(one -> one.figures().stream()).toList());
    List<Length> lengths = new ArrayList<>();
    BigDecimal rise = BigDecimal.ZERO;
    BigDecimal fall = BigDecimal.ZERO;
    for (int length : grain == Grain.MONTH ? MONTHS : OTHERS) {
      if (length <= figures.size()) {
        List<Observation> baseline = figures.subList(figures.size() - length, figures.size());
        Period next = baseline.get(length - 1).period().next();
        Timeline line = Timeline.of(baseline, List.of(), next.firstDay()).of(kind);
        if (Gates.complete(line).isPresent()) {
          continue;
        }
        if (!kind.counts() || total(baseline).compareTo(Judge.FEWEST_COUNTED) >= 0) {
          Judging judging = new Judging(measure, line, kind);
          lengths.add(new Length(length, judging.outlook()));
          rise = judging.sizeableRise();
          fall = judging.sizeableFall();
        }
      }
    }
    return new BaselinePlan(
        grain,
        Optional.of(figures.get(figures.size() - 1).period()),
        rise,
        fall,
        kind.changesInUnit(),
        lengths);
  }

  private static BigDecimal total(List<Observation> figures) {
    return figures.stream()
        .flatMap(one -> one.figures().stream())
        .map(Figures::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
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
