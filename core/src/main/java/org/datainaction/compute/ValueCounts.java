package org.datainaction.compute;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often each value occurred, which gives every percentile exactly. A few values are kept as
 * they come; more of them are counted by whole units (seconds, of values in milliseconds) in an
 * array that is not much longer than there are values, and never longer than {@value #LONGEST};
 * fractions, what is below zero and what is far above are counted one by one. So memory is bounded
 * by the number of different values, and is about 100 bytes where there are a few. Not safe for use
 * by several threads.
 */
final class ValueCounts {
  private static final int FEW = 16;
  private static final int LONGEST = 1 << 17;
  private static final int[] NOT_YET = new int[0];
  private static final long[] SPREAD = new long[0];
  private static final long MILLIS = 1000;

  private final long unit;
  private long n;
  private long[] few = new long[2];
  private int[] wholes = NOT_YET;
  private @Nullable LongCounts others;

  /**
   * Counts values.
   *
   * @param unit how much of a held value is a whole one
   */
  ValueCounts(long unit) {
    this.unit = unit;
  }

  void add(long value) {
    int[] counts = wholes;
    if (counts.length > 0) {
      // A division by a number that the compiler knows takes a fraction of the time.
      long whole = unit == MILLIS ? value / MILLIS : unit == 1 ? value : value / unit;
      if (whole >= 0
          && whole < counts.length
          && whole * unit == value
          && counts[(int) whole] != Integer.MAX_VALUE) {
        counts[(int) whole]++;
        n++;
        return;
      }
    }
    add(value, 1);
  }

  /**
   * Adds occurrences of a value.
   *
   * @param times more than 0
   */
  void add(long value, long times) {
    if (few != SPREAD && n + times <= FEW) {
      for (long i = 0; i < times; i++) {
        if (n == few.length) {
          few = Arrays.copyOf(few, 2 * few.length);
        }
        few[(int) n++] = value;
      }
      return;
    }
    if (few != SPREAD) {
      spread();
    }
    n += times;
    count(value, times);
  }

  private void spread() {
    long[] before = few;
    few = SPREAD;
    for (int i = 0; i < n; i++) {
      count(before[i], 1);
    }
  }

  private void count(long value, long times) {
    long whole = value / unit;
    if (whole >= 0 && whole * unit == value && reaches(whole)) {
      long sum = wholes[(int) whole] + times;
      if (sum <= Integer.MAX_VALUE) {
        wholes[(int) whole] = (int) sum;
        return;
      }
    }
    if (others == null) {
      others = new LongCounts();
    }
    others.add(value, times);
  }

  /** Whether the array reaches so far, made longer if that pays. */
  private boolean reaches(long whole) {
    if (whole >= wholes.length && whole < LONGEST && whole < FEW * n) {
      int length = (int) Math.max(whole + 1, Math.min(LONGEST, 2L * wholes.length));
      wholes = Arrays.copyOf(wholes, length);
    }
    return whole < wholes.length;
  }

  void add(ValueCounts other) {
    other.forEach(this::add);
  }

  /** How many values. */
  long n() {
    return n;
  }

  /** Tells each value with its count, in no order; a value may be told several times. */
  private void forEach(LongCounts.Visitor visitor) {
    if (few != SPREAD) {
      for (int i = 0; i < n; i++) {
        visitor.visit(few[i], 1);
      }
    }
    for (int whole = 0; whole < wholes.length; whole++) {
      if (wholes[whole] != 0) {
        visitor.visit(whole * unit, wholes[whole]);
      }
    }
    if (others != null) {
      others.forEach(visitor);
    }
  }

  /** The different values in ascending order, and how often each occurred. */
  Sorted sorted() {
    if (others == null && few == SPREAD) {
      return ofWholes();
    }
    TreeMap<Long, Long> all = new TreeMap<>();
    forEach((value, times) -> all.merge(value, times, Long::sum));
    return new Sorted(
        all.keySet().stream().mapToLong(Long::longValue).toArray(),
        all.values().stream().mapToLong(Long::longValue).toArray());
  }

  private Sorted ofWholes() {
    int different = 0;
    for (int count : wholes) {
      different += count == 0 ? 0 : 1;
    }
    Sorted sorted = new Sorted(new long[different], new long[different]);
    int i = 0;
    for (int whole = 0; whole < wholes.length; whole++) {
      if (wholes[whole] != 0) {
        sorted.values[i] = whole * unit;
        sorted.counts[i++] = wholes[whole];
      }
    }
    return sorted;
  }

  /**
   * Nearest rank: the value at rank ceil(percent * n / 100), from 1.
   *
   * @throws NoSuchElementException if there is no value
   */
  long percentile(int percent) {
    long rank = (Math.multiplyExact(n, percent) + 99) / 100;
    Sorted sorted = sorted();
    long seen = 0;
    for (int i = 0; i < sorted.values.length; i++) {
      seen += sorted.counts[i];
      if (seen >= rank) {
        return sorted.values[i];
      }
    }
    throw new NoSuchElementException("no value");
  }

  /** Values and, at the same places, their counts. */
  @SuppressWarnings("ArrayRecordComponent")
  record Sorted(long[] values, long[] counts) {}
}
