package org.datainaction.compute;

import java.util.Arrays;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * How often each value occurred, which gives every percentile exactly. Values are listed as they
 * come while there are few of them for how far they lie apart. Then whole units (seconds, of values
 * in milliseconds) are counted in an array; fractions, what is below zero and what is above {@value
 * #LONGEST} units are counted one by one.
 *
 * <p>Memory: about 100 bytes, and 8 to 16 for each value in the list; later 2 to 8 for each unit up
 * to the largest value, never more than 16 for each value, and 64 for each different value that is
 * counted by itself. Not safe for use by several threads.
 */
final class ValueCounts {
  private static final int LONGEST = 1 << 17;
  private static final int MOST_LISTED = 4096;
  private static final long[] NO_LIST = new long[0];
  private static final char[] NO_WHOLES = new char[0];
  private static final long MILLIS = 1000;

  /** What is carried to the others when an array's cell is full. */
  private static final long FULL = 1L << Character.SIZE;

  private final long unit;
  private long n;
  private long[] list = new long[2];
  private char[] wholes = NO_WHOLES;
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
    char[] counts = wholes;
    if (counts.length > 0) {
      // A division by a number that the compiler knows takes a fraction of the time.
      long whole = unit == MILLIS ? value / MILLIS : unit == 1 ? value : value / unit;
      if (whole >= 0 && whole < counts.length && whole * unit == value) {
        n++;
        if (++counts[(int) whole] == 0) {
          addOther(value, FULL);
        }
        return;
      }
    } else if (list != NO_LIST && n < list.length) {
      list[(int) n++] = value;
      return;
    }
    add(value, 1);
  }

  /**
   * Adds occurrences of a value.
   *
   * @param times more than 0
   */
  void add(long value, long times) {
    if (list != NO_LIST) {
      if (n + times <= MOST_LISTED && hasRoom(n + times)) {
        Arrays.fill(list, (int) n, (int) (n + times), value);
        n += times;
        return;
      }
      long[] before = list;
      list = NO_LIST;
      for (int i = 0; i < n; i++) {
        count(before[i], 1);
      }
    }
    n += times;
    count(value, times);
  }

  /** Whether the list has room, made longer unless an array is shorter by now. */
  private boolean hasRoom(long values) {
    if (values <= list.length) {
      return true;
    }
    long largest = 0;
    for (int i = 0; i < n; i++) {
      long whole = list[i] / unit;
      largest = whole < LONGEST ? Math.max(largest, whole) : largest;
    }
    if (largest * Character.BYTES < n * Long.BYTES) {
      return false;
    }
    list = Arrays.copyOf(list, (int) Math.min(MOST_LISTED, Math.max(values, 2L * list.length)));
    return true;
  }

  private void count(long value, long times) {
    long whole = value / unit;
    if (whole < 0 || whole * unit != value || !reaches(whole)) {
      addOther(value, times);
      return;
    }
    long sum = wholes[(int) whole] + times;
    wholes[(int) whole] = (char) (sum % FULL);
    if (sum >= FULL) {
      addOther(value, sum - sum % FULL);
    }
  }

  private void addOther(long value, long times) {
    LongCounts known = others;
    if (known == null) {
      known = new LongCounts();
      others = known;
    }
    known.add(value, times);
  }

  /** Whether the array reaches so far, made longer if that pays. */
  private boolean reaches(long whole) {
    if (whole >= wholes.length && whole < LONGEST && whole < Long.BYTES * n) {
      long doubled = Math.min(Math.min(LONGEST, 2L * wholes.length), Long.BYTES * n);
      wholes = Arrays.copyOf(wholes, (int) Math.max(whole + 1, doubled));
    }
    return whole < wholes.length;
  }

  void add(ValueCounts other) {
    for (int i = 0; i < other.n && other.list != NO_LIST; i++) {
      add(other.list[i]);
    }
    for (int whole = 0; whole < other.wholes.length; whole++) {
      if (other.wholes[whole] != 0) {
        add(whole * unit, other.wholes[whole]);
      }
    }
    if (other.others != null) {
      other.others.forEach(this::add);
    }
  }

  /** How many values. */
  long n() {
    return n;
  }

  /** Tells the different values in ascending order, each once with how often it occurred. */
  void forEach(LongCounts.Visitor visitor) {
    if (list != NO_LIST) {
      long[] sorted = Arrays.copyOf(list, (int) n);
      Arrays.sort(sorted);
      int from = 0;
      for (int to = 1; to <= n; to++) {
        if (to == n || sorted[to] != sorted[from]) {
          visitor.visit(sorted[from], to - from);
          from = to;
        }
      }
      return;
    }
    LongCounts single = others == null ? new LongCounts() : others;
    long[] singles = single.numbers();
    int next = 0;
    for (int whole = 0; whole < wholes.length; whole++) {
      long value = whole * unit;
      for (; next < singles.length && singles[next] < value; next++) {
        visitor.visit(singles[next], single.of(singles[next]));
      }
      long times = wholes[whole];
      if (next < singles.length && singles[next] == value) {
        times += single.of(singles[next++]);
      }
      if (times > 0) {
        visitor.visit(value, times);
      }
    }
    for (; next < singles.length; next++) {
      visitor.visit(singles[next], single.of(singles[next]));
    }
  }

  /**
   * Nearest rank: the value at rank ceil(percent * n / 100), from 1.
   *
   * @throws NoSuchElementException if there is no value
   */
  long percentile(int percent) {
    if (n == 0) {
      throw new NoSuchElementException("no value");
    }
    long rank = (Math.multiplyExact(n, percent) + 99) / 100;
    Ranked ranked = new Ranked(rank);
    forEach(ranked);
    return ranked.found;
  }

  /** Finds the value at a rank. */
  private static final class Ranked implements LongCounts.Visitor {
    private final long rank;
    private long seen;
    private long found;

    Ranked(long rank) {
      this.rank = rank;
    }

    @Override
    public void visit(long number, long times) {
      found = seen < rank ? number : found;
      seen += times;
    }
  }
}
