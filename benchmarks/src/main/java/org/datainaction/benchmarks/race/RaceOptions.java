package org.datainaction.benchmarks.race;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What is asked of the race.
 *
 * @param root top of the repository
 * @param work where exports and folders are kept between runs
 * @param rows of the main race
 * @param rounds of the main race; each runs both sides once
 * @param quick whether only the parts that fit into a minute
 * @param javaHomes each runs the race once; the first one also everything else
 */
record RaceOptions(
    Path root, Path work, long rows, int rounds, boolean quick, List<Path> javaHomes) {
  private static final long ROWS = 8_000_000;
  private static final long QUICK_ROWS = 1_000_000;
  private static final int ROUNDS = 5;
  private static final int QUICK_ROUNDS = 2;

  RaceOptions {
    javaHomes = ImmutableList.copyOf(javaHomes);
  }

  /**
   * Understands a call.
   *
   * @throws IllegalArgumentException if it makes no sense; says why
   */
  static RaceOptions parse(String... arguments) {
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    Path root = Path.of(".");
    Path work = Path.of("");
    long rows = 0;
    int rounds = 0;
    boolean quick = false;
    List<Path> homes = new ArrayList<>();
    while (!rest.isEmpty()) {
      String option = rest.removeFirst();
      switch (option) {
        case "--quick" -> quick = true;
        case "--root" -> root = Path.of(value(option, rest)).toAbsolutePath();
        case "--work" -> work = Path.of(value(option, rest)).toAbsolutePath();
        case "--rows" -> rows = number(option, rest);
        case "--rounds" -> rounds = (int) number(option, rest);
        case "--java-home" -> homes.add(Path.of(value(option, rest)).toAbsolutePath());
        default ->
            throw new IllegalArgumentException(
                "unknown option '"
                    + option
                    + "': expected --quick, --rows, --rounds, --java-home,"
                    + " --work or --jmh");
      }
    }
    if (homes.isEmpty()) {
      throw new IllegalArgumentException("no --java-home given");
    }
    return new RaceOptions(
        root,
        work.toString().isEmpty() ? root.resolve("benchmarks/target/race") : work,
        rows > 0 ? rows : quick ? QUICK_ROWS : ROWS,
        rounds > 0 ? rounds : quick ? QUICK_ROUNDS : ROUNDS,
        quick,
        homes);
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException("nothing stands behind '" + option + "'");
    }
    return rest.removeFirst();
  }

  private static long number(String option, Deque<String> rest) {
    String text = value(option, rest);
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(
          option + " " + text + ": expected a whole number, 1 to 999999999");
    }
    return Long.parseLong(text);
  }
}
