package org.datainaction.compute;

import java.time.LocalDate;
import org.datainaction.measure.Condition;

/**
 * Says whether there was anything that a measure could count on a day: where it counts what is on a
 * dated list, a day on which nothing is on the list has no figure, and not the figure 0.
 */
final class Existence {
  private final Condition condition;

  Existence(Condition condition) {
    this.condition = condition;
  }

  boolean on(LocalDate day) {
    return possible(condition, day);
  }

  private static boolean possible(Condition condition, LocalDate day) {
    if (condition instanceof Condition.Listed listed) {
      return listed.list().isKept(day);
    } else if (condition instanceof Condition.All all) {
      return all.conditions().stream().allMatch(part -> possible(part, day));
    } else if (condition instanceof Condition.Any any) {
      return any.conditions().stream().anyMatch(part -> possible(part, day));
    }
    return true;
  }
}
