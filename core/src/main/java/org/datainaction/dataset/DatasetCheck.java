package org.datainaction.dataset;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellFormat;
import org.datainaction.time.Grain;

/** Finds what contradicts itself in a dataset. */
final class DatasetCheck {
  private final DatasetId id;
  private final List<Field> columns;
  private final List<DerivedField> derived;
  private final Set<FieldId> known = new HashSet<>();

  DatasetCheck(DatasetId id, List<Field> columns, List<DerivedField> derived) {
    this.id = id;
    this.columns = columns;
    this.derived = derived;
  }

  /**
   * Goes on if there is nothing.
   *
   * @throws IllegalArgumentException if there is
   */
  void check(TimeOfRow time, Identity identity, Grain baseGrain, Optional<FieldId> method) {
    for (Field column : columns) {
      declare(column.id());
    }
    for (DerivedField field : derived) {
      for (FieldId read : field.expression().reads()) {
        if (!known.contains(read)) {
          throw contradiction(id, "'" + field.id() + "' reads the unknown '" + read + "'");
        }
      }
      declare(field.id());
    }
    for (FieldId read : time.reads()) {
      if (!known.contains(read)) {
        throw contradiction(id, "its time is the unknown field '" + read + "'");
      }
    }
    for (FieldId part : identity.key()) {
      if (Dataset.find(columns, part).isEmpty()) {
        throw contradiction(id, "its key has the unknown column '" + part + "'");
      }
    }
    if (method.isPresent() && !known.contains(method.get())) {
      throw contradiction(id, "its method is the unknown '" + method.get() + "'");
    }
    if (time instanceof TimeOfRow.MonthOfYear named) {
      checkMonth(named, baseGrain);
    }
  }

  private void declare(FieldId field) {
    if (!known.add(field)) {
      throw contradiction(id, "field '" + field + "' is declared twice");
    }
  }

  private void checkMonth(TimeOfRow.MonthOfYear named, Grain baseGrain) {
    Optional<Field> month = Dataset.find(columns, named.month());
    if (month.isEmpty() || !(month.get().format() instanceof CellFormat.Month)) {
      throw contradiction(id, "its month '" + named.month() + "' is no column of months");
    }
    if (!Grain.MONTH.nestsIn(baseGrain)) {
      throw contradiction(id, "its rows name months, and its base grain is the " + baseGrain.id());
    }
  }

  static IllegalArgumentException contradiction(DatasetId id, String message) {
    return new IllegalArgumentException("dataset '" + id + "': " + message);
  }
}
