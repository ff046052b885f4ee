package org.datainaction.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A figure and what it was made from. Immutable. Two are equal if all their numbers are equal in
 * value ({@code 1.0} equals {@code 1}).
 */
public final class Figures {
  /** The 97.5th percentile of the normal distribution, as rounded in the literature. */
  private static final BigDecimal HALF_WIDTH_IN_ERRORS = new BigDecimal("1.96");

  private static final int MARGIN_DECIMALS = 6;

  private final BigDecimal value;
  private final @Nullable BigDecimal numerator;
  private final @Nullable BigDecimal denominator;
  private final @Nullable Long n;
  private final @Nullable BigDecimal margin;
  private final @Nullable BigDecimal low;
  private final @Nullable BigDecimal high;

  private Figures(
      BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable Long n,
      @Nullable BigDecimal margin) {
    this(value, numerator, denominator, n, margin, null, null);
  }

  private Figures(
      BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable Long n,
      @Nullable BigDecimal margin,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high) {
    this.value = plain(value);
    this.numerator = numerator == null ? null : plain(numerator);
    this.denominator = denominator == null ? null : plain(denominator);
    this.n = n;
    this.margin = margin == null ? null : plain(margin);
    this.low = low == null ? null : plain(low);
    this.high = high == null ? null : plain(high);
  }

  /** A count or a sum. */
  public static Figures of(BigDecimal value) {
    return new Figures(value, null, null, null, null);
  }

  /** A count or a sum over so many cases. */
  public static Figures of(BigDecimal value, long n) {
    return new Figures(value, null, null, n, null);
  }

  /**
   * A quotient, computed once with 34 significant digits.
   *
   * @param denominator not 0
   * @param n how many cases it rests on
   */
  public static Figures quotient(BigDecimal numerator, BigDecimal denominator, long n) {
    return new Figures(
        numerator.divide(denominator, MathContext.DECIMAL128), numerator, denominator, n, null);
  }

  /**
   * The share of a sample, with the half width of its 95% interval, 1.96 times the square root of
   * p(1-p)/n, as for a simple random sample. Where all or none of the sample are met that formula
   * gives a false nought, and there is no margin.
   *
   * @param met how many of the sample
   * @param n size of the sample, not 0
   */
  public static Figures sampleShare(long met, long n) {
    BigDecimal above = BigDecimal.valueOf(met);
    BigDecimal below = BigDecimal.valueOf(n);
    BigDecimal share = above.divide(below, MathContext.DECIMAL128);
    BigDecimal variance =
        share.multiply(BigDecimal.ONE.subtract(share)).divide(below, MathContext.DECIMAL128);
    @Nullable BigDecimal margin =
        variance.signum() == 0
            ? null
            : variance
                .sqrt(MathContext.DECIMAL128)
                .multiply(HALF_WIDTH_IN_ERRORS)
                .setScale(MARGIN_DECIMALS, RoundingMode.HALF_EVEN);
    return new Figures(share, above, below, n, margin);
  }

  /**
   * A quotient of two sums, computed once with 34 significant digits.
   *
   * @param denominator not 0
   */
  public static Figures ratio(BigDecimal numerator, BigDecimal denominator) {
    return new Figures(
        numerator.divide(denominator, MathContext.DECIMAL128), numerator, denominator, null, null);
  }

  /** A figure as published, with what was published beside it. */
  public static Figures reported(
      BigDecimal value,
      Optional<BigDecimal> numerator,
      Optional<BigDecimal> denominator,
      OptionalLong n,
      Optional<BigDecimal> margin) {
    return new Figures(
        value,
        numerator.orElse(null),
        denominator.orElse(null),
        n.isPresent() ? n.getAsLong() : null,
        margin.orElse(null));
  }

  /**
   * The same with the ends of its 95% interval in place of those it had; an end that is not known
   * bounds nothing.
   *
   * @throws IllegalArgumentException if the figure is not between them
   */
  public Figures between(Optional<BigDecimal> lowest, Optional<BigDecimal> highest) {
    if (lowest.filter(end -> end.compareTo(value) > 0).isPresent()
        || highest.filter(end -> end.compareTo(value) < 0).isPresent()) {
      throw new IllegalArgumentException(
          "%s is not between %s and %s".formatted(value, lowest, highest));
    }
    return new Figures(
        value, numerator, denominator, n, margin, lowest.orElse(null), highest.orElse(null));
  }

  /** The figure, in the measure's unit; shares are between 0 and 1. */
  public BigDecimal value() {
    return value;
  }

  /** The number above the line, if it is a quotient. */
  public Optional<BigDecimal> numerator() {
    return Optional.ofNullable(numerator);
  }

  /** The number below the line, if it is a quotient. */
  public Optional<BigDecimal> denominator() {
    return Optional.ofNullable(denominator);
  }

  /** How many cases it rests on, where that is more than the figure itself says. */
  public OptionalLong n() {
    return n == null ? OptionalLong.empty() : OptionalLong.of(n);
  }

  /** Half the width of the 95% interval, if it was published or the figure is of a sample. */
  public Optional<BigDecimal> margin() {
    return Optional.ofNullable(margin);
  }

  /**
   * The lower end of the 95% interval, if the figure is a percentile whose cases are enough to
   * bound it below; at most the figure.
   */
  public Optional<BigDecimal> low() {
    return Optional.ofNullable(low);
  }

  /** The upper end, as {@link #low}; at least the figure. */
  public Optional<BigDecimal> high() {
    return Optional.ofNullable(high);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Figures figures
        && value.equals(figures.value)
        && Objects.equals(numerator, figures.numerator)
        && Objects.equals(denominator, figures.denominator)
        && Objects.equals(n, figures.n)
        && Objects.equals(margin, figures.margin)
        && Objects.equals(low, figures.low)
        && Objects.equals(high, figures.high);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, numerator, denominator, n, margin, low, high);
  }

  @Override
  public String toString() {
    return value.toPlainString()
        + (numerator == null ? "" : " (" + numerator + "/" + denominator + ")")
        + (n == null ? "" : " n=" + n);
  }
}
