package org.datainaction.testkit;

import java.util.List;
import java.util.Optional;
import org.datainaction.dataset.Field;
import org.datainaction.problem.Nearest;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.sources.row.Blanks;
import org.datainaction.table.Need;

/** What must hold if an export has other columns than the fixture. */
record ColumnChecks(Subject subject, Faults faults) {
  private static final String UNKNOWN = "A column that nobody declared";

  /** A column more, in front or behind, changes nothing. */
  void anUnknownOneIsTolerated() {
    Run before = subject.runTables();
    for (int file = 0; file < subject.tables().size(); file++) {
      for (boolean inFront : new boolean[] {true, false}) {
        CsvTable wider = subject.tables().get(file).withColumn(inFront, UNKNOWN, "whatever");
        for (String what : before.differences(subject.runWith(file, wider))) {
          faults.add(
              "%s, with an unknown column %s: %s"
                  .formatted(subject, inFront ? "in front" : "behind", what),
              "find columns by their headers and never by their places");
        }
      }
    }
  }

  /** A required column that is not there, or misspelled, is told with its name. */
  void aMissingOneIsNamed() {
    boolean anyRequired = false;
    for (int file = 0; file < subject.tables().size(); file++) {
      CsvTable table = subject.tables().get(file);
      for (Field field : subject.dataset().fields()) {
        List<Integer> places = table.placesOf(field.headers());
        boolean stated = subject.fixture().setting().stated().containsKey(field.id());
        if (field.need() == Need.NONE || places.isEmpty() || stated) {
          continue;
        }
        anyRequired = true;
        // Under another of its names the column would still be there.
        CsvTable without = table;
        CsvTable misspelled = table;
        for (int place : places) {
          without = without.withoutColumn(place);
          misspelled = misspelled.withHeader(place, table.header().get(place) + "x");
        }
        if (!without.header().isEmpty()) {
          named(file, without, field, "without the column");
        }
        named(file, misspelled, field, "with the misspelled column");
      }
    }
    if (!anyRequired) {
      faults.add(
          "the dataset '"
              + subject.dataset().id()
              + "' requires no column, so any file passes for it",
          "give the columns that an export must have .with(Need.COLUMN) or .with(Need.CELL)");
    }
  }

  private void named(int file, CsvTable table, Field field, String how) {
    String usual = field.headers().get(0);
    String said = "%s, %s '%s'".formatted(subject, how, usual);
    List<Problem> problems = subject.rowsWith(file, table).refused();
    Optional<Problem> told =
        problems.stream()
            .filter(problem -> problem.code() == ProblemCode.COLUMN_MISSING)
            .filter(problem -> problem.place().field().equals(usual))
            .findFirst();
    List<String> headers = table.header().stream().map(Blanks::collapse).toList();
    Optional<String> nearest =
        field.headers().stream().flatMap(name -> Nearest.to(name, headers).stream()).findFirst();
    if (told.isEmpty()) {
      faults.add(
          said
              + ": "
              + (problems.isEmpty() ? "the file was read all the same" : problems.toString()),
          "the format must refuse the file and name the header that it misses");
    } else if (nearest.isPresent() && !told.get().expected().contains(nearest.get())) {
      faults.add(
          said + ": the nearest header '" + nearest.get() + "' is not told",
          "the format must say which header of the file was probably meant");
    }
  }
}
