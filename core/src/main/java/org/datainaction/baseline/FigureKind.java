package org.datainaction.baseline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.datainaction.baseline.forecast.WorkingScale.Kind;
import org.datainaction.baseline.forecast.WorkingScale.Measured;
import org.datainaction.baseline.statistics.Interval;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.text.Unit;

/** What kind of figure a measure has, and how one is handed to the judge. */
final class FigureKind {
  /** The 97.5th percentile of the normal distribution, as rounded in the literature. */
  private static final double HALF_WIDTH_IN_ERRORS = 1.96;

  private final Kind kind;
  private final Kind wanted;
  private final boolean inPercent;
  private final double factor;
  private final Interval range;

  private FigureKind(Kind kind, Kind wanted, boolean inPercent, double factor, Interval range) {
    this.kind = kind;
    this.wanted = wanted;
    this.inPercent = inPercent;
    this.factor = factor;
    this.range = range;
  }

  /**
   * The kind of a measure whose baseline has these figures.
   *
   * @param figures at least one
   */
  static FigureKind of(Measure measure, List<Figures> figures) {
    Kind wanted = measure.calculation().fold(new Wanted(measure, figures));
    boolean isLogarithmic = wanted == Kind.MEAN || wanted == Kind.PERCENTILE;
    boolean inPercent = wanted == Kind.MEAN && measure.unit().style() == Unit.Style.PERCENT;
    Kind kind =
        inPercent || (isLogarithmic && !all(figures, figure -> figure.value().signum() > 0))
            ? Kind.DIFFERENCE
            : wanted;
    return new FigureKind(
        kind,
        wanted,
        inPercent,
        kind == Kind.RATE ? factor(figures) : 1,
        range(kind, measure.unit(), figures));
  }

  /** Between which ends such figures must be: nothing is counted or lasts less than 0. */
  private static Interval range(Kind kind, Unit unit, List<Figures> figures) {
    boolean neverBelow = all(figures, figure -> figure.value().signum() >= 0);
    boolean share =
        kind == Kind.SHARE
            || (unit.style() == Unit.Style.PERCENT
                && neverBelow
                && all(figures, figure -> figure.value().compareTo(BigDecimal.ONE) <= 0));
    boolean duration = unit.style() == Unit.Style.SECONDS && neverBelow;
    boolean counted = kind == Kind.COUNT || kind == Kind.RATE;
    return new Interval(
        counted || share || duration ? 0 : Double.NEGATIVE_INFINITY,
        share ? 1 : Double.POSITIVE_INFINITY);
  }

  /**
   * For how many of what it is counted against a rate is published: 1, 10, 100 and so on. Of the
   * largest figure, since a small one is rounded most.
   */
  private static double factor(List<Figures> figures) {
    double largest = 0;
    double factor = 1;
    for (Figures one : figures) {
      double above = one.numerator().map(BigDecimal::doubleValue).orElse(0.0);
      double below = one.denominator().map(BigDecimal::doubleValue).orElse(0.0);
      if (above > largest && below > 0 && one.value().signum() > 0) {
        largest = above;
        double exact = one.value().doubleValue() * below / above;
        factor = StrictMath.pow(10, StrictMath.rint(StrictMath.log10(exact)));
      }
    }
    return factor;
  }

  Kind kind() {
    return kind;
  }

  /** Whether these figures of a measure can be set against those of another. */
  boolean isLike(FigureKind other, Measure own, Measure others) {
    return kind == other.kind
        && (kind != Kind.DIFFERENCE || own.unit().id().equals(others.unit().id()));
  }

  /** What a figure of the working scale is multiplied by to be one of the measure's. */
  double factor() {
    return factor;
  }

  /** As much of an interval around frozen figures as such a figure can be in. */
  Interval clip(Interval interval) {
    return new Interval(
        StrictMath.max(range.low(), interval.low()), StrictMath.min(range.high(), interval.high()));
  }

  /** Whether changes are told in points or the unit, and not relative. */
  boolean changesInUnit() {
    return kind == Kind.SHARE || kind == Kind.DIFFERENCE;
  }

  /** Whether figures are numbers of things. */
  boolean counts() {
    return kind == Kind.COUNT;
  }

  /**
   * The smallest change worth acting on as the working scale wants it: of a difference in its unit.
   */
  double inUnit(double sizeable, List<Measured> baseline) {
    if (kind != Kind.DIFFERENCE || inPercent) {
      return sizeable;
    }
    double size = 0;
    for (Measured figure : baseline) {
      size += StrictMath.abs(figure.value());
    }
    // Where all is 0 any unit will do.
    return size == 0 ? sizeable : sizeable * size / baseline.size();
  }

  /** The smallest change worth acting on where nobody said another. */
  BigDecimal usualSizeable() {
    return switch (inPercent ? Kind.SHARE : wanted) {
      case COUNT, RATE, MEAN, DIFFERENCE -> new BigDecimal("0.30");
      case SHARE -> new BigDecimal("0.05");
      case PERCENTILE -> new BigDecimal("0.10");
    };
  }

