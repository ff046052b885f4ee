package org.datainaction.compute;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Sums by group that never round and never overflow. Not safe for use by several threads. */
final class Sums {
  private long[] pending = new long[0];
  private final Map<Integer, BigInteger> carried = new HashMap<>();

  /** Makes room for so many groups. */
  void grow(int groups) {
    if (pending.length < groups) {
      pending = Arrays.copyOf(pending, Math.max(groups, 2 * pending.length));
    }
  }

  /** By group, what was summed and does not overflow; a view until {@link #grow}. */
  long[] pending() {
    return pending;
  }

  void add(int group, long value) {
    long before = pending[group];
    long sum = before + value;
    // Overflow shows as a sign that differs from both operands (Hacker's Delight, 2-13).
    if (((before ^ sum) & (value ^ sum)) < 0) {
      carried.merge(group, BigInteger.valueOf(before), BigInteger::add);
      pending[group] = value;
    } else {
      pending[group] = sum;
    }
  }

  void add(int group, BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      add(group, value.longValue());
    } else {
      carried.merge(group, value, BigInteger::add);
    }
  }

  BigInteger sum(int group) {
    BigInteger sum = BigInteger.valueOf(group < pending.length ? pending[group] : 0);
    BigInteger more = carried.get(group);
    return more == null ? sum : more.add(sum);
  }

  void save(StateOutput out, int[] order) throws IOException {
    for (int group : order) {
      out.big(sum(group));
    }
  }

  void restore(StateInput in, int size) throws IOException {
    grow(size);
    for (int group = 0; group < size; group++) {
      add(group, in.big());
    }
  }
}
