package org.datainaction.compute;

import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellFormat;

/** How many decimals the held number of a field has. */
final class Decimals {
  private final Dataset dataset;

  Decimals(Dataset dataset) {
    this.dataset = dataset;
  }

  int of(FieldId field) {
    return dataset
        .findColumn(field)
        .map(Field::format)
        .filter(CellFormat.Decimal.class::isInstance)
        .map(format -> ((CellFormat.Decimal) format).decimals())
        .orElse(0);
  }
}
