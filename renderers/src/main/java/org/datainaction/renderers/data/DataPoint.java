package org.datainaction.renderers.data;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/**
 * One observation as data files give it: local times as ISO 8601 text and every number ready to be
 * written. A number that is not known is empty, never 0.
 *
 * @param observation what is given
 * @param brokenBy the series breaks from which it cannot be compared with what came before; none
 *     for most
 */
public record DataPoint(Observation observation, List<SeriesBreak> brokenBy) {
  public DataPoint {
    brokenBy = ImmutableList.copyOf(brokenBy);
  }

  /** The most decimals of a quotient; numerator and denominator beside it are exact. */
  public static final int QUOTIENT_DECIMALS = 6;

  /** The first day, for an hour its first minute. */
  public String start() {
    Period period = observation.period();
    return period.grain() == Grain.HOUR ? period.start().toString() : period.firstDay().toString();
  }

  /** The last day that belongs to it, for an hour its last minute. */
  public String end() {
    Period period = observation.period();
    return period.grain() == Grain.HOUR
        ? period.end().minusMinutes(1).toString()
        : period.lastDay().toString();
  }

  /** The figure; a quotient is rounded half even to {@value #QUOTIENT_DECIMALS} decimals. */
  public Optional<BigDecimal> value() {
    return observation
        .figures()
        .map(
            figures ->
                figures.denominator().isPresent() ? quotient(figures.value()) : figures.value());
  }

  /** The number above the line, exact. */
  public Optional<BigDecimal> numerator() {
    return observation.figures().flatMap(Figures::numerator);
  }

  /** The number below the line, exact. */
  public Optional<BigDecimal> denominator() {
    return observation.figures().flatMap(Figures::denominator);
  }

  /** How many cases it rests on. */
  public OptionalLong n() {
    return observation.figures().map(Figures::n).orElse(OptionalLong.empty());
  }

  /** Half the width of the published 95% interval. */
  public Optional<BigDecimal> margin() {
    return observation.figures().flatMap(Figures::margin);
  }

  /** The lower end of a percentile's 95% interval, exact. */
  public Optional<BigDecimal> low() {
    return observation.figures().flatMap(Figures::low);
  }

  /** The upper end of a percentile's 95% interval, exact. */
  public Optional<BigDecimal> high() {
    return observation.figures().flatMap(Figures::high);
  }

  /** A quotient as data files give it: rounded half even, without zeros at the end. */
  public static BigDecimal quotient(BigDecimal exact) {
    if (exact.scale() <= QUOTIENT_DECIMALS) {
      return exact;
    }
    BigDecimal rounded =
        exact.setScale(QUOTIENT_DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
