package org.datainaction.compute;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;
import org.datainaction.table.Need;

/** Remembers which of the columns that an export may lack have something in any row. */
final class FilledColumns {
  private final Set<FieldId> empty;

  FilledColumns(Dataset dataset) {
    this.empty =
        dataset.fields().stream()
            .filter(field -> field.need() == Need.NONE)
            .map(Field::id)
            .collect(Collectors.toCollection(HashSet::new));
  }

  void add(Rows rows) {
    empty.removeIf(field -> hasAny(rows.column(field), rows.count()));
  }

  private static boolean hasAny(Column column, int rows) {
    for (int row = 0; row < rows; row++) {
      if (column.state(row) != CellState.MISSING) {
        return true;
      }
    }
    return false;
  }

  /** Those in which no row has anything. */
  Set<FieldId> empty() {
    return Set.copyOf(empty);
  }
}
