package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.time.Period;

/**
 * The language of process charts (XmR): between which limits single figures mostly lie while things
 * go on as in the frozen baseline, and the chart signals. It describes a measure's shown figures
 * and decides nothing; the {@link Verdict} knows nothing of it.
 *
 * <p>Centre and limits are of the frozen figures alone, as NHS England's Making Data Count draws
 * them: the mean, and 2.66 average moving ranges on either side of it, large moving ranges left out
 * once. They are never computed anew. In the measure's unit.
 *
 * @param made the periods whose frozen figures the limits are made of, in order
 * @param since the periods since the start whose figures they are compared with, in order: as far
 *     as checks are planned, and not beyond a break
 * @param centre the mean
 * @param averageMovingRange the mean step from one figure to the next, above 0
 * @param low the lower limit as it is drawn: no share below 0, and nothing below 0 that cannot be
 * @param high the upper limit as it is drawn: no share above 1
 * @param provisional whether there are too few figures for limits to lean on
 * @param signalsBefore chart signals among the frozen figures
 * @param signalsSince chart signals among those since the start
 */
public record ProcessChart(
    List<Period> made,
    List<Period> since,
    BigDecimal centre,
    BigDecimal averageMovingRange,
    BigDecimal low,
    BigDecimal high,
    boolean provisional,
    List<ChartSignal> signalsBefore,
    List<ChartSignal> signalsSince) {
  public ProcessChart {
    made = ImmutableList.copyOf(made);
    since = ImmutableList.copyOf(since);
    signalsBefore = ImmutableList.copyOf(signalsBefore);
    signalsSince = ImmutableList.copyOf(signalsSince);
  }

  /**
   * The chart of a measure's shown grain. Empty where the verdict would compare nothing either (no
   * baseline, no start, a baseline that reaches beyond the start, another definition), where the
   * baseline has fewer than 6 figures of that grain, or none that differ, or counts fewer than 20
   * things, where a break lies within it, and for hours, days, weeks and surveys.
   */
  static Optional<ProcessChart> of(
      CurrentFigures now, Optional<FrozenBaseline> baseline, Optional<LocalDate> launch) {
    return baseline
        .filter(entry -> entry.definition().equals(now.definition()))
        .flatMap(
            entry ->
                launch
                    .filter(entry.window().last()::isBefore)
                    .flatMap(day -> ProcessCharting.of(now, entry, day)));
  }

  /** The last period of the time for which the limits hold. */
  public Period last() {
    List<Period> side = since.isEmpty() ? made : since;
    return side.get(side.size() - 1);
  }

  /** All chart signals, those before the start first. */
  public Stream<ChartSignal> signals() {
    return Stream.concat(signalsBefore.stream(), signalsSince.stream());
  }
}
