package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datainaction.baseline.forecast.BaselineFit;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Series;
import org.datainaction.time.Grain;

/**
 * By what a baseline is judged, as it was declared on the day of freezing, before anybody could
 * know what came of it.
 *
 * @param sizeable the smallest change worth acting on, as {@link Measure#sizeable}, or that of the
 *     kind of figure where the measure declared none; empty in entries that kept none: then that of
 *     the kind
 * @param negligible a change below this is told as none, as {@link Measure#negligible}
 * @param gridVersion which constants of the method were in use
 * @param comparison what the measure is compared with, as a sum; empty to judge it alone
 * @param better which way was better; empty in entries that did not keep it
 * @param launch the first day of the new thing as it was planned; empty if none was, or in entries
 *     that did not keep it
 */
public record FrozenTerms(
    Optional<BigDecimal> sizeable,
    BigDecimal negligible,
    int gridVersion,
    List<ComparisonSeries> comparison,
    Optional<Direction> better,
    Optional<LocalDate> launch) {
  /** Nothing was declared. */
  public static final FrozenTerms USUAL =
      new FrozenTerms(
          Optional.empty(),
          BigDecimal.ZERO,
          BaselineFit.GRID_VERSION,
          List.of(),
          Optional.empty(),
          Optional.empty());

  public FrozenTerms {
    comparison = ImmutableList.copyOf(comparison);
  }

  /**
   * What is declared of a measure now.
   *
   * @param frozen the measure's series that are frozen
   * @param comparison what it is compared with
   * @param launch the first day of the new thing, if it is planned
   */
  public static FrozenTerms of(
      Measure measure,
      List<Series> frozen,
      List<ComparisonSeries> comparison,
      Optional<LocalDate> launch) {
    return new FrozenTerms(
        measure.sizeable().or(() -> usual(measure, frozen)),
        measure.negligible(),
        BaselineFit.GRID_VERSION,
        comparison,
        Optional.of(measure.direction()),
        launch);
  }

  private static Optional<BigDecimal> usual(Measure measure, List<Series> frozen) {
    for (Grain grain : Judge.FINEST_FIRST) {
      List<Figures> judged =
          Series.findWhole(frozen, grain)
              .map(one -> Timeline.figures(one.observations()))
              .orElse(List.of());
      if (!judged.isEmpty()) {
        return Optional.of(FigureKind.of(measure, judged).usualSizeable());
      }
    }
    return Optional.empty();
  }
}
