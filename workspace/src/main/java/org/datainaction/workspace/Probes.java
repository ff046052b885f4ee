package org.datainaction.workspace;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DatedList;
import org.datainaction.dataset.ListMatch;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;

/**
 * Counts that nobody sees, taken in the same scan: they tell whether every entry of a city's list
 * is found in the exports, whether there are stretches without any row, and what else is doubtful.
 *
 * @param rows one count of all rows; none for published figures, whose gaps are no surprise
 * @param entries one count for each entry of each list
 * @param hosts views of listed pages, by host
 * @param unlisted views of pages that are on no list, by page; none unless asked for
 */
record Probes(
    List<Measure> rows, List<OfEntry> entries, List<Measure> hosts, List<Measure> unlisted) {
  private static final DepartmentId PROBE = DepartmentId.of("probe");

  Probes {
    rows = ImmutableList.copyOf(rows);
    entries = ImmutableList.copyOf(entries);
    hosts = ImmutableList.copyOf(hosts);
    unlisted = ImmutableList.copyOf(unlisted);
  }

  /** Those for a dataset and the measures on it. */
  static Probes of(Dataset dataset, List<Measure> measures, boolean thorough) {
    boolean named = dataset.time() instanceof TimeOfRow.Named;
    List<OfEntry> entries = new ArrayList<>();
    for (Measure measure : measures) {
      for (DatedList list : chosenBy(measure)) {
        for (DatedList.Entry entry : list.entries()) {
          DatedList alone = new DatedList(list.id(), List.of(entry));
          Measure one = measure.withLists(any -> any.id().equals(list.id()) ? alone : any);
          entries.add(
              new OfEntry(list.id(), entry, count("entry-" + entries.size(), dataset, one)));
        }
      }
    }
    return new Probes(
        named ? List.of() : List.of(count("rows", dataset).grains(dataset.baseGrain()).build()),
        entries,
        ViewedHosts.probe(PROBE, dataset, measures).stream().toList(),
        thorough ? UnlistedPages.probe(PROBE, dataset, measures).stream().toList() : List.of());
  }

  /** The lists that choose rows; those that leave rows out need not bring any. */
  private static List<DatedList> chosenBy(Measure measure) {
    return measure
        .listed()
        .filter(listed -> listed.match() == ListMatch.EXACT || listed.match() == ListMatch.PAGE)
        .map(Condition.Listed::list)
        .distinct()
        .toList();
  }

  /** All of them, for the scan. */
  List<Measure> all() {
    return ImmutableList.<Measure>builder()
        .addAll(rows)
        .addAll(entries.stream().map(OfEntry::count).iterator())
        .addAll(hosts)
        .addAll(unlisted)
        .build();
  }

  private static Measure count(String name, Dataset dataset, Measure like) {
    return count(name, dataset).where(like.condition()).grains(dataset.baseGrain()).build();
  }

  private static Measure.Builder count(String name, Dataset dataset) {
    return Measure.builder(new MeasureId(PROBE, name), dataset.id(), new Calculation.Count());
  }

  /**
   * The rows that one entry of a list brings.
   *
   * @param list the list's name
   * @param entry the entry
   * @param count how many rows it brings
   */
  record OfEntry(String list, DatedList.Entry entry, Measure count) {}
}
