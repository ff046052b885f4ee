package org.datainaction.compute;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.datainaction.dataset.Expression;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;

/** Computes the columns that follow from others, for all rows of a batch at once. */
final class DerivedColumns implements Expression.Cases<Column> {
  private static final byte MISSING = CellState.MISSING.code();
  private static final byte INVALID = CellState.INVALID.code();

  private final Rows rows;
  private final ZoneId zone;

  DerivedColumns(Rows rows, ZoneId zone) {
    this.rows = rows;
    this.zone = zone;
  }

  @Override
  public Column secondsBetween(Expression.SecondsBetween expression) {
    Column from = rows.column(expression.from());
    Column to = rows.column(expression.to());
    return numbers(
        expression,
        row -> {
          long seconds = Math.floorDiv(to.value(row), 1000) - Math.floorDiv(from.value(row), 1000);
          return seconds < 0 ? OptionalLong.empty() : OptionalLong.of(seconds);
        });
  }

  @Override
  public Column sumOf(Expression.SumOf expression) {
    List<Column> parts = expression.parts().stream().map(rows::column).toList();
    return numbers(
        expression,
        row -> {
          long sum = 0;
          for (Column part : parts) {
            long before = sum;
            long value = part.value(row);
            sum = before + value;
            if (((before ^ sum) & (value ^ sum)) < 0) {
              return OptionalLong.empty();
            }
          }
          return OptionalLong.of(sum);
        });
  }

  @Override
  public Column dateAtTime(Expression.DateAtTime expression) {
    Column date = rows.column(expression.date());
    Column time = rows.column(expression.time());
    return numbers(
        expression,
        row ->
            OptionalLong.of(
                LocalDateTime.of(
                        LocalDate.ofEpochDay(date.value(row)),
                        LocalTime.ofSecondOfDay(time.value(row)))
                    .atZone(zone)
                    .toInstant()
                    .toEpochMilli()));
  }

  @Override
  public Column category(Expression.Category expression) {
    Column of = rows.column(expression.of());
    Map<String, Integer> codes = new LinkedHashMap<>();
    List<String> dictionary = new ArrayList<>();
    long[] values = new long[rows.count()];
    byte[] states = new byte[rows.count()];
    for (int row = 0; row < rows.count(); row++) {
      if (of.isPresent(row)) {
        String name = expression.names().getOrDefault(of.text(row), expression.otherwise());
        values[row] =
            codes.computeIfAbsent(
                name,
                fresh -> {
                  dictionary.add(fresh);
                  return dictionary.size() - 1;
                });
      } else {
        states[row] = MISSING;
      }
    }
    return new Column(values, states, dictionary);
  }

  /** A value that makes no sense, such as help that came before it was called, is invalid. */
  private Column numbers(Expression expression, RowToLong formula) {
    List<Column> read = expression.reads().stream().map(this::column).toList();
    long[] values = new long[rows.count()];
    byte[] states = new byte[rows.count()];
    for (int row = 0; row < rows.count(); row++) {
      if (allPresent(read, row)) {
        OptionalLong value = formula.apply(row);
        values[row] = value.orElse(0);
        states[row] = value.isPresent() ? states[row] : INVALID;
      } else {
        states[row] = MISSING;
      }
    }
    return new Column(values, states, List.of());
  }

  private Column column(FieldId field) {
    return rows.column(field);
  }

  private static boolean allPresent(List<Column> columns, int row) {
    for (Column column : columns) {
      if (!column.isPresent(row)) {
        return false;
      }
    }
    return true;
  }

  private interface RowToLong {
    OptionalLong apply(int row);
  }
}
