package org.datainaction.compute;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How often each value occurred, which gives the value at every rank exactly. Whole units (seconds,
 * of values in milliseconds) below {@value #LONGEST} are listed as they come while there are few of
 * them for how far they lie apart, then counted in an array; fractions, what is below zero and what
 * is larger are counted one by one.
 *
 * <p>Memory: about 80 bytes; while they are listed, 2 to 3 for each value; then 1 to 2 for each
 * unit up to the largest, and up to 64 for each different value that is counted by itself. Not safe
 * for use by several threads.
 */
final class ValueCounts {
  /** Of a value that is no number of whole units from 0 to 65,535. */
  static final int NO_WHOLE = -1;

  /** Whole units are counted below this. */
  static final int LONGEST = 1 << Character.SIZE;

  private static final int MOST_REPEATED = 8;

  /** A list is kept while there are fewer values than this part of how far they lie apart. */
  private static final int LIST_PAYS = 4;

  private static final long MILLIS = 1000;

  /** 2^{@value #PER_MILLI_BITS} / 1000, rounded up. */
  private static final long PER_MILLI = 274_877_907;

  private static final int PER_MILLI_BITS = 38;

  /** What is carried to the others when a cell of the array is full. */
  private static final int FULL = 1 << Byte.SIZE;

  /** The counts of one that counts none. */
  static final byte[] NONE = new byte[0];

  private static final char[] NO_LIST = new char[0];

  private final long unit;

  /** Whole units as they came, as long as they are not counted. */
  private char[] list = new char[4];

  private int listed;

  /**
   * By whole unit, how many, from 0 to 255; none while they are listed. What is more is counted as
   * the others are: groups with so many of the same value are few for the rows in them.
   */
  private byte[] counts = NONE;

  private @Nullable LongCounts others;

  /** How many values there surely are. */
  private long atLeast;

  /** For how many unusual values it has not been counted how many there are. */
  private int uncounted;

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
      addOther(value, 1);
    } else {
      addWhole(whole);
    }
  }

  /** Adds a value of so many whole units, as {@link #wholeOf} says. */
  void addWhole(int whole) {
    byte[] cells = counts;
    if (whole >= cells.length || ++cells[whole] == 0) {
      addUnusual(whole);
    }
  }

  /**
   * By whole unit, how many were counted here: for a loop to count in, until something is added in
   * another way.
   */
  byte[] counts() {
    return counts;
  }

  /**
   * Adds what {@link #counts} has no room for: no cell, or one that it has just made 0 by counting.
   */
  void addUnusual(int whole) {
    if (whole < counts.length) {
      addOther(whole * unit, FULL);
    } else if (isListing() && listed < list.length) {
      list[listed++] = (char) whole;
    } else {
      makeRoom(whole, 1);
      put(whole, 1);
    }
  }

  private boolean isListing() {
    return counts.length == 0;
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
    if (isListing() && times <= MOST_REPEATED) {
      for (long i = 0; i < times; i++) {
        add(value);
      }
      return;
    }
    int whole = wholeOf(value, unit);
    if (whole == NO_WHOLE) {
      addOther(value, times);
      return;
    }
    if (isListing()) {
      count(largest());
    }
    makeRoom(whole, times);
    put(whole, times);
  }

  /** Makes the list longer, or an array of it once that is shorter; or the array longer. */
  private void makeRoom(int whole, long times) {
    if (isListing()) {
      int largest = largest();
      if (largest < (long) LIST_PAYS * listed) {
        count(largest);
        makeRoom(whole, times);
      } else {
        list = Arrays.copyOf(list, list.length + list.length / 2);
      }
    } else if (whole >= counts.length) {
      atLeast += times;
      countAgain(whole, times);
      // An array far longer than what is in it would not pay.
      if (whole < Long.BYTES * atLeast) {
        long doubled = Math.min(LONGEST, 2L * counts.length);
        counts = Arrays.copyOf(counts, (int) Math.max(whole + 1, doubled));
      }
    }
  }

  /**
   * Learns how many values there are, if it matters. That takes as long as there are different
   * ones, so it is not done each time but the first, which decides whether there are others at all.
   */
  private void countAgain(int whole, long times) {
    uncounted++;
    boolean due = others == null || uncounted >= counts.length / Long.BYTES + others.size();
    if (due && whole >= Long.BYTES * atLeast) {
      atLeast = n() + times;
      uncounted = 0;
    }
  }

  private int largest() {
    int largest = 0;
    for (int i = 0; i < listed; i++) {
      largest = Math.max(largest, list[i]);
    }
    return largest;
  }

  /** Makes an array of the list. */
  private void count(int largest) {
    counts = new byte[largest + 1];
    for (int i = 0; i < listed; i++) {
      put(list[i], 1);
    }
    atLeast = listed;
    listed = 0;
    list = NO_LIST;
  }

  private void put(int whole, long times) {
    if (isListing()) {
      list[listed++] = (char) whole;
    } else if (whole >= counts.length) {
      addOther(whole * unit, times);
    } else {
      long sum = timesOf(whole) + times;
      counts[whole] = (byte) sum;
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
    if (other.isListing()) {
      for (int i = 0; i < other.listed; i++) {
        addWhole(other.list[i]);
      }
    } else {
      addArray(other.counts);
    }
    if (other.others != null) {
      other.others.forEach(this::add);
    }
  }

  private void addArray(byte[] theirs) {
    if (isListing()) {
      count(Math.max(largest(), theirs.length - 1));
    }
    if (counts.length < theirs.length) {
      counts = Arrays.copyOf(counts, theirs.length);
    }
    byte[] mine = counts;
    for (int whole = 0; whole < theirs.length; whole++) {
      int sum = Byte.toUnsignedInt(mine[whole]) + Byte.toUnsignedInt(theirs[whole]);
      mine[whole] = (byte) sum;
      if (sum >= FULL) {
        addOther(whole * unit, FULL);
      }
    }
  }

  private int timesOf(int whole) {
    return Byte.toUnsignedInt(counts[whole]);
  }

  /** How many values; takes as long as to look at each different one. */
  long n() {
    long n = listed;
    for (byte times : counts) {
      n += Byte.toUnsignedInt(times);
    }
    return others == null ? n : n + others.total();
  }

  /** The different values in ascending order, each with how often it occurred. */
  SortedCounts sorted() {
    return others == null ? wholes() : wholes().with(others);
  }

  /** Saves what occurred: the same bytes, however it is held. */
  void save(StateOutput out) throws IOException {
    if (others == null && !isListing()) {
      saveCounts(out);
      new SortedCounts().save(out, true);
    } else {
      saveSorted(out);
    }
  }

  private void saveCounts(StateOutput out) throws IOException {
    int different = 0;
    int largest = -1;
    for (int whole = 0; whole < counts.length; whole++) {
      if (counts[whole] != 0) {
        different++;
        largest = whole;
      }
    }
    WholesState.Output wholes = new WholesState.Output(out, different, largest);
    for (int whole = 0; whole <= largest; whole++) {
      if (counts[whole] != 0) {
        wholes.add(whole, timesOf(whole));
      }
    }
  }

  private void saveSorted(StateOutput out) throws IOException {
    SortedCounts all = sorted();
    SortedCounts whole = new SortedCounts();
    SortedCounts rest = new SortedCounts();
    for (int i = 0; i < all.size(); i++) {
      int units = wholeOf(all.number(i), unit);
      if (units == NO_WHOLE) {
        rest.add(all.number(i), all.times(i));
      } else {
        whole.add(units, all.times(i));
      }
    }
    int largest = whole.size() == 0 ? -1 : (int) whole.number(whole.size() - 1);
    WholesState.Output wholes = new WholesState.Output(out, whole.size(), largest);
    for (int i = 0; i < whole.size(); i++) {
      wholes.add((int) whole.number(i), whole.times(i));
    }
    rest.save(out, true);
  }

  /** Takes up what was saved, while nothing has occurred. */
  void restore(StateInput in) throws IOException {
    WholesState.Input wholes = new WholesState.Input(in);
    boolean dense = wholes.largest() < (long) Long.BYTES * wholes.different();
    if (dense && wholes.different() > 0) {
      counts = new byte[wholes.largest() + 1];
    }
    while (wholes.next()) {
      if (dense) {
        atLeast += wholes.times();
        put(wholes.whole(), wholes.times());
      } else {
        add(wholes.whole() * unit, wholes.times());
      }
    }
    SortedCounts.restore(in, true, this::restoreOther);
  }

  private void restoreOther(long value, long times) throws IOException {
    if (wholeOf(value, unit) != NO_WHOLE) {
      throw StateInput.damaged("a whole number among the others");
    }
    addOther(value, times);
  }

  private SortedCounts wholes() {
    SortedCounts all = new SortedCounts();
    for (int whole = 0; whole < counts.length; whole++) {
      if (counts[whole] != 0) {
        all.add(whole * unit, timesOf(whole));
      }
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
    char[] sorted = Arrays.copyOf(list, listed);
    Arrays.sort(sorted);
    return sorted;
  }

  /**
   * The values at some ranks, in the order in which those are given.
   *
   * @param ranks from 1 to how many values there are
   */
  long[] at(long... ranks) {
    if (others != null) {
      SortedCounts all = sorted();
      return Arrays.stream(ranks).map(all::at).toArray();
    }
    return isListing() ? listedAt(ranks) : Arrays.stream(ranks).map(this::wholeAt).toArray();
  }

  private long[] listedAt(long... ranks) {
    char[] sorted = sortedList();
    return Arrays.stream(ranks).map(rank -> sorted[Math.toIntExact(rank - 1)] * unit).toArray();
  }

  private long wholeAt(long rank) {
    int whole = 0;
    for (long seen = timesOf(0); seen < rank; seen += timesOf(whole)) {
      whole++;
    }
    return whole * unit;
  }
}
