package org.datainaction.benchmarks.race;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Compares what two runs have counted, line by line. */
final class Differences {
  private static final int MOST_SHOWN = 5;

  private Differences() {}

  /**
   * Whether both are the same, and there is something.
   *
   * @param told gets the first differing lines
   */
  static boolean none(List<String> one, List<String> other, PrintStream told) {
    if (one.equals(other) && one.size() > 1) {
      return true;
    }
    List<String> onlyOne = new ArrayList<>(one);
    onlyOne.removeAll(other);
    List<String> onlyOther = new ArrayList<>(other);
    onlyOther.removeAll(one);
    told.println(
        "results differ: %s and %s lines".formatted(one.size(), other.size())
            + ", %s only here, %s only there".formatted(onlyOne.size(), onlyOther.size()));
    onlyOne.stream().limit(MOST_SHOWN).forEach(line -> told.println("  < " + line));
    onlyOther.stream().limit(MOST_SHOWN).forEach(line -> told.println("  > " + line));
    return false;
  }
}
