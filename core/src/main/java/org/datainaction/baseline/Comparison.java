package org.datainaction.baseline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;

/**
 * A measure's figures before and since the start of the initiative, side by side, with the verdict.
 *
 * @param baseline the frozen baseline in force, if there is one
 * @param launch the first day on which the new thing was in effect, if the plan names it
 * @param before figures of the baseline's window, as frozen where they were frozen
 * @param since figures from the launch on
 * @param revisedPeriods how many frozen figures differ from those computed now
 * @param definitionChanged whether the definition is no longer the frozen one
 * @param verdict what can be said
 */
public record Comparison(
    Optional<FrozenBaseline> baseline,
    Optional<LocalDate> launch,
    WindowFigures before,
    WindowFigures since,
    int revisedPeriods,
    boolean definitionChanged,
    Verdict verdict) {

  /**
   * Puts both windows side by side.
   *
   * @param shown the protected series of the grain that is shown, whole slice
   * @param baseline in force, if any
   * @param launch first day of the new thing, if known
   * @param definition digest of the definition now
   */
  public static Comparison of(
      Series shown,
      Optional<FrozenBaseline> baseline,
      Optional<LocalDate> launch,
      String definition) {
    List<Observation> frozen =
        baseline
            .flatMap(
                entry ->
                    entry.series().stream()
                        .filter(series -> series.grain() == shown.grain())
                        .findFirst())
            .map(Series::observations)
            .orElse(List.of());
    List<Observation> since =
        launch
            .map(
                day ->
                    shown.observations().stream()
                        .filter(o -> !o.period().firstDay().isBefore(day))
                        .toList())
            .orElse(List.of());
    boolean changed = baseline.filter(entry -> !entry.definition().equals(definition)).isPresent();
    return new Comparison(
        baseline,
        launch,
        WindowFigures.of(frozen),
        WindowFigures.of(since),
        revised(frozen, shown),
        changed,
        verdict(baseline, launch));
  }

  private static int revised(List<Observation> frozen, Series shown) {
    return (int)
        frozen.stream()
            .filter(
                then ->
                    !shown
                        .find(then.period())
                        .map(Observation::figures)
                        .equals(Optional.of(then.figures())))
            .count();
  }

  private static Verdict verdict(Optional<FrozenBaseline> baseline, Optional<LocalDate> launch) {
    if (baseline.isEmpty()) {
      return new Verdict.CannotCompare(List.of(Message.of("verdict.reason.no-baseline")));
    }
    if (launch.isEmpty()) {
      return new Verdict.CannotCompare(List.of(Message.of("verdict.reason.no-launch")));
    }
    if (!baseline.get().window().last().isBefore(launch.get())) {
      return new Verdict.CannotCompare(
          List.of(
              Message.of(
                  "verdict.reason.window-overlaps",
                  new Argument.Day(baseline.get().window().last()),
                  new Argument.Day(launch.get()))));
    }
    return new Verdict.CannotCompare(
        List.of(
            Message.of("verdict.reason.not-judged-yet", new Argument.Day(launch.orElseThrow()))));
  }
}
