package org.datainaction.compute;

import java.util.Arrays;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * How often each value occurred, which gives every percentile exactly. Whole units (seconds, of
 * values in milliseconds) below {@value #LONGEST} are listed as they come while there are few of
 * them for how far they lie apart, then counted in an array; fractions, what is below zero and what
 * is larger are counted one by one.
 *
 * <p>Memory: about 80 bytes, 2 to 4 for each whole unit, but no more than 2 for each unit up to the
 * largest, and up to 64 for each different value that is counted by itself. Not safe for use by
 * several threads.
 */
final class ValueCounts {
  /** Of a value that is no number of whole units from 0 to 65,535. */
  static final int NO_WHOLE = -1;

  private static final int LONGEST = 1 << Character.SIZE;
  private static final int MOST_REPEATED = 8;
  private static final long MILLIS = 1000;

  /** 2^{@value #PER_MILLI_BITS} / 1000, rounded up. */
  private static final long PER_MILLI = 274_877_907;

  private static final int PER_MILLI_BITS = 38;

  /** What is carried to the others when a cell of the array is full. */
  private static final long FULL = 1L << Character.SIZE;

  private final long unit;
  private long n;

  /** Whole units as they came; or, by whole unit, how many. */
  private char[] wholes = new char[4];

  private int listed;
  private boolean counting;
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
    int whole = wholeOf(value, unit);
    if (whole == NO_WHOLE) {
      n++;
      addOther(value, 1);
    } else {
      addWhole(whole);
    }
  }

  /** Adds a value of so many whole units, as {@link #wholeOf} says. */
  void addWhole(int whole) {
    n++;
    if (counting && whole < wholes.length) {
      if (++wholes[whole] == 0) {
        addOther(whole * unit, FULL);
      }
    } else if (!counting && listed < wholes.length) {
      wholes[listed++] = (char) whole;
    } else {
      makeRoom(whole);
      put(whole, 1);
    }
  }

  /** How many whole units a value is; {@link #NO_WHOLE} if it has to be counted by itself. */
  static int wholeOf(long value, long unit) {
    long whole;
    if (unit == MILLIS) {
      // Dividing takes many times as long; this is exact below 2^31 (Hacker's Delight, 10-1).
      whole = value >>> 31 == 0 ? (value * PER_MILLI) >>> PER_MILLI_BITS : -1;
    } else {
      whole = unit == 1 ? value : value / unit;
    }
    return whole >= 0 && whole < LONGEST && whole * unit == value ? (int) whole : NO_WHOLE;
  }

  /**
   * Adds occurrences of a value.
   *
   * @param times more than 0
   */
  void add(long value, long times) {
    if (!counting && times <= MOST_REPEATED) {
      for (long i = 0; i < times; i++) {
        add(value);
      }
      return;
    }
    int whole = wholeOf(value, unit);
    n += times;
    if (whole == NO_WHOLE) {
      addOther(value, times);
      return;
    }
    if (!counting) {
      count(largest());
    }
    makeRoom(whole);
    put(whole, times);
  }

  /** Makes the list longer, or an array of it once that is shorter; or the array longer. */
  private void makeRoom(int whole) {
    if (counting) {
      // An array far longer than what is in it would not pay.
      if (whole >= wholes.length && whole < Long.BYTES * n) {
        long doubled = Math.min(LONGEST, 2L * wholes.length);
        wholes = Arrays.copyOf(wholes, (int) Math.max(whole + 1, doubled));
      }
      return;
    }
    int largest = largest();
    if (largest < 2L * listed) {
      count(Math.max(whole, largest));
    } else {
      wholes = Arrays.copyOf(wholes, wholes.length + wholes.length / 2);
    }
  }

  private int largest() {
    int largest = 0;
    for (int i = 0; i < listed; i++) {
      largest = Math.max(largest, wholes[i]);
    }
    return largest;
  }

  /** Makes an array of the list. */
  private void count(int largest) {
    char[] list = wholes;
    wholes = new char[largest + 1];
    counting = true;
    for (int i = 0; i < listed; i++) {
      put(list[i], 1);
    }
    listed = 0;
  }

  private void put(int whole, long times) {
    if (!counting) {
      wholes[listed++] = (char) whole;
    } else if (whole >= wholes.length) {
      addOther(whole * unit, times);
    } else {
      long sum = wholes[whole] + times;
      wholes[whole] = (char) (sum % FULL);
      if (sum >= FULL) {
        addOther(whole * unit, sum - sum % FULL);
      }
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

  /** Adds the occurrences that another one has counted in the same unit. */
  void add(ValueCounts other) {
    if (other.counting) {
      addArray(other.wholes);
    } else {
      for (int i = 0; i < other.listed; i++) {
        addWhole(other.wholes[i]);
      }
    }
    if (other.others != null) {
      other.others.forEach(this::add);
    }
  }

  private void addArray(char[] theirs) {
    if (!counting) {
      count(Math.max(largest(), theirs.length - 1));
    }
    if (wholes.length < theirs.length) {
      wholes = Arrays.copyOf(wholes, theirs.length);
    }
    char[] mine = wholes;
    long added = 0;
    for (int whole = 0; whole < theirs.length; whole++) {
      int times = theirs[whole];
      added += times;
      int sum = mine[whole] + times;
      if (sum < FULL) {
        mine[whole] = (char) sum;
      } else {
        put(whole, times);
      }
    }
    n += added;
  }

  /** How many values. */
  long n() {
    return n;
  }

  /** The different values in ascending order, each with how often it occurred. */
  SortedCounts sorted() {
    return others == null ? wholes() : wholes().with(others);
  }

  private SortedCounts wholes() {
    SortedCounts all = new SortedCounts();
    if (counting) {
      for (int whole = 0; whole < wholes.length; whole++) {
        if (wholes[whole] != 0) {
          all.add(whole * unit, wholes[whole]);
        }
      }
      return all;
    }
    char[] sorted = sortedList();
    int from = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i + 1 == sorted.length || sorted[i + 1] != sorted[i]) {
        all.add(sorted[i] * unit, i + 1 - from);
        from = i + 1;
      }
    }
    return all;
  }

  private char[] sortedList() {
    char[] list = Arrays.copyOf(wholes, listed);
    Arrays.sort(list);
    return list;
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
    return others == null ? wholeAt(rank) * unit : sorted().at(rank);
  }

  private int wholeAt(long rank) {
    if (!counting) {
      return sortedList()[Math.toIntExact(rank - 1)];
    }
    int whole = 0;
    for (long seen = wholes[0]; seen < rank; seen += wholes[whole]) {
      whole++;
    }
    return whole;
  }
}
