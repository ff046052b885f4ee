package org.datainaction.compute;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days for which exports are complete: stretches with gaps between them. Equal if the days are.
 *
 * @param stretches at least one; in order, and apart by a day at least, however they were given
 */
public record CoveredDays(List<Coverage> stretches) {
  public CoveredDays {
    if (stretches.isEmpty()) {
      throw new IllegalArgumentException("no stretch of days");
    }
    stretches = ImmutableList.copyOf(joined(stretches));
  }

  /** One stretch without a gap. */
  public static CoveredDays of(Coverage stretch) {
    return new CoveredDays(List.of(stretch));
  }

  /** The first of all days. */
  public LocalDate first() {
    return stretches.get(0).first();
  }

  /** The last of all days. */
  public LocalDate last() {
    return stretches.get(stretches.size() - 1).last();
  }

  /** The stretches of days between covered ones that are not covered. */
  public List<Coverage> gaps() {
    List<Coverage> gaps = new ArrayList<>();
    for (int next = 1; next < stretches.size(); next++) {
      gaps.add(
          new Coverage(
              stretches.get(next - 1).last().plusDays(1),
              stretches.get(next).first().minusDays(1)));
    }
    return List.copyOf(gaps);
  }

  /** Of these days, the covered ones; empty if none is. */
  List<Coverage> within(LocalDate from, LocalDate to) {
    return stretches.stream().flatMap(stretch -> stretch.cut(from, to).stream()).toList();
  }

  private static List<Coverage> joined(List<Coverage> stretches) {
    List<Coverage> joined = new ArrayList<>();
    for (Coverage next :
        stretches.stream().sorted((a, b) -> a.first().compareTo(b.first())).toList()) {
      int end = joined.size() - 1;
      if (end >= 0 && !next.first().isAfter(joined.get(end).last().plusDays(1))) {
        joined.set(end, joined.get(end).spanning(next));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
