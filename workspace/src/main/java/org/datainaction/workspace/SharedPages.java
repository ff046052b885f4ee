package org.datainaction.workspace;

import java.util.List;
import java.util.stream.Stream;
import org.datainaction.dataset.DatedList;
import org.datainaction.dataset.ListMatch;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;

/**
 * Pages that are data pages of several departments at the same time. Such a page counts in full for
 * each of them, so that no department's figure depends on another's list.
 */
final class SharedPages {
  private SharedPages() {}

  /** The entries of a measure's page list that also stand on a list of another measure. */
  static Stream<DatedList.Entry> of(Measure measure, List<Measure> all) {
    List<DatedList> others =
        all.stream()
            .filter(other -> !other.id().equals(measure.id()))
            .flatMap(SharedPages::lists)
            .toList();
    List<DatedList> own = lists(measure).toList();
    return own.stream()
        .flatMap(list -> list.entries().stream())
        .filter(
            entry ->
                others.stream()
                    .filter(other -> own.stream().noneMatch(l -> l.id().equals(other.id())))
                    .flatMap(other -> other.entries().stream())
                    .anyMatch(other -> isSame(entry, other)));
  }

  private static Stream<DatedList> lists(Measure measure) {
    return measure
        .listed()
        .filter(listed -> listed.match() == ListMatch.PAGE)
        .map(Condition.Listed::list);
  }

  private static boolean isSame(DatedList.Entry one, DatedList.Entry other) {
    return ListMatch.PAGE.accepts(one.value(), other.value())
        && !one.until().isBefore(other.from())
        && !other.until().isBefore(one.from());
  }
}
