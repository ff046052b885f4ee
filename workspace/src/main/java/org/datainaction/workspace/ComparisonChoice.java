package org.datainaction.workspace;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.datainaction.id.MeasureId;

/**
 * What the plan compares a measure with, from the next freezing on.
 *
 * @param measure the one that is judged
 * @param with the others, which are summed; at least one, none of them watched
 */
record ComparisonChoice(MeasureId measure, List<MeasureId> with) {
  ComparisonChoice {
    with = ImmutableList.copyOf(with);
  }

  /** What a measure is compared with; nothing if the plan does not say. */
  static List<MeasureId> of(MeasureId measure, List<ComparisonChoice> choices) {
    return choices.stream()
        .filter(choice -> choice.measure().equals(measure))
        .flatMap(choice -> choice.with().stream())
        .toList();
  }
}
