package org.datainaction.measure;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.datainaction.dataset.DatedList;

/** Finds the dated lists in a condition, and puts content into them. */
record ListBinding(UnaryOperator<DatedList> lists) implements Condition.Cases<Condition> {

  static Stream<Condition.Listed> listsIn(Condition condition) {
    if (condition instanceof Condition.Listed listed) {
      return Stream.of(listed);
    } else if (condition instanceof Condition.All all) {
      return all.conditions().stream().flatMap(ListBinding::listsIn);
    } else if (condition instanceof Condition.Any any) {
      return any.conditions().stream().flatMap(ListBinding::listsIn);
    } else if (condition instanceof Condition.Not not) {
      return listsIn(not.condition());
    }
    return Stream.empty();
  }

  @Override
  public Condition always() {
    return Condition.ALWAYS;
  }

  @Override
  public Condition compare(Condition.Compare condition) {
    return condition;
  }

  @Override
  public Condition in(Condition.In condition) {
    return condition;
  }

  @Override
  public Condition range(Condition.Range condition) {
    return condition;
  }

  @Override
  public Condition present(Condition.Present condition) {
    return condition;
  }

  @Override
  public Condition absent(Condition.Absent condition) {
    return condition;
  }

  @Override
  public Condition listed(Condition.Listed condition) {
    return new Condition.Listed(
        condition.field(), lists.apply(condition.list()), condition.match());
  }

  @Override
  public Condition all(Condition.All condition) {
    return new Condition.All(each(condition.conditions()));
  }

  @Override
  public Condition any(Condition.Any condition) {
    return new Condition.Any(each(condition.conditions()));
  }

  @Override
  public Condition not(Condition.Not condition) {
    return new Condition.Not(condition.condition().fold(this));
  }

  private List<Condition> each(List<Condition> conditions) {
    return conditions.stream().map(condition -> condition.fold(this)).toList();
  }
}
