package org.datainaction.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.table.Rejection;

/** What must hold of the rows of a fixture as a whole. */
record RowChecks(Subject subject, Faults faults) {
  private static final int SHUFFLES = 5;

  /** Every row became something, and as many became each thing as the author says. */
  void areAccountedFor() {
    Fixture.Rows expected = subject.fixture().rows();
    if (!expected.areKnown()) {
      faults.add(
          "the fixture of " + subject + " does not say what becomes of its rows",
          "count them by eye and add .rows(used, rejected, ignored)");
      return;
    }
    Run run = subject.run();
    Run.Counts counts = run.counts();
    compare("rows under the header", expected.read(), counts.read(), run);
    compare("used rows", expected.used(), counts.used(), run);
    compare("rejected rows", expected.rejected(), counts.rejected(), run);
    compare("ignored rows", expected.ignored(), counts.ignored(), run);
    boolean events = subject.dataset().identity() instanceof Identity.EventKey;
    if (!events && counts.things() != counts.used()) {
      faults.add(
          "%s: %s rows are used but %s are counted"
              .formatted(subject, counts.used(), counts.things()),
          "each used row must be counted once; this is a fault of the library");
    }
  }

  private void compare(String what, long expected, long found, Run run) {
    if (expected != found) {
      faults.add(
          "%s: %s %s were expected, %s were found; rejected were %s"
              .formatted(subject, expected, what, found, run.lines().rejected()),
          "count them by eye: mend .rows(…) or the file, or what the dataset needs of a row");
    }
  }

  /** Read twice, the same comes. */
  void twiceAreTheSame() {
    for (String what : subject.run().differences(subject.run())) {
      faults.add(
          subject + ", read twice: " + what,
          "a format must not remember what it read before, and a figure must not hang on chance");
    }
  }

  /** In another order, the same comes, as far as the order may not speak. */
  void inAnotherOrderAreTheSame(long seed) {
    Run before = subject.runTables();
    boolean reportedTwice =
        before.rejections().keySet().stream()
            .anyMatch(kind -> kind.reason() == Rejection.Reason.REPORTED_TWICE);
    if (reportedTwice && subject.dataset().identity().key().isEmpty()) {
      // Of a figure that is there twice the first row speaks, and no key says which rows belong.
      return;
    }
    for (int round = 0; round < SHUFFLES; round++) {
      for (int file = 0; file < subject.tables().size(); file++) {
        CsvTable table = subject.tables().get(file);
        CsvTable shuffled = shuffled(table, keys(table, before), new Random(seed + round));
        String how = "with its rows in another order (seed " + (seed + round) + ")";
        before.differences(subject.runWith(file, shuffled)).forEach(what -> different(how, what));
      }
    }
    if (!haveKeysInCommon(before)) {
      before
          .differences(subject.runReversed())
          .forEach(what -> different("with its files in reverse order", what));
    }
  }

  private void different(String how, String what) {
    faults.add(
        subject + ", " + how + ": " + what,
        "let fields of one event combine by EARLIEST, LATEST, SUM or ANY, and let nothing depend on"
            + " where a row stands");
  }

  /** Whether the order of files says which row of a key speaks. */
  private boolean haveKeysInCommon(Run run) {
    Set<List<String>> known = new HashSet<>();
    for (CsvTable table : subject.tables()) {
      Set<List<String>> own = new HashSet<>(keys(table, run));
      own.remove(List.of());
      if (!Collections.disjoint(known, own)) {
        return true;
      }
      known.addAll(own);
    }
    return false;
  }

  /** By row the key whose rows must keep their order; empty for a row that may stand anywhere. */
  private List<List<String>> keys(CsvTable table, Run run) {
    Map<Run.Cell, List<String>> read = firstSpeaks() ? run.lines().delivered() : Map.of();
    return IntStream.range(0, table.rows().size())
        .mapToObj(row -> new Run.Cell(table.name(), table.lineOf(row, 0), ""))
        .map(row -> read.getOrDefault(row, List.of()))
        .toList();
  }

  /** All rows mix, but where they have a key, the rows of one key stay in their order. */
  private static CsvTable shuffled(CsvTable table, List<List<String>> keys, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, keys.size()).boxed().toList());
    Collections.shuffle(order, random);
    Map<List<String>, Deque<Integer>> waiting = new HashMap<>();
    for (int row = 0; row < keys.size(); row++) {
      waiting.computeIfAbsent(keys.get(row), fresh -> new ArrayDeque<>()).add(row);
    }
    List<List<String>> rows = new ArrayList<>();
    for (int row : order) {
      Deque<Integer> same = waiting.getOrDefault(keys.get(row), new ArrayDeque<>());
      rows.add(table.rows().get(keys.get(row).isEmpty() ? row : same.remove()));
    }
    return table.withRows(rows);
  }

  private boolean firstSpeaks() {
    Identity identity = subject.dataset().identity();
    if (identity instanceof Identity.EventKey event) {
      return subject.dataset().fields().stream()
          .map(Field::id)
          .filter(field -> !event.key().contains(field))
          .anyMatch(field -> event.ruleFor(field) == Identity.Combine.FIRST);
    }
    return !identity.key().isEmpty();
  }
}
