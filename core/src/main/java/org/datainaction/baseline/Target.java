package org.datainaction.baseline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.datainaction.baseline.statistics.Interval;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Direction;
import org.datainaction.text.LocalizedText;

/**
 * What the city set itself. 0 is a target like any other.
 *
 * @param measure whose
 * @param atLeast lower end, in the measure's unit; equal to {@code atMost} for a single value
 * @param atMost upper end
 * @param direction on which side of the value it is met
 * @param setOn when it was set
 * @param by until when it is to be met, not before {@code setOn}
 * @param words in the city's words
 */
public record Target(
    MeasureId measure,
    BigDecimal atLeast,
    BigDecimal atMost,
    Direction direction,
    LocalDate setOn,
    LocalDate by,
    LocalizedText words) {
  public Target {
    if (atLeast.compareTo(atMost) > 0) {
      throw new IllegalArgumentException("target from %s to %s".formatted(atLeast, atMost));
    }
    if (by.isBefore(setOn)) {
      throw new IllegalArgumentException("target set on %s and due on %s".formatted(setOn, by));
    }
  }

  /** Whether a figure meets it. The ends themselves do. */
  public boolean isMetBy(BigDecimal figure) {
    return distance(figure).signum() == 0;
  }

  /** How far a figure is from meeting it, in the measure's unit; 0 if it does. */
  public BigDecimal distance(BigDecimal figure) {
    BigDecimal below =
        direction == Direction.LOWER_IS_BETTER ? BigDecimal.ZERO : atLeast.subtract(figure);
    BigDecimal above =
        direction == Direction.HIGHER_IS_BETTER ? BigDecimal.ZERO : figure.subtract(atMost);
    return below.max(above).max(BigDecimal.ZERO);
  }

  /** Whether a figure misses it because it is too low. */
  public boolean isMissedBelow(BigDecimal figure) {
    return direction != Direction.LOWER_IS_BETTER && figure.compareTo(atLeast) < 0;
  }

  /** Whether it is that nothing happens at all, as with deaths. */
  public boolean isNone() {
    return atMost.signum() == 0 && atLeast.signum() == 0 && direction != Direction.HIGHER_IS_BETTER;
  }

  /**
   * Whether a figure's interval lies wholly on the figure's side of the target, so that chance
   * alone does not explain on which side it is.
   */
  public boolean isCertain(BigDecimal figure, Interval interval) {
    return isMetBy(figure) ? isMetWithin(interval) : isMissedWithin(interval);
  }

  /** Whether every figure within an interval meets it. */
  boolean isMetWithin(Interval interval) {
    return interval.low() >= low() && interval.high() <= high();
  }

  /** Whether no figure within an interval meets it. */
  boolean isMissedWithin(Interval interval) {
    return interval.high() < low() || interval.low() > high();
  }

  private double low() {
    return direction == Direction.LOWER_IS_BETTER
        ? Double.NEGATIVE_INFINITY
        : atLeast.doubleValue();
  }

  private double high() {
    return direction == Direction.HIGHER_IS_BETTER
        ? Double.POSITIVE_INFINITY
        : atMost.doubleValue();
  }

  /**
   * What a straight path to the target comes to on a day before it is due.
   *
   * @param start the figure from which the path starts, on the day the target was set
   * @param on the day, from {@code setOn} to {@code by}
   * @param end the figure at which the path ends
   */
  public BigDecimal path(BigDecimal start, BigDecimal end, LocalDate on) {
    return path(setOn, start, end, on);
  }

  /** The same of a path that starts on another day. */
  BigDecimal path(LocalDate from, BigDecimal start, BigDecimal end, LocalDate on) {
    long all = ChronoUnit.DAYS.between(from, by);
    long gone = ChronoUnit.DAYS.between(from, on);
    return all == 0
        ? end
        : start.add(
            end.subtract(start)
                .multiply(BigDecimal.valueOf(gone))
                .divide(BigDecimal.valueOf(all), MathContext.DECIMAL128));
  }
}
