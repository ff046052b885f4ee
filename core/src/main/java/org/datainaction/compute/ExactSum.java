package org.datainaction.compute;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A sum that never rounds and never overflows. Not safe for use by several threads. */
final class ExactSum {
  private BigInteger carried = BigInteger.ZERO;
  private long pending;

  void add(long value) {
    long sum = pending + value;
    // Overflow shows as a sign that differs from both operands (Hacker's Delight, 2-13).
    if (((pending ^ sum) & (value ^ sum)) < 0) {
      carried = carried.add(BigInteger.valueOf(pending));
      pending = value;
    } else {
      pending = sum;
    }
  }

  void add(ExactSum other) {
    carried = carried.add(other.carried);
    add(other.pending);
  }

  /** The sum, where each value added was a number times 10^decimals. */
  BigDecimal value(int decimals) {
    return new BigDecimal(carried.add(BigInteger.valueOf(pending)), decimals);
  }
}
