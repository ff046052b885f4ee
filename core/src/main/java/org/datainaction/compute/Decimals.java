package org.datainaction.compute;

import java.math.BigInteger;
import java.util.Optional;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellFormat;

/** What a calculation must know of the dataset: decimals of held numbers, and if it is a sample. */
final class Decimals {
  /** Seconds between two times are held in milliseconds. */
  private static final int OF_SECONDS = 3;

  private final Dataset dataset;

  Decimals(Dataset dataset) {
    this.dataset = dataset;
  }

  boolean ofSample() {
    return dataset.sampled();
  }

  int of(FieldId field) {
    Optional<Field> column = dataset.findColumn(field);
    return column.isPresent() && column.get().format() instanceof CellFormat.Decimal decimal
        ? decimal.decimals()
        : ofDerived(field);
  }

  /** How much of a held value with so many decimals is a whole one. */
  static long powerOfTen(int decimals) {
    return BigInteger.TEN.pow(decimals).longValueExact();
  }

  /** Whether a field holds texts, by codes. */
  boolean isText(FieldId field) {
    Optional<Field> column = dataset.findColumn(field);
    if (column.isPresent()) {
      CellFormat format = column.get().format();
      return format instanceof CellFormat.Text || format instanceof CellFormat.PeriodName;
    }
    for (DerivedField derived : dataset.derived()) {
      if (derived.id().equals(field)) {
        return isText(derived.expression());
      }
    }
    return false;
  }

  private static boolean isText(Expression expression) {
    return expression instanceof Expression.Category
        || expression instanceof Expression.PartOfTime
        || expression instanceof Expression.PageAddress;
  }

  private int ofDerived(FieldId field) {
    for (DerivedField derived : dataset.derived()) {
      if (derived.id().equals(field)) {
        return of(derived.expression());
      }
    }
    return 0;
  }

  private int of(Expression expression) {
    if (expression instanceof Expression.SumOf) {
      return of(expression.reads().get(0));
    }
    return expression instanceof Expression.SecondsBetween ? OF_SECONDS : 0;
  }
}
