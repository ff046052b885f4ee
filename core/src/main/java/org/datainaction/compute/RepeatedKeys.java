package org.datainaction.compute;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Identity;
import org.datainaction.table.Rejection.Reason;

/** Rejects rows that have the key of a row before, where there is one row for each key. */
final class RepeatedKeys {
  private final Dataset dataset;
  private final Set<List<String>> keys = new HashSet<>();

  RepeatedKeys(Dataset dataset) {
    this.dataset = dataset;
  }

  void reject(Rows rows, Placement.Complaint complaint) {
    if (dataset.identity() instanceof Identity.UniqueRow unique) {
      for (int row = 0; row < rows.count(); row++) {
        if (!rows.isRejected(row) && isRepeated(unique, rows, row)) {
          tell(unique, rows, row, complaint);
        }
      }
      rows.placeAgain();
    }
  }

  private boolean isRepeated(Identity.UniqueRow unique, Rows rows, int row) {
    return unique.key().stream().allMatch(part -> rows.column(part).isPresent(row))
        && !keys.add(keyOf(unique, rows, row));
  }

  private static List<String> keyOf(Identity.UniqueRow unique, Rows rows, int row) {
    return unique.key().stream()
        .map(rows::column)
        .map(
            column ->
                column.dictionary().isEmpty() ? Long.toString(column.value(row)) : column.text(row))
        .toList();
  }

  private void tell(Identity.UniqueRow unique, Rows rows, int row, Placement.Complaint complaint) {
    CellsInWords words = new CellsInWords(dataset);
    List<String> key =
        unique.key().stream().map(part -> words.of(part, rows.column(part), row)).toList();
    complaint.tell(
        row,
        Reason.REPORTED_TWICE,
        unique.key().get(0),
        String.join(", ", key),
        "one row for each " + unique.key());
  }
}
