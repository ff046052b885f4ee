package org.datainaction.compute;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A stretch of days for which an export is complete, both ends included.
 *
 * @param first first day
 * @param last last day
 */
public record Coverage(LocalDate first, LocalDate last) {
  public Coverage {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "coverage ends (%s) before it starts (%s)".formatted(last, first));
    }
  }

  /** How many days. */
  long days() {
    return 1 + ChronoUnit.DAYS.between(first, last);
  }

  /** Whether all these days are among its own. */
  boolean contains(Coverage other) {
    return !other.first.isBefore(first) && !other.last.isAfter(last);
  }

  /** Whether any of these days is among its own. */
  boolean overlaps(Coverage other) {
    return !other.last.isBefore(first) && !other.first.isAfter(last);
  }

  /**
   * Those of its days that are also among these; empty if none is, or if there are none of these.
   */
  Optional<Coverage> cut(LocalDate from, LocalDate to) {
    LocalDate start = first.isBefore(from) ? from : first;
    LocalDate end = last.isAfter(to) ? to : last;
    return end.isBefore(start) ? Optional.empty() : Optional.of(new Coverage(start, end));
  }

  void save(StateOutput out) throws IOException {
    out.number(first.toEpochDay());
    out.number(last.toEpochDay());
  }

  static Coverage restore(StateInput in) throws IOException {
    return new Coverage(LocalDate.ofEpochDay(in.number()), LocalDate.ofEpochDay(in.number()));
  }

  /** One day, or from the first to the last. */
  String inWords() {
    return first.equals(last) ? first.toString() : first + " to " + last;
  }

  /** From the earlier first to the later last day. */
  Coverage spanning(Coverage other) {
    return new Coverage(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }
}
