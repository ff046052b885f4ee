package org.datainaction.compute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.datainaction.dataset.DatedList;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Condition;
import org.datainaction.table.Column;

/** Says for every row of a batch whether it meets a condition. */
final class ConditionMask implements Condition.Cases<boolean[]> {
  private final Rows rows;
  private final PeriodIndex periods;
  private final Decimals decimals;

  ConditionMask(Rows rows, PeriodIndex periods, Decimals decimals) {
    this.rows = rows;
    this.periods = periods;
    this.decimals = decimals;
  }

  @Override
  public boolean[] always() {
    boolean[] mask = new boolean[rows.count()];
    Arrays.fill(mask, true);
    return mask;
  }

  @Override
  public boolean[] compare(Condition.Compare condition) {
    Column column = rows.column(condition.field());
    int scale = decimals.of(condition.field());
    BigDecimal bound = condition.bound();
    return mask(
        row ->
            column.isPresent(row)
                && condition
                    .operator()
                    .accepts(BigDecimal.valueOf(column.value(row), scale).compareTo(bound)));
  }

  @Override
  public boolean[] in(Condition.In condition) {
    Column column = rows.column(condition.field());
    return mask(row -> column.isPresent(row) && condition.values().contains(column.text(row)));
  }

  @Override
  public boolean[] range(Condition.Range condition) {
    Column column = rows.column(condition.field());
    int scale = decimals.of(condition.field());
    return mask(
        row -> {
          if (!column.isPresent(row)) {
            return false;
          }
          BigDecimal value = BigDecimal.valueOf(column.value(row), scale);
          return value.compareTo(condition.atLeast()) >= 0
              && value.compareTo(condition.atMost()) <= 0;
        });
  }

  @Override
  public boolean[] present(Condition.Present condition) {
    Column column = rows.column(condition.field());
    return mask(column::isPresent);
  }

  @Override
  public boolean[] absent(Condition.Absent condition) {
    Column column = rows.column(condition.field());
    return mask(row -> !column.isPresent(row));
  }

  @Override
  public boolean[] listed(Condition.Listed condition) {
    FieldId field = condition.field();
    Column column = rows.column(field);
    DatedList.Matcher list = condition.list().matcher(condition.match());
    // The same few texts come again and again, and a list may be long.
    Map<List<Long>, Boolean> known = new HashMap<>();
    return mask(
        row ->
            column.isPresent(row)
                && rows.period(row) >= 0
                && known.computeIfAbsent(
                    List.of(column.value(row), dayOf(row).toEpochDay()),
                    fresh -> list.accepts(column.text(row), dayOf(row))));
  }

  /** As {@link ListDays} says. */
  private LocalDate dayOf(int row) {
    return rows.days(row)
        .map(Coverage::first)
        .orElseGet(() -> periods.get(rows.period(row)).firstDay());
  }

  @Override
  public boolean[] all(Condition.All condition) {
    List<boolean[]> masks = masks(condition.conditions());
    return mask(row -> masks.stream().allMatch(mask -> mask[row]));
  }

  @Override
  public boolean[] any(Condition.Any condition) {
    List<boolean[]> masks = masks(condition.conditions());
    return mask(row -> masks.stream().anyMatch(mask -> mask[row]));
  }

  @Override
  public boolean[] not(Condition.Not condition) {
    boolean[] mask = condition.condition().fold(this);
    return mask(row -> !mask[row]);
  }

  private List<boolean[]> masks(List<Condition> conditions) {
    return conditions.stream().map(condition -> condition.fold(this)).toList();
  }

  private boolean[] mask(IntPredicate met) {
    boolean[] mask = new boolean[rows.count()];
    for (int row = 0; row < mask.length; row++) {
      mask[row] = met.test(row);
    }
    return mask;
  }
}
