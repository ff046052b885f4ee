package org.datainaction.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.datainaction.baseline.forecast.Schedule;
import org.datainaction.baseline.statistics.ProcessLimits;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/** Makes the process chart of figures that may be compared: the same ones that are judged. */
final class ProcessCharting {
  /** Of fewer, five steps would have to say how large a step is usual. */
  private static final int FEWEST = 6;

  private final Timeline line;
  private final FigureKind kind;
  private final List<ChartSignals.Point> before;

  private ProcessCharting(Timeline line, FigureKind kind) {
    this.line = line;
    this.kind = kind;
    this.before = points(line, line.before());
  }

  static Optional<ProcessChart> of(CurrentFigures now, FrozenBaseline baseline, LocalDate launch) {
    Measure measure = now.measure();
    Grain grain = measure.shownGrain();
    List<Observation> frozen = baseline.observations(grain);
    List<Figures> judged = Timeline.figures(frozen);
    if (judged.isEmpty() || !Judge.FINEST_FIRST.contains(grain)) {
      return Optional.empty();
    }
    List<Observation> shown = now.observations(grain);
    FigureKind kind = FigureKind.of(measure, judged);
    Timeline line = Timeline.of(frozen, shown, launch).of(kind);
    return unbroken(measure, line, shown).flatMap(part -> new ProcessCharting(part, kind).chart());
  }

  /** As long as checks are planned, and no further than to a break. */
  private static Optional<Timeline> unbroken(
      Measure measure, Timeline line, List<Observation> now) {
    int planned =
        Schedule.looks(line.seasonsPerYear(), line.spanBefore()).stream()
            .reduce(0, StrictMath::max);
    return IntStream.iterate(
            StrictMath.min(planned, line.spanSince()),
            periods -> periods >= 0,
            periods -> periods - 1)
        .mapToObj(line::until)
        .filter(part -> Gates.unbroken(measure, part.before(), now, part).isEmpty())
        .findFirst();
  }

  private static List<ChartSignals.Point> points(Timeline line, List<Observation> observations) {
    List<ChartSignals.Point> points = new ArrayList<>();
    for (Observation one : observations) {
      if (Timeline.isJudged(one)) {
        one.figures()
            .map(figures -> figures.value().doubleValue())
            .map(value -> new ChartSignals.Point(line.number(one.period()), one.period(), value))
            .ifPresent(points::add);
      }
    }
    return points;
  }

  private Optional<ProcessChart> chart() {
    if (before.size() < FEWEST || isRare()) {
      return Optional.empty();
    }
    return FrozenLimits.of(kind, line.before()).map(this::chart);
  }

  private ProcessChart chart(FrozenLimits found) {
    ProcessLimits limits = found.limits();
    List<ChartSignals.Point> since = points(line, line.since());
    return new ProcessChart(
        periods(before),
        periods(since),
        BigDecimal.valueOf(limits.centre()),
        BigDecimal.valueOf(limits.averageMovingRange()),
        BigDecimal.valueOf(found.clipped().low()),
        BigDecimal.valueOf(found.clipped().high()),
        limits.isProvisional(),
        ChartSignals.among(before, limits),
        ChartSignals.among(since, limits));
  }

  private static List<Period> periods(List<ChartSignals.Point> points) {
    return points.stream().map(ChartSignals.Point::period).toList();
  }

  /** Of things that hardly ever happen the steps say nothing. */
  private boolean isRare() {
    double total = before.stream().mapToDouble(ChartSignals.Point::value).reduce(0, Double::sum);
    return kind.counts() && Gates.counted(BigDecimal.valueOf(total)).isPresent();
  }
}
