package org.datainaction.compute;

import java.io.IOException;

/**
 * Saves whole numbers from 0 to 65,535, in ascending order, with how often each occurred: mostly a
 * byte each. How many there are and the largest come first, so that whoever reads them knows how
 * much room they need.
 *
 * <p>For each number one count: how often it occurred, less one, and in the two lowest bits how
 * many numbers were skipped before it. Three there says that three or more were, and how many more
 * is a count of its own.
 */
final class WholesState {
  private static final int GAP_BITS = 2;
  private static final int LONG_GAP = (1 << GAP_BITS) - 1;

  private WholesState() {}

  /** Writes one after the other. */
  static final class Output {
    private final StateOutput out;
    private int before = -1;

    /**
     * Begins.
     *
     * @param largest anything if there are none
     */
    Output(StateOutput out, int different, int largest) throws IOException {
      this.out = out;
      out.count(different);
      if (different > 0) {
        out.count(largest);
      }
    }

    /**
     * Writes the next one.
     *
     * @param whole larger than those before
     * @param times more than 0
     */
    void add(int whole, long times) throws IOException {
      int gap = whole - before - 1;
      before = whole;
      out.count(((times - 1) << GAP_BITS) | Math.min(gap, LONG_GAP));
      if (gap >= LONG_GAP) {
        out.count(gap - LONG_GAP);
      }
    }
  }

  /** Reads one after the other. */
  static final class Input {
    private final StateInput in;
    private final int different;
    private final int largest;
    private int left;
    private int whole = -1;
    private long times;

    Input(StateInput in) throws IOException {
      this.in = in;
      this.different = in.below(ValueCounts.LONGEST + 1);
      this.largest = different == 0 ? -1 : in.below(ValueCounts.LONGEST);
      this.left = different;
    }

    int different() {
      return different;
    }

    /** -1 if there are none. */
    int largest() {
      return largest;
    }

    /** Goes to the next one, if there is one more. */
    boolean next() throws IOException {
      if (left == 0) {
        if (whole != largest) {
          throw StateInput.damaged("a largest number that is not there");
        }
        return false;
      }
      left--;
      long count = in.positive();
      int gap = (int) (count & LONG_GAP);
      if (gap == LONG_GAP) {
        gap += in.below(ValueCounts.LONGEST);
      }
      whole += gap + 1;
      times = StateInput.checkedTimes((count >>> GAP_BITS) + 1);
      if (whole > largest) {
        throw StateInput.damaged("the number " + whole + " behind the largest");
      }
      return true;
    }

    int whole() {
      return whole;
    }

    long times() {
      return times;
    }
  }
}
