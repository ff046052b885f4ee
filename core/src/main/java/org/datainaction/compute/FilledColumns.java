package org.datainaction.compute;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;
import org.datainaction.table.Need;

/**
 * Remembers which of the columns that an export may lack have something in any row. Of a column
 * whose values are not read nothing is known.
 */
final class FilledColumns {
  private static final byte MISSING = CellState.MISSING.code();

  private final Set<FieldId> empty;

  FilledColumns(Dataset dataset, ReadFields read) {
    this.empty =
        dataset.fields().stream()
            .filter(field -> field.need() == Need.NONE && read.contains(field.id()))
            .map(Field::id)
            .collect(Collectors.toCollection(HashSet::new));
  }

  void add(Rows rows) {
    empty.removeIf(field -> hasAny(rows.column(field), rows.count()));
  }

  private static boolean hasAny(Column column, int rows) {
    byte[] states = column.states();
    for (int row = 0; row < rows; row++) {
      if (states[row] != MISSING) {
        return true;
      }
    }
    return false;
  }

  /** Adds what another one knows of other rows. */
  void merge(FilledColumns other) {
    empty.retainAll(other.empty);
  }

  void save(StateOutput out) throws IOException {
    out.all(empty.stream().map(FieldId::value).sorted().toList(), out::text);
  }

  void restore(StateInput in) throws IOException {
    empty.retainAll(in.all(() -> FieldId.of(in.text())));
  }

  /** Those in which no row has anything. */
  Set<FieldId> empty() {
    return Set.copyOf(empty);
  }
}
