package org.datainaction.compute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.datainaction.measure.Condition;

/**
 * The held values that satisfy a comparison: all from one to another, both included; none if the
 * second is smaller. A held value is the number times 10^decimals.
 */
record Thresholds(long atLeast, long atMost) {
  private static final Thresholds NONE = new Thresholds(1, 0);
  private static final BigDecimal SMALLEST = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  static Thresholds of(Condition.Compare condition, int decimals) {
    BigDecimal bound = condition.bound().scaleByPowerOfTen(decimals);
    return switch (condition.operator()) {
      case LESS -> below(bound, isWhole(bound));
      case AT_MOST -> below(bound, false);
      case EQUAL -> isWhole(bound) ? between(bound, bound) : NONE;
      case AT_LEAST -> above(bound, false);
      case MORE -> above(bound, isWhole(bound));
    };
  }

  static Thresholds of(Condition.Range condition, int decimals) {
    return between(
        condition.atLeast().scaleByPowerOfTen(decimals),
        condition.atMost().scaleByPowerOfTen(decimals));
  }

  private static Thresholds between(BigDecimal atLeast, BigDecimal atMost) {
    Thresholds from = above(atLeast, false);
    Thresholds to = below(atMost, false);
    return new Thresholds(Math.max(from.atLeast, to.atLeast), Math.min(from.atMost, to.atMost));
  }

  private static Thresholds below(BigDecimal bound, boolean without) {
    if (bound.compareTo(LARGEST) > 0) {
      return new Thresholds(Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (bound.compareTo(SMALLEST) < 0) {
      return NONE;
    }
    long floor = bound.setScale(0, RoundingMode.FLOOR).longValueExact();
    if (without && floor == Long.MIN_VALUE) {
      return NONE;
    }
    return new Thresholds(Long.MIN_VALUE, without ? floor - 1 : floor);
  }

  private static Thresholds above(BigDecimal bound, boolean without) {
    if (bound.compareTo(SMALLEST) < 0) {
      return new Thresholds(Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (bound.compareTo(LARGEST) > 0) {
      return NONE;
    }
    long ceiling = bound.setScale(0, RoundingMode.CEILING).longValueExact();
    if (without && ceiling == Long.MAX_VALUE) {
      return NONE;
    }
    return new Thresholds(without ? ceiling + 1 : ceiling, Long.MAX_VALUE);
  }

  private static boolean isWhole(BigDecimal bound) {
    return bound.signum() == 0 || bound.stripTrailingZeros().scale() <= 0;
  }

  boolean accepts(long value) {
    return value >= atLeast && value <= atMost;
  }
}