  /** A figure for the judge; empty for one that this kind cannot be. */
  Optional<Measured> measured(int time, Figures figures) {
    double value = figures.value().doubleValue();
    double above = figures.numerator().map(BigDecimal::doubleValue).orElse(value);
    double below = figures.denominator().map(BigDecimal::doubleValue).orElse(0.0);
    return switch (kind) {
      case COUNT -> when(value >= 0, new Measured(time, value, 0, 0, 1));
      case RATE -> when(above >= 0 && below > 0, new Measured(time, above, below, 0, 1));
      case SHARE -> share(time, figures);
      case PERCENTILE, MEAN ->
          when(value > 0, new Measured(time, value, cases(figures), relativeError(figures), 1));
      case DIFFERENCE -> Optional.of(new Measured(time, value, cases(figures), error(figures), 1));
    };
  }

  private static Optional<Measured> share(int time, Figures figures) {
    double share = figures.value().doubleValue();
    double below =
        figures
            .denominator()
            .map(BigDecimal::doubleValue)
            .orElseGet(() -> figures.n().isPresent() ? figures.n().getAsLong() : 0.0);
    double above = figures.numerator().map(BigDecimal::doubleValue).orElse(share * below);
    double simple = share * (1 - share) / below;
    double error = error(figures);
    return when(
        below > 0 && above >= 0 && above <= below,
        new Measured(time, above, below, 0, error > 0 && simple > 0 ? error * error / simple : 1));
  }

  private static double cases(Figures figures) {
    return figures.n().isPresent() ? figures.n().getAsLong() : 0;
  }

  /** In the figure's unit; 0 if not known. */
  private static double error(Figures figures) {
    return figures
        .margin()
        .map(margin -> margin.doubleValue() / HALF_WIDTH_IN_ERRORS)
        .orElseGet(() -> spread(figures, BigDecimal::doubleValue));
  }

  /** Relative to the figure; 0 if not known. An interval from 0 on has no logarithm. */
  private static double relativeError(Figures figures) {
    return figures.low().filter(low -> low.signum() > 0).isPresent()
        ? spread(figures, end -> StrictMath.log(end.doubleValue()))
        : error(figures) / figures.value().doubleValue();
  }

  /** Half the width of the interval on a scale, in standard errors; 0 if an end is not known. */
  private static double spread(Figures figures, ToDoubleFunction<BigDecimal> scale) {
    return figures.low().isPresent() && figures.high().isPresent()
        ? (scale.applyAsDouble(figures.high().get()) - scale.applyAsDouble(figures.low().get()))
            / (2 * HALF_WIDTH_IN_ERRORS)
        : 0;
  }

  private static Optional<Measured> when(boolean possible, Measured measured) {
    return possible ? Optional.of(measured) : Optional.empty();
  }

  private static boolean all(List<Figures> figures, Predicate<Figures> condition) {
    return figures.stream().allMatch(condition);
  }

  private static boolean isWhole(BigDecimal number) {
    return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
  }

  /** The kind by what is computed. */
  private record Wanted(Measure measure, List<Figures> figures) implements Calculation.Cases<Kind> {
    @Override
    public Kind count() {
      return Kind.COUNT;
    }

    @Override
    public Kind sum(Calculation.Sum calculation) {
      return isOfThings() ? Kind.COUNT : Kind.MEAN;
    }

    private boolean isOfThings() {
      return measure.unit().style() == Unit.Style.WHOLE
          && all(figures, figure -> isWhole(figure.value()));
    }

    @Override
    public Kind mean(Calculation.Mean calculation) {
      return Kind.MEAN;
    }

    @Override
    public Kind share(Calculation.Share calculation) {
      return Kind.SHARE;
    }

    @Override
    public Kind percentile(Calculation.Percentile calculation) {
      return Kind.PERCENTILE;
    }

    @Override
    public Kind distinct(Calculation.Distinct calculation) {
      return Kind.COUNT;
    }

    @Override
    public Kind ratio(Calculation.Ratio calculation) {
      return byParts();
    }

    @Override
    public Kind reported(Calculation.Reported calculation) {
      return byParts();
    }

    private Kind byParts() {
      if (measure.unit().style() == Unit.Style.PERCENT && all(figures, this::isOfSome)) {
        return Kind.SHARE;
      }
      if (all(figures, Wanted::isOfCounted)) {
        return Kind.RATE;
      }
      return measure.addsUpOverTime() && isOfThings() ? Kind.COUNT : Kind.MEAN;
    }

    private static boolean isOfCounted(Figures figure) {
      return figure.numerator().filter(FigureKind::isWhole).isPresent()
          && figure.denominator().filter(below -> below.signum() > 0).isPresent();
    }

    private boolean isOfSome(Figures figure) {
      return figure.value().signum() >= 0
          && figure.value().compareTo(BigDecimal.ONE) <= 0
          && (figure.denominator().isPresent() || figure.n().isPresent());
    }
  }
}
