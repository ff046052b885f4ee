package org.datainaction.compute;

import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellFormat;

/** What a calculation must know of the dataset: decimals of held numbers, and if it is a sample. */
final class Decimals {
  private final Dataset dataset;

  Decimals(Dataset dataset) {
    this.dataset = dataset;
  }

  boolean ofSample() {
    return dataset.sampled();
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
