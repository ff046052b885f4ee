package org.datainaction.dataset;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.datainaction.id.Canonical;

/**
 * A list of values that belong to something for a time, for example the addresses of a department's
 * data pages. The city keeps it; a definition names it.
 *
 * @param id the name under which a definition asks for it, for example {@code police-data-pages}
 * @param entries in the order of the workspace
 */
public record DatedList(String id, List<Entry> entries) {
  public DatedList {
    entries = ImmutableList.copyOf(entries);
  }

  /** A list that has a name and whose values are not known yet. */
  public static DatedList named(String id) {
    return new DatedList(id, List.of());
  }

  /** Whether the value is on the list on that day. */
  public boolean contains(String value, LocalDate day) {
    return entries.stream().anyMatch(entry -> entry.value.equals(value) && entry.covers(day));
  }

  /** The versioned form that goes into a measure's digest. */
  public String canonical() {
    return "list(" + id + "," + entries.stream().map(Entry::canonical).sorted().toList() + ")";
  }

  /**
   * A value on the list.
   *
   * @param value as it stands in the export
   * @param from first day
   * @param until last day; {@link LocalDate#MAX} if it is still on
   */
  public record Entry(String value, LocalDate from, LocalDate until) {
    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }

    private String canonical() {
      return Canonical.text(value)
          + "@"
          + from
          + ".."
          + (until.equals(LocalDate.MAX) ? "" : until.toString());
    }
  }
}
