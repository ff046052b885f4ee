package org.datainaction.measure;

import java.util.Set;
import java.util.stream.Stream;
import org.datainaction.id.FieldId;

/**
 * What is certain of a condition before any row is seen, where no export has some columns.
 *
 * @param absent columns that no export has
 */
record Certainty(Set<FieldId> absent) {
  /** Whether every row meets it. */
  boolean always(Condition condition) {
    if (condition instanceof Condition.Not not) {
      return never(not.condition());
    } else if (condition instanceof Condition.All all) {
      return all.conditions().stream().allMatch(this::always);
    } else if (condition instanceof Condition.Any any) {
      return any.conditions().stream().anyMatch(this::always);
    } else if (condition instanceof Condition.Absent nothing) {
      return absent.contains(nothing.field());
    }
    return condition instanceof Condition.Always;
  }

  private boolean never(Condition condition) {
    if (condition instanceof Condition.Not not) {
      return always(not.condition());
    } else if (condition instanceof Condition.All all) {
      return all.conditions().stream().anyMatch(this::never);
    } else if (condition instanceof Condition.Any any) {
      return any.conditions().stream().allMatch(this::never);
    } else if (condition instanceof Condition.Always || condition instanceof Condition.Absent) {
      return false;
    }
    return isShippedEmpty(condition) || condition.reads().allMatch(absent::contains);
  }

  private static boolean isShippedEmpty(Condition condition) {
    return condition instanceof Condition.Listed listed
        && listed.list().shipped()
        && listed.list().entries().isEmpty();
  }

  /** The lists on which it depends whether a row meets the condition. */
  Stream<Condition.Listed> lists(Condition condition) {
    if (always(condition)) {
      return Stream.empty();
    } else if (condition instanceof Condition.Listed listed) {
      return Stream.of(listed);
    } else if (condition instanceof Condition.Not not) {
      return lists(not.condition());
    } else if (condition instanceof Condition.All all) {
      return all.conditions().stream().flatMap(this::lists);
    } else if (condition instanceof Condition.Any any) {
      return any.conditions().stream().flatMap(this::lists);
    }
    return Stream.empty();
  }
}
