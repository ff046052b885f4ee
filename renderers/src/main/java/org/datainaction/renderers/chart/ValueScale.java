package org.datainaction.renderers.chart;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.datainaction.text.Unit;

/**
 * From which to which figure a picture goes, and where it has grid lines. It begins at zero, except
 * for large shares that lie close together.
 *
 * @param bottom the figure at the lower edge
 * @param top the figure at the upper edge; more than the bottom
 * @param lines figures with a grid line and a label, the two edges among them
 */
record ValueScale(BigDecimal bottom, BigDecimal top, List<BigDecimal> lines) {
  private static final int MOST_STEPS = 4;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Where zero is not the bottom, no point lies on the axis, as if it were zero. */
  private static final BigDecimal AIR = new BigDecimal("0.005");

  private static final BigDecimal CLOSE = new BigDecimal("0.15");

  ValueScale {
    lines = ImmutableList.copyOf(lines);
  }

  /**
   * The scale on which all these figures have a place.
   *
   * @param figures may be empty
   */
  static ValueScale of(List<BigDecimal> figures, Unit.Style style) {
    BigDecimal lowest = figures.stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    BigDecimal highest = figures.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ONE);
    List<BigDecimal> steps = Steps.of(style, style == Unit.Style.WHOLE && allWhole(figures));
    if (style == Unit.Style.PERCENT
        && highest.compareTo(HALF) > 0
        && highest.compareTo(BigDecimal.ONE) <= 0) {
      boolean close = lowest.compareTo(HALF) >= 0 && highest.subtract(lowest).compareTo(CLOSE) <= 0;
      return close && figures.size() > 1
          ? between(lowest.subtract(AIR), highest, steps)
          : between(BigDecimal.ZERO, BigDecimal.ONE, steps);
    }
    if (lowest.signum() == 0 && highest.signum() == 0) {
      return between(BigDecimal.ZERO, ifAllAreZero(style), steps);
    }
    return between(lowest.min(BigDecimal.ZERO), highest.max(BigDecimal.ZERO), steps);
  }

  boolean startsAtZero() {
    return bottom.signum() <= 0 && top.signum() >= 0;
  }

  boolean holds(BigDecimal figure) {
    return figure.compareTo(bottom) >= 0 && figure.compareTo(top) <= 0;
  }

  /** How far up a figure lies: 0 at the bottom, 1 at the top. */
  double share(BigDecimal figure) {
    return figure.subtract(bottom).doubleValue() / top.subtract(bottom).doubleValue();
  }

  /** The smallest range of two to four whole steps that holds both. */
  private static ValueScale between(BigDecimal low, BigDecimal high, List<BigDecimal> steps) {
    for (BigDecimal step : steps) {
      BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR);
      BigDecimal last = high.divide(step, 0, RoundingMode.CEILING);
      last = last.max(first.add(BigDecimal.valueOf(2)));
      if (last.subtract(first).compareTo(BigDecimal.valueOf(MOST_STEPS)) <= 0) {
        List<BigDecimal> lines = new ArrayList<>();
        for (BigDecimal at = first; at.compareTo(last) <= 0; at = at.add(BigDecimal.ONE)) {
          lines.add(at.multiply(step));
        }
        return new ValueScale(first.multiply(step), last.multiply(step), lines);
      }
    }
    throw new IllegalArgumentException("no scale from %s to %s".formatted(low, high));
  }

  private static BigDecimal ifAllAreZero(Unit.Style style) {
    return switch (style) {
      case PERCENT -> new BigDecimal("0.1");
      case SECONDS -> BigDecimal.valueOf(60);
      case WHOLE, DECIMAL -> BigDecimal.TEN;
    };
  }

  private static boolean allWhole(List<BigDecimal> figures) {
    return figures.stream().allMatch(figure -> figure.stripTrailingZeros().scale() <= 0);
  }
}
