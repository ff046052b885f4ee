package org.datainaction.baseline;

import java.math.BigDecimal;
import java.util.Optional;
import org.datainaction.baseline.statistics.Interval;
import org.datainaction.baseline.statistics.RateIntervals;
import org.datainaction.baseline.statistics.ShareIntervals;
import org.datainaction.series.Figures;

/** The 95% interval of one figure, by its kind. */
final class FigureInterval {
  private static final double CONFIDENCE = 0.95;

  /** Below this an interval must be exact. */
  private static final int FEW = 40;

  /** Of more than this the interval is narrower than anybody reads, and it takes long. */
  private static final long MOST_COUNTED = 100_000_000;

  private FigureInterval() {}

  static Optional<Interval> of(FigureKind kind, boolean inPercent, Figures figures) {
    if (figures.margin().isPresent()) {
      return Optional.of(published(figures, figures.margin().get(), inPercent));
    }
    return switch (kind.kind()) {
      case SHARE -> share(figures);
      case COUNT -> count(Optional.of(figures.value()), 1);
      case RATE ->
          figures
              .denominator()
              .flatMap(below -> count(figures.numerator(), kind.factor() / below.doubleValue()));
      case PERCENTILE -> between(figures);
      case MEAN, DIFFERENCE -> Optional.empty();
    };
  }

  private static Optional<Interval> between(Figures figures) {
    return figures
        .low()
        .flatMap(
            low -> figures.high().map(high -> new Interval(low.doubleValue(), high.doubleValue())));
  }

  private static Interval published(Figures figures, BigDecimal margin, boolean inPercent) {
    double low = figures.value().subtract(margin).doubleValue();
    double high = figures.value().add(margin).doubleValue();
    return inPercent
        ? new Interval(StrictMath.max(0, low), StrictMath.min(1, high))
        : new Interval(low, high);
  }

  private static Optional<Interval> share(Figures figures) {
    long of =
        figures
            .denominator()
            .map(FigureInterval::whole)
            .orElseGet(() -> figures.n().isPresent() ? figures.n().getAsLong() : -1);
    long met =
        figures
            .numerator()
            .map(FigureInterval::whole)
            .orElseGet(() -> StrictMath.round(figures.value().doubleValue() * of));
    if (of < 1 || of > Integer.MAX_VALUE || met < 0 || met > of) {
      return Optional.empty();
    }
    return Optional.of(
        of < FEW
            ? ShareIntervals.exact((int) met, (int) of, CONFIDENCE)
            : ShareIntervals.wilson((int) met, (int) of, CONFIDENCE));
  }

  private static Optional<Interval> count(Optional<BigDecimal> counted, double factor) {
    return counted
        .map(FigureInterval::whole)
        .filter(count -> count >= 0 && count <= MOST_COUNTED)
        .map(count -> RateIntervals.exact(count, CONFIDENCE).times(factor));
  }

  /** The number, or -1 for one that counts nothing. */
  private static long whole(BigDecimal number) {
    return number.signum() >= 0
            && number.stripTrailingZeros().scale() <= 0
            && number.precision() - number.scale() < 19
        ? number.longValueExact()
        : -1;
  }
}
