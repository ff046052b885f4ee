package org.datainaction.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Field;
import org.datainaction.id.FieldId;
import org.datainaction.sources.csv.CsvFormat;
import org.datainaction.table.Batch;
import org.datainaction.table.CellFormat;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Need;
import org.datainaction.table.Projection;
import org.datainaction.table.Rejection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;
import org.datainaction.table.TextLayout;

/** What must happen if one typed cell after the other holds no value of its kind. */
record CellChecks(Subject subject, Faults faults) {
  /** No number, no date, no time, no yes or no, no period in any language. */
  static final String NO_VALUE = "no such value ¿";

  /** Where every row needs the cell, its row is rejected with the right line and column. */
  void aNeededOneRejectsItsRow() {
    eachBroken(Need.CELL, this::isRejected);
  }

  /** Where the cell may be missing, it is counted and its row is used all the same. */
  void anotherOneIsCounted() {
    eachBroken(Need.COLUMN, this::isCounted);
    eachBroken(Need.NONE, this::isCounted);
  }

  private void eachBroken(Need need, Check check) {
    Run before = subject.runTables();
    for (int file = 0; file < subject.tables().size(); file++) {
      CsvTable table = subject.tables().get(file);
      for (Field field : subject.dataset().fields()) {
        int place = placeOf(field, table);
        if (field.need() != need || place < 0 || takesAnyText(field.format())) {
          continue;
        }
        List<Field> together =
            subject.dataset().fields().stream().filter(f -> placeOf(f, table) == place).toList();
        if (need != Need.CELL && together.stream().anyMatch(f -> f.need() == Need.CELL)) {
          // Its column is also that of a field that every row needs.
          continue;
        }
        for (int row = 0; row < table.rows().size(); row++) {
          Run.Cell whole = new Run.Cell(table.name(), table.lineOf(row, 0), "");
          if (before.lines().delivered().containsKey(whole)) {
            CsvTable broken = table.withCell(row, place, NO_VALUE);
            Broken cell =
                new Broken(
                    field, together, table.header().get(place), broken.lineOf(row, place), whole);
            check.of(cell, before, subject.rowsWith(file, broken));
          }
        }
      }
    }
  }

  private void isRejected(Broken cell, Run before, Run after) {
    boolean told =
        after.lines().rejected().stream()
            .anyMatch(
                rejection ->
                    rejection.reason() == Rejection.Reason.VALUE_INVALID
                        && rejection.file().equals(cell.row().file())
                        && rejection.line() == cell.line()
                        && CsvTable.key(rejection.column()).equals(CsvTable.key(cell.header()))
                        && rejection.excerpt().equals(NO_VALUE));
    if (!told) {
      faults.add(
          "%s: its row was not rejected as value-invalid on line %s, column '%s'; rejected were %s"
              .formatted(said(cell), cell.line(), cell.header(), after.lines().rejected()),
          "the format must reject the row and say where the cell stands");
    }
  }

  private void isCounted(Broken cell, Run before, Run after) {
    FieldId field = cell.field().id();
    if (before
        .lines()
        .unusable()
        .contains(new Run.Cell(cell.row().file(), cell.row().line(), field.value()))) {
      return;
    }
    long counted =
        after.invalidCells().getOrDefault(field, 0L)
            - before.invalidCells().getOrDefault(field, 0L);
    if (counted != 1) {
      faults.add(
          said(cell) + ": it was counted " + counted + " times as a cell without a value, not once",
          "the format must count each cell that is not of its kind");
    }
    Set<FieldId> placing = placing();
    boolean placesTheRow = cell.together().stream().anyMatch(f -> placing.contains(f.id()));
    boolean newlyRejected =
        after.lines().rejected().stream()
            .filter(rejection -> !before.lines().rejected().contains(rejection))
            .anyMatch(
                rejection ->
                    rejection.file().equals(cell.row().file())
                        && rejection.line() == cell.row().line());
    if (!after.lines().delivered().containsKey(cell.row()) || (newlyRejected && !placesTheRow)) {
      faults.add(
          said(cell) + ": its row is no longer used",
          "declare the column .with(Need.CELL) if a row without it is of no use; otherwise use the"
              + " row");
    }
  }

  /** Where the field stands; -1 if in no column, or if the workspace states it. */
  private int placeOf(Field field, CsvTable table) {
    return subject.fixture().setting().stated().containsKey(field.id())
        ? -1
        : table.placeOf(field.headers());
  }

  private String said(Broken cell) {
    return "%s, line %s with '%s' in the column '%s'"
        .formatted(subject, cell.line(), NO_VALUE, cell.header());
  }

  /** The fields without which a row has no place in time or belongs to nothing. */
  private Set<FieldId> placing() {
    Set<FieldId> fields = new HashSet<>(subject.dataset().time().reads());
    fields.addAll(subject.dataset().identity().key());
    List<DerivedField> derived = subject.dataset().derived();
    for (int i = derived.size() - 1; i >= 0; i--) {
      if (fields.contains(derived.get(i).id())) {
        fields.addAll(derived.get(i).expression().reads());
      }
    }
    return fields;
  }

  /** Whether this kind of cell cannot be broken: whatever stands in it is a value. */
  private boolean takesAnyText(CellFormat format) {
    FieldId probed = FieldId.of("probed");
    ColumnSpec column = new ColumnSpec(probed, List.of("Probed"), format, Need.COLUMN, Set.of());
    Projection projection =
        new Projection(
            List.of(column),
            subject.dataset().zone(),
            subject.fixture().setting().calendar(),
            TextLayout.DETECT);
    SourceFile file =
        SourceFile.of("probe.csv", ("Probed\n" + NO_VALUE + "\n").getBytes(StandardCharsets.UTF_8));
    try (TableReader reader = new CsvFormat().open(file, projection)) {
      Optional<Batch> batch = reader.read();
      return batch.isPresent() && batch.get().column(0).isPresent(0);
    } catch (SourceException refused) {
      return false;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private interface Check {
    void of(Broken cell, Run before, Run after);
  }

  /**
   * A cell that was broken.
   *
   * @param together all fields that stand in its column
   * @param line on which the cell starts
   * @param row where its row starts
   */
  private record Broken(
      Field field, List<Field> together, String header, long line, Run.Cell row) {}
}
