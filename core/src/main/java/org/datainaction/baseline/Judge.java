package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.time.Grain;

/**
 * Judges whether a measure changed since the start: only where chance, trend, season and a changed
 * definition do not explain it, and with what could have been seen where nothing is told. Every
 * case ends in a verdict with its reason. Stateless and thread-safe.
 */
public final class Judge {
  /** By month where months exist, since more figures show smaller changes. */
  static final List<Grain> FINEST_FIRST =
      List.of(Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR, Grain.YEAR);

  private static final List<Grain> JUDGED =
      ImmutableList.<Grain>builder().addAll(FINEST_FIRST).add(Grain.WAVE).build();

  private final CurrentFigures judged;
  private final List<CurrentFigures> comparison;
  private final FrozenBaseline baseline;
  private final LocalDate launch;

  private Judge(
      CurrentFigures judged,
      List<CurrentFigures> comparison,
      FrozenBaseline baseline,
      LocalDate launch) {
    this.judged = judged;
    this.comparison = comparison;
    this.baseline = baseline;
    this.launch = launch;
  }

  /**
   * The verdict on a measure.
   *
   * @param judged the measure
   * @param others measures among which are those that the baseline compares it with
   * @param baseline in force, if any
   * @param launch the first day of the new thing, if known
   */
  public static Judgement judge(
      CurrentFigures judged,
      List<CurrentFigures> others,
      Optional<FrozenBaseline> baseline,
      Optional<LocalDate> launch) {
    if (baseline.isEmpty()) {
      return cannot(Message.of("verdict.reason.no-baseline"));
    }
    if (launch.isEmpty()) {
      return cannot(Message.of("verdict.reason.no-launch"));
    }
    LocalDate end = baseline.get().window().last();
    if (!end.isBefore(launch.get())) {
      return cannot(
          Message.of(
              "verdict.reason.window-overlaps",
              new Argument.Day(end),
              new Argument.Day(launch.get())));
    }
    if (!baseline.get().definition().equals(judged.definition())) {
      return cannot(Message.of("verdict.reason.definition-changed"));
    }
    List<ComparisonSeries> frozen = baseline.get().terms().comparison();
    List<CurrentFigures> comparison = CurrentFigures.of(frozen, others);
    if (comparison.size() < frozen.size()) {
      return cannot(Message.of("verdict.reason.comparison-gone"));
    }
    for (int i = 0; i < frozen.size(); i++) {
      if (!frozen.get(i).definition().equals(comparison.get(i).definition())) {
        return cannot(
            Message.of("verdict.reason.comparison-changed", comparison.get(i).measure().title()));
      }
    }
    return new Judge(judged, comparison, baseline.get(), launch.get()).finest();
  }

  private static Judgement cannot(Message reason) {
    return Judgement.of(new Verdict.CannotCompare(List.of(reason)));
  }

  private Judgement finest() {
    Optional<Verdict> first = Optional.empty();
    for (Grain grain : JUDGED) {
      List<Observation> frozen = baseline.observations(grain);
      Optional<SummedComparison> comparison = comparison(grain);
      if (frozen.stream().anyMatch(Timeline::isJudged)
          && isPublished(grain)
          && comparison.map(SummedComparison::hasFigures).orElse(true)) {
        Optional<Sides> found = Sides.of(judged, frozen, launch, comparison);
        if (found.isEmpty()) {
          return cannot(Message.of("verdict.reason.waves-uneven"));
        }
        Sides sides = found.get();
        Optional<Message> broken = sides.broken();
        if (broken.isPresent()) {
          return cannot(broken.get());
        }
        Optional<Verdict> useless = sides.useless();
        if (useless.isEmpty()) {
          return new Judging(sides, baseline.terms()).judgement();
        }
        // Longer periods may do; if they do not, what the finest lack is the reason.
        first = first.or(() -> useless);
      }
    }
    return Judgement.of(
        first.orElseGet(() -> new Verdict.CannotCompare(List.of(Message.of(nothingToCompare())))));
  }

  private String nothingToCompare() {
    return comparison.isEmpty()
        ? "verdict.reason.nothing-frozen"
        : "verdict.reason.comparison-no-figures";
  }

  /** Whether there are figures of the grain now; of a measure without any, all may come. */
  private boolean isPublished(Grain grain) {
    return judged.series().stream().noneMatch(one -> one.slice() instanceof Slice.Whole)
        || Series.findWhole(judged.series(), grain).isPresent();
  }

  private Optional<SummedComparison> comparison(Grain grain) {
    return comparison.isEmpty()
        ? Optional.empty()
        : Optional.of(
            SummedComparison.of(
                baseline.terms().comparison(), comparison, grain, baseline.window()));
  }
}
