package org.datainaction.compute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Expression;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;

/** Computes the columns that follow from others, for all rows of a batch at once. */
final class DerivedColumns implements Expression.Cases<Column> {
  private static final byte MISSING = CellState.MISSING.code();
  private static final byte INVALID = CellState.INVALID.code();

  private static final long MILLIS_OF_DAY = 24L * 60 * 60 * 1000;

  private final Rows rows;
  private final Dataset dataset;
  private final ZoneId zone;

  DerivedColumns(Rows rows, Dataset dataset) {
    this.rows = rows;
    this.dataset = dataset;
    this.zone = dataset.zone();
  }

  @Override
  public Column secondsBetween(Expression.SecondsBetween expression) {
    Column from = rows.column(expression.from());
    Column to = rows.column(expression.to());
    return numbers(
        expression,
        row -> {
          long millis = to.value(row) - from.value(row);
          return millis < 0 ? OptionalLong.empty() : OptionalLong.of(millis);
        });
  }

  @Override
  public Column daysBetween(Expression.DaysBetween expression) {
    Column from = rows.column(expression.from());
    Column to = rows.column(expression.to());
    return numbers(
        expression,
        row -> {
          long days =
              dayOf(expression.to(), to.value(row)) - dayOf(expression.from(), from.value(row));
          return days < 0 ? OptionalLong.empty() : OptionalLong.of(days);
        });
  }

  private long dayOf(FieldId field, long value) {
    return dataset.isDay(field)
        ? value
        : LocalDate.ofInstant(Instant.ofEpochMilli(value), zone).toEpochDay();
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
    return texts(of, row -> expression.names().getOrDefault(of.text(row), expression.otherwise()));
  }

  @Override
  public Column partOfTime(Expression.PartOfTime expression) {
    Column of = rows.column(expression.of());
    boolean wholeDays = dataset.isDay(expression.of());
    return texts(
        of,
        row -> {
          long millis = wholeDays ? of.value(row) * MILLIS_OF_DAY : of.value(row);
          ZoneId where = wholeDays ? ZoneOffset.UTC : zone;
          return part(
              expression.part(), LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), where));
        });
  }

  private static String part(Expression.TimePart part, LocalDateTime time) {
    return switch (part) {
      case HOUR -> twoDigits(time.getHour());
      case QUARTER_HOUR -> twoDigits(time.getMinute() / 15 * 15);
      case DAY_OF_WEEK -> Integer.toString(time.getDayOfWeek().getValue());
    };
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  @Override
  public Column pageAddress(Expression.PageAddress expression) {
    Column of = rows.column(expression.of());
    Map<Long, String> known = new HashMap<>();
    return texts(
        of,
        row ->
            known.computeIfAbsent(of.value(row), code -> Expression.PageAddress.of(of.text(row))));
  }

  private Column texts(Column of, RowToText formula) {
    Map<String, Integer> codes = new LinkedHashMap<>();
    List<String> dictionary = new ArrayList<>();
    long[] values = new long[rows.count()];
    byte[] states = new byte[rows.count()];
    for (int row = 0; row < rows.count(); row++) {
      if (of.isPresent(row)) {
        values[row] =
            codes.computeIfAbsent(
                formula.apply(row),
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
    List<Column> read = expression.reads().stream().map(rows::column).toList();
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

  private static boolean allPresent(List<Column> columns, int row) {
    for (Column column : columns) {
      if (!column.isPresent(row)) {
        return false;
      }
    }
    return true;
  }

  private interface RowToText {
    String apply(int row);
  }

  private interface RowToLong {
    OptionalLong apply(int row);
  }
}
