package org.datainaction.workspace;

import java.util.Set;
import java.util.TreeSet;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;

/** Finds the dated lists that a measure's conditions name. */
final class ListNames {
  private ListNames() {}

  static Set<String> in(Measure measure) {
    Set<String> names = new TreeSet<>();
    collect(measure.condition(), names);
    if (measure.calculation() instanceof Calculation.Share share) {
      collect(share.numerator(), names);
    }
    return names;
  }

  private static void collect(Condition condition, Set<String> names) {
    if (condition instanceof Condition.Listed listed) {
      names.add(listed.list().id());
    } else if (condition instanceof Condition.All all) {
      all.conditions().forEach(part -> collect(part, names));
    } else if (condition instanceof Condition.Any any) {
      any.conditions().forEach(part -> collect(part, names));
    } else if (condition instanceof Condition.Not not) {
      collect(not.condition(), names);
    }
  }
}
