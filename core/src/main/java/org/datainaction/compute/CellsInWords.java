package org.datainaction.compute;

import java.time.Instant;
import java.time.LocalDate;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Column;

/** Tells a held value as a person reads it in the export. */
record CellsInWords(Dataset dataset) {
  /** Nothing for a cell without a value. */
  String of(FieldId field, Column column, int row) {
    if (!column.isPresent(row)) {
      return "";
    }
    return column.dictionary().isEmpty() ? of(field, column.value(row)) : column.text(row);
  }

  String of(FieldId field, long value) {
    if (dataset.isDay(field)) {
      return LocalDate.ofEpochDay(value).toString();
    }
    return isMoment(field)
        ? Instant.ofEpochMilli(value).atZone(dataset.zone()).toLocalDateTime().toString()
        : Long.toString(value);
  }

  private boolean isMoment(FieldId field) {
    return dataset
            .findColumn(field)
            .map(Field::format)
            .filter(CellFormat.Timestamp.class::isInstance)
            .isPresent()
        || dataset.derived().stream()
            .filter(derived -> derived.id().equals(field))
            .map(DerivedField::expression)
            .anyMatch(Expression.DateAtTime.class::isInstance);
  }
}
