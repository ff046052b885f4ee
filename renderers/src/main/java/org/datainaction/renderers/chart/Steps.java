package org.datainaction.renderers.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.datainaction.text.Unit;

/** Distances between grid lines at which people like to count. */
final class Steps {
  private static final int SMALLEST_POWER = -6;
  private static final int LARGEST_POWER = 30;
  private static final BigDecimal ODD_PERCENT = new BigDecimal("0.025");
  private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

  private Steps() {}

  /**
   * All steps for a style whose multiples can be written in full, from small to large.
   *
   * @param wholeOnly whether parts of one make no sense
   */
  static List<BigDecimal> of(Unit.Style style, boolean wholeOnly) {
    Stream<BigDecimal> all =
        style == Unit.Style.SECONDS
            ? Stream.concat(
                IntStream.of(
                        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800,
                        21_600, 43_200)
                    .mapToObj(BigDecimal::valueOf),
                decimal(0).map(DAY::multiply))
            : decimal(SMALLEST_POWER);
    int decimals =
        switch (style) {
          case WHOLE -> wholeOnly ? 0 : 1;
          case DECIMAL -> 2;
          case PERCENT -> 3;
          case SECONDS -> 0;
        };
    return all.filter(step -> step.stripTrailingZeros().scale() <= decimals)
        .filter(step -> style != Unit.Style.PERCENT || step.compareTo(ODD_PERCENT) != 0)
        .toList();
  }

  private static Stream<BigDecimal> decimal(int smallestPower) {
    return IntStream.rangeClosed(smallestPower, LARGEST_POWER)
        .boxed()
        .flatMap(
            power ->
                Stream.of("1", "2", "2.5", "5")
                    .map(digits -> new BigDecimal(digits).scaleByPowerOfTen(power)));
  }
}
