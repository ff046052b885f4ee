package org.datainaction.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.id.FieldId;
import org.datainaction.sources.row.Blanks;
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
        CsvTable shuffled = shuffled(subject.tables().get(file), new Random(seed + round));
        String how = "with its rows in another order (seed " + (seed + round) + ")";
        before.differences(subject.runWith(file, shuffled)).forEach(what -> different(how, what));
      }
    }
  }

  private void different(String how, String what) {
    faults.add(
        subject + ", " + how + ": " + what,
        "let fields of one event combine by EARLIEST, LATEST, SUM or ANY, and let nothing depend on"
            + " where a row stands");
  }

  /**
   * Where the first row of a key speaks, the rows of one key stay in their order and only the keys
   * mix; otherwise all rows do.
   */
  private CsvTable shuffled(CsvTable table, Random random) {
    List<List<String>> rows = new ArrayList<>(table.rows());
    Collections.shuffle(rows, random);
    if (!firstSpeaks()) {
      return table.withRows(rows);
    }
    Map<List<String>, List<List<String>>> waiting = new HashMap<>();
    for (List<String> row : table.rows()) {
      waiting.computeIfAbsent(keyOf(table, row), fresh -> new ArrayList<>()).add(row);
    }
    rows.replaceAll(
        row -> waiting.getOrDefault(keyOf(table, row), new ArrayList<>(List.of(row))).remove(0));
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

  private List<String> keyOf(CsvTable table, List<String> row) {
    List<String> key = new ArrayList<>();
    for (FieldId part : subject.dataset().identity().key()) {
      List<String> names = subject.dataset().findColumn(part).map(Field::headers).orElse(List.of());
      int place = table.placeOf(names);
      key.add(place >= 0 && place < row.size() ? Blanks.strip(row.get(place)) : "");
    }
    return key;
  }
}
