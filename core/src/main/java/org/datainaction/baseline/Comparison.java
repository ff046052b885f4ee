package org.datainaction.baseline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.time.Grain;

/**
 * A measure's figures before and since the start of the initiative, side by side, with the verdict.
 *
 * @param baseline the frozen baseline in force, if there is one
 * @param launch the first day on which the new thing was in effect, if the plan names it
 * @param before figures of the baseline's window, as frozen where they were frozen
 * @param since figures from the launch on
 * @param revision how the frozen figures differ from those computed now
 * @param revisedBeside how many frozen figures of what it is compared with differ from those
 *     computed now
 * @param knownBefore how many whole periods since the launch were over when the baseline was
 *     frozen: above 0, whoever froze it could know some of what came of it
 * @param definitionChanged whether the definition is no longer the frozen one
 * @param verdict what can be said
 * @param evidence what it rests on; empty where nothing could be looked at
 * @param processChart process limits and chart signals, which describe the figures and decide
 *     nothing; empty where no limits suit
 */
public record Comparison(
    Optional<FrozenBaseline> baseline,
    Optional<LocalDate> launch,
    WindowFigures before,
    WindowFigures since,
    Revision revision,
    int revisedBeside,
    int knownBefore,
    boolean definitionChanged,
    Verdict verdict,
    Optional<Evidence> evidence,
    Optional<ProcessChart> processChart) {

  /**
   * Puts both windows side by side.
   *
   * @param now the measure
   * @param others measures among which are those that the baseline compares it with
   * @param baseline in force, if any
   * @param launch first day of the new thing, if known
   */
  public static Comparison of(
      CurrentFigures now,
      List<CurrentFigures> others,
      Optional<FrozenBaseline> baseline,
      Optional<LocalDate> launch) {
    Grain grain = now.measure().shownGrain();
    List<Observation> shown = now.observations(grain);
    List<Observation> frozen =
        baseline
            .flatMap(entry -> Series.findWhole(entry.series(), grain))
            .map(Series::observations)
            .orElse(List.of());
    List<Observation> since =
        launch
            .map(day -> shown.stream().filter(o -> !o.period().firstDay().isBefore(day)).toList())
            .orElse(List.of());
    boolean changed =
        baseline.filter(entry -> !entry.definition().equals(now.definition())).isPresent();
    Judgement judgement = Judge.judge(now, others, baseline, launch);
    return new Comparison(
        baseline,
        launch,
        WindowFigures.of(frozen),
        WindowFigures.of(since),
        Revision.of(
            now.measure(), frozen, shown, baseline.flatMap(entry -> entry.terms().sizeable())),
        revisedBeside(others, baseline, grain),
        knownBefore(since, baseline),
        changed,
        judgement.verdict(),
        judgement.evidence(),
        ProcessChart.of(now, baseline, launch));
  }

  private static int revisedBeside(
      List<CurrentFigures> others, Optional<FrozenBaseline> baseline, Grain grain) {
    List<ComparisonSeries> frozen =
        baseline.map(entry -> entry.terms().comparison()).orElse(List.of());
    int revised = 0;
    for (CurrentFigures now : CurrentFigures.of(frozen, others)) {
      List<Observation> then =
          frozen.stream()
              .filter(one -> one.measure().equals(now.measure().id()))
              .flatMap(one -> Series.findWhole(one.series(), grain).stream())
              .flatMap(one -> one.observations().stream())
              .toList();
      revised +=
          Revision.of(now.measure(), then, now.observations(grain), Optional.empty()).periods();
    }
    return revised;
  }

  private static int knownBefore(List<Observation> since, Optional<FrozenBaseline> baseline) {
    return (int)
        since.stream()
            .filter(one -> one.figures().isPresent())
            .filter(
                one ->
                    baseline
                        .filter(entry -> one.period().lastDay().isBefore(entry.frozenOn()))
                        .isPresent())
            .count();
  }
}
