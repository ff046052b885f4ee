package org.datainaction.dataset;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.datainaction.id.Canonical;
import org.jspecify.annotations.Nullable;

/**
 * A list of values that belong to something for a time, for example the addresses of a department's
 * data pages. The city keeps it; a definition names it.
 *
 * @param id the name under which a definition asks for it, for example {@code police-data-pages}
 * @param entries in the order of the workspace
 * @param shipped whether the entries come with the software, so that a city that keeps no list of
 *     this name has these
 */
public record DatedList(String id, List<Entry> entries, boolean shipped) {
  public DatedList {
    entries = ImmutableList.copyOf(entries);
  }

  /** A list that a city keeps. */
  public DatedList(String id, List<Entry> entries) {
    this(id, entries, false);
  }

  /** A list with entries for cities that keep none of this name; it may be empty. */
  public static DatedList shipped(String id, List<Entry> entries) {
    return new DatedList(id, entries, true);
  }

  /** A list that has a name and whose values are not known yet. */
  public static DatedList named(String id) {
    return new DatedList(id, List.of());
  }

  /** Whether a value found on that day is on the list. */
  public boolean accepts(String found, LocalDate day, ListMatch match) {
    return matcher(match).accepts(found, day);
  }

  /** The list made ready for comparing many values with it. */
  public Matcher matcher(ListMatch match) {
    return new Matcher(
        match,
        entries.stream()
            .map(entry -> new Entry(match.prepared(entry.value), entry.from, entry.until))
            .toList());
  }

  /** Whether anything is on the list on that day. */
  public boolean isKept(LocalDate day) {
    return entries.stream().anyMatch(entry -> entry.covers(day));
  }

  /** The versioned form that goes into a measure's digest. */
  public String canonical() {
    return "list(" + id + "," + entries.stream().map(Entry::canonical).sorted().toList() + ")";
  }

  // Written out: what a record brings along is linked anew in each run.
  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof DatedList other
        && id.equals(other.id)
        && entries.equals(other.entries)
        && shipped == other.shipped;
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + entries.size();
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

    // Written out: what a record brings along is linked anew in each run.
    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Entry other
          && value.equals(other.value)
          && from.equals(other.from)
          && until.equals(other.until);
    }

    @Override
    public int hashCode() {
      return 31 * value.hashCode() + from.hashCode();
    }
  }

  /** A list whose entries are prepared for one way of comparing. Immutable. */
  public static final class Matcher {
    private final ListMatch match;
    private final ImmutableList<Entry> entries;

    private Matcher(ListMatch match, List<Entry> entries) {
      this.match = match;
      this.entries = ImmutableList.copyOf(entries);
    }

    /** Whether a value found on that day is on the list. */
    public boolean accepts(String found, LocalDate day) {
      String prepared = match.prepared(found);
      return entries.stream()
          .anyMatch(entry -> entry.covers(day) && match.acceptsPrepared(prepared, entry.value));
    }
  }
}
