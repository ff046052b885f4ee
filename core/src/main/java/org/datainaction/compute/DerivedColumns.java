package org.datainaction.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Expression;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;
import org.datainaction.table.Need;

/**
 * Computes the columns that follow from others, for all rows of a batch at once, into arrays that
 * are used again for the next batch. Not safe for use by several threads.
 */
final class DerivedColumns {
  private static final byte INVALID = CellState.INVALID.code();

  private final Dataset dataset;
  private final Map<DerivedField, Formula> formulas = new LinkedHashMap<>();
  private final Map<FieldId, Long> invalid = new LinkedHashMap<>();

  /**
   * For some of a dataset's derived fields.
   *
   * @param read those that are computed; each reads none but these
   */
  DerivedColumns(Dataset dataset, ReadFields read, LocalClock clock) {
    this.dataset = dataset;
    FormulaMaker maker = new FormulaMaker(dataset, clock);
    for (DerivedField derived : dataset.derived()) {
      if (read.contains(derived.id())) {
        formulas.put(derived, derived.expression().fold(maker));
      }
    }
  }

  /** Says that a new export begins. */
  void forget() {
    formulas.values().forEach(Formula::forget);
  }

  /** Adds its columns to the batch; tells of rows that are rejected for what follows. */
  void addTo(Rows rows, Placement.Complaint complaint) {
    formulas.forEach(
        (field, formula) -> {
          Column column = formula.over(rows);
          rows.put(field.id(), column);
          if (field.need() == Need.COLUMN) {
            countInvalid(field.id(), column.states(), rows.count());
          } else {
            reject(field, column, rows, complaint);
          }
        });
  }

  /** Adds its columns to rows for which that was done before, and tells and counts nothing. */
  void addAgainTo(Rows rows) {
    formulas.forEach((field, formula) -> rows.put(field.id(), formula.over(rows)));
  }

  private void countInvalid(FieldId field, byte[] states, int rows) {
    int found = 0;
    for (int row = 0; row < rows; row++) {
      found += states[row] == INVALID ? 1 : 0;
    }
    if (found > 0) {
      invalid.merge(field, (long) found, Long::sum);
    }
  }

  private void reject(DerivedField field, Column column, Rows rows, Placement.Complaint complaint) {
    byte[] states = column.states();
    boolean missingToo = field.need().rejects(CellState.MISSING);
    int count = rows.count();
    for (int row = 0; row < count; row++) {
      byte state = states[row];
      if (state != 0 && (missingToo || state == INVALID) && !rows.isRejected(row)) {
        complaint.tell(
            row,
            RowPlacers.absence(column, row),
            field.id(),
            found(field.expression(), rows, row),
            expected(field.expression()));
      }
    }
  }

  private String found(Expression expression, Rows rows, int row) {
    CellsInWords words = new CellsInWords(dataset);
    List<String> cells = new ArrayList<>();
    for (FieldId part : expression.reads()) {
      cells.add(words.of(part, rows.column(part), row));
    }
    String between =
        expression instanceof Expression.SecondsBetween
                || expression instanceof Expression.DaysBetween
            ? " to "
            : ", ";
    return String.join(between, cells);
  }

  private static String expected(Expression expression) {
    List<FieldId> parts = expression.reads();
    if (expression instanceof Expression.SecondsBetween
        || expression instanceof Expression.DaysBetween) {
      return "'" + parts.get(0) + "' and not before it '" + parts.get(1) + "'";
    }
    return "values of " + parts + " from which one follows";
  }

  /** By field, how many values make no sense and did not reject their row. */
  Map<FieldId, Long> invalid() {
    return invalid;
  }

  void merge(DerivedColumns other) {
    add(other.invalid);
  }

  /** Adds numbers of values that make no sense. */
  void add(Map<FieldId, Long> more) {
    more.forEach((field, values) -> invalid.merge(field, values, Long::sum));
  }

  /** Computes a column. */
  interface Formula {
    /** A view, valid until it is asked for the next batch. */
    Column over(Rows rows);

    /** Says that a new export begins. */
    default void forget() {}
  }
}
