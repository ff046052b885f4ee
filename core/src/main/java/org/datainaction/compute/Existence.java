package org.datainaction.compute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.measure.Condition;

/**
 * Says whether there was anything that a measure could count on a day: where it counts what is on a
 * dated list, a day on which nothing is on the list has no figure, and not the figure 0.
 */
final class Existence {
  private final Condition condition;
  private final ListDays days;
  private final boolean always;

  Existence(Condition condition, ListDays days) {
    this.condition = condition;
    this.days = days;
    this.always = !dependsOnDay(condition);
  }

  /** Of these days, those with something to count. */
  List<Coverage> within(List<Coverage> stretches) {
    if (always) {
      return stretches;
    }
    List<Coverage> existing = new ArrayList<>();
    for (Coverage stretch : stretches) {
      stretch
          .first()
          .datesUntil(stretch.last().plusDays(1))
          .filter(day -> possible(condition, days.of(day)))
          .forEach(day -> existing.add(new Coverage(day, day)));
    }
    return existing.isEmpty() ? existing : new CoveredDays(existing).stretches();
  }

  private static boolean dependsOnDay(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.conditions().stream().anyMatch(Existence::dependsOnDay);
    } else if (condition instanceof Condition.Any any) {
      return any.conditions().stream().anyMatch(Existence::dependsOnDay);
    }
    return condition instanceof Condition.Listed;
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
