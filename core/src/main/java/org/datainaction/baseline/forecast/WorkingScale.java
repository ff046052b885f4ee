package org.datainaction.baseline.forecast;

import java.util.List;

/**
 * The scale on which figures of one kind are judged: logarithms, or logits of shares, on which
 * figures vary alike whether they are large or small. Made from the baseline alone, so it is frozen
 * with it. Immutable.
 */
public final class WorkingScale {
  private static final double HALF = 0.5;

  private static final double LOG_OF_SIZEABLE_DIFFERENCE = StrictMath.log(1.3);

  private final Kind kind;
  private final double level;
  private final double share;
  private final double exposure;
  private final double unit;

  private WorkingScale(Kind kind, double level, double share, double exposure, double unit) {
    this.kind = kind;
    this.level = level;
    this.share = share;
    this.exposure = exposure;
    this.unit = unit;
  }

  /**
   * The scale for figures of a kind.
   *
   * @param baseline the frozen figures, at least one
   * @param sizeable the smallest change worth acting on, above 0: relative; of shares in points of
   *     share; of differences in their unit
   */
  public static WorkingScale of(Kind kind, List<Measured> baseline, double sizeable) {
    double values = 0;
    double below = 0;
    for (Measured figure : baseline) {
      values += figure.value();
      below += figure.denominator();
    }
    int n = baseline.size();
    return new WorkingScale(
        kind,
        kind == Kind.SHARE ? (values + HALF) / (below + 1) : values / n,
        share(values, below),
        below / n,
        sizeable / LOG_OF_SIZEABLE_DIFFERENCE);
  }

  /** All or none of them are as good as half a thing more or less. */
  private static double share(double values, double below) {
    return values == 0 || values == below ? (values + HALF) / (below + 1) : values / below;
  }

  /** A figure on this scale. */
  public WorkingPoint point(Measured figure) {
    return new WorkingPoint(figure.time(), value(figure), variance(figure));
  }

  private double value(Measured figure) {
    double y = figure.value();
    return switch (kind) {
      case COUNT -> StrictMath.log(y + HALF);
      case RATE -> StrictMath.log((y + HALF) / figure.denominator());
      case SHARE -> StrictMath.log((y + HALF) / (figure.denominator() - y + HALF));
      case PERCENTILE, MEAN -> StrictMath.log(y);
      case DIFFERENCE -> (y - level) / unit;
    };
  }

  private double variance(Measured figure) {
    double error = figure.error();
    return switch (kind) {
      case COUNT -> 1 / StrictMath.max(level, HALF);
      case RATE -> 1 / StrictMath.max(level, HALF) * exposure / figure.denominator();
      case SHARE -> figure.designEffect() / (figure.denominator() * level * (1 - level));
      case PERCENTILE, MEAN -> error * error;
      case DIFFERENCE -> error / unit * error / unit;
    };
  }

  /**
   * The smallest rise worth acting on, on this scale.
   *
   * @param sizeable as declared
   */
  public double rise(double sizeable) {
    return switch (kind) {
      case COUNT, RATE, MEAN -> StrictMath.log(1 + sizeable);
      case PERCENTILE -> -StrictMath.log(1 - sizeable);
      case SHARE -> logit(StrictMath.min(share + sizeable, (1 + share) / 2)) - logit(share);
      case DIFFERENCE -> LOG_OF_SIZEABLE_DIFFERENCE;
    };
  }

  /** The smallest fall worth acting on, on this scale; above 0. */
  public double fall(double sizeable) {
    return kind == Kind.SHARE
        ? logit(share) - logit(StrictMath.max(share - sizeable, share / 2))
        : rise(sizeable);
  }

  /** The baseline's share on this scale; of other kinds, where changes are the same anywhere, 0. */
  public double level() {
    return kind == Kind.SHARE ? logit(share) : 0;
  }

  private static double logit(double share) {
    return StrictMath.log(share / (1 - share));
  }

  /**
   * A value of this scale as a figure: a number of things, things by what they are counted against,
   * a share, a figure.
   */
  public double figure(double value) {
    return switch (kind) {
      case COUNT -> StrictMath.max(0, StrictMath.exp(value) - HALF);
      case RATE, PERCENTILE, MEAN -> StrictMath.exp(value);
      case SHARE -> 1 / (1 + StrictMath.exp(-value));
      case DIFFERENCE -> value * unit + level;
    };
  }

  /**
   * The change from one value of this scale to another: of shares and differences the difference of
   * the figures, otherwise relative to the first.
   */
  public double change(double from, double to) {
    return kind == Kind.SHARE || kind == Kind.DIFFERENCE
        ? figure(to) - figure(from)
        : StrictMath.expm1(to - from);
  }

  /** What kind of figure a measure has. */
  public enum Kind {
    /** A number of things. */
    COUNT,
    /** A number of things by what they are counted against. */
    RATE,
    /** A number of things out of all of them. */
    SHARE,
    /** A percentile of durations or sizes, above 0. */
    PERCENTILE,
    /** A mean above 0. */
    MEAN,
    /** What may be below 0. */
    DIFFERENCE
  }

  /**
   * A figure to be judged.
   *
   * @param time number of its period
   * @param value of a rate or a share the number above the line, otherwise the figure
   * @param denominator of a rate or a share the number below the line, above 0; otherwise how many
   *     cases the figure rests on, 0 if not known
   * @param error standard error, known from sampling: of a percentile or mean relative to the
   *     figure, of a difference in its unit; 0 if not known
   * @param designEffect by how much the variance of a survey's share is larger than that of a
   *     simple sample, the finite population taken into account; otherwise 1
   */
  public record Measured(
      int time, double value, double denominator, double error, double designEffect) {
    /** The same with another standard error. */
    public Measured withError(double other) {
      return new Measured(time, value, denominator, other, designEffect);
    }
  }
}
