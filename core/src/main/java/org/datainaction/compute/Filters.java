package org.datainaction.compute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.datainaction.measure.Condition;

/** Makes conditions ready for batches; equal ones, also as parts of others, are one filter. */
final class Filters implements Condition.Cases<Filter> {
  private final Decimals decimals;
  private final PeriodIndex periods;

  /** By the canonical form of the condition. */
  private final Map<String, Filter> known = new HashMap<>();

  Filters(Decimals decimals, PeriodIndex periods) {
    this.decimals = decimals;
    this.periods = periods;
  }

  /** Says that a new export begins. */
  void forget() {
    known.values().forEach(Filter::forget);
  }

  Filter of(Condition condition) {
    String form = condition.canonical();
    Filter filter = known.get(form);
    if (filter == null) {
      filter = condition.fold(this);
      known.put(form, filter);
    }
    return filter;
  }

  private List<Filter> of(List<Condition> conditions) {
    return conditions.stream().map(this::of).toList();
  }

  @Override
  public Filter always() {
    return new Filter.Always();
  }

  @Override
  public Filter compare(Condition.Compare condition) {
    return new Filter.Between(
        condition.field(), Thresholds.of(condition, decimals.of(condition.field())));
  }

  @Override
  public Filter in(Condition.In condition) {
    return new Filter.OneOf(condition.field(), condition.values());
  }

  @Override
  public Filter range(Condition.Range condition) {
    return new Filter.Between(
        condition.field(), Thresholds.of(condition, decimals.of(condition.field())));
  }

  @Override
  public Filter present(Condition.Present condition) {
    return new Filter.Given(condition.field(), true);
  }

  @Override
  public Filter absent(Condition.Absent condition) {
    return new Filter.Given(condition.field(), false);
  }

  @Override
  public Filter listed(Condition.Listed condition) {
    return new ListedFilter(condition, periods);
  }

  @Override
  public Filter all(Condition.All condition) {
    return new Filter.All(of(condition.conditions()));
  }

  @Override
  public Filter any(Condition.Any condition) {
    return new Filter.Any(of(condition.conditions()), true);
  }

  @Override
  public Filter not(Condition.Not condition) {
    return new Filter.Any(List.of(of(condition.condition())), false);
  }
}
