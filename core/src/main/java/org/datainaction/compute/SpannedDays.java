package org.datainaction.compute;

import com.google.common.collect.ComparisonChain;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The days of which rows say that they are about them. A row of several days covers these. Rows of
 * single days cover all days from the first to the last one of their file: a day of it without a
 * row is one on which nothing happened. Where files may begin and end within a day, as logs do, the
 * first and the last day of all such files are not covered, since a part of them may be missing;
 * days between two files are whole in both together.
 */
final class SpannedDays {
  private final Map<String, Coverage> singleDays = new TreeMap<>();
  private final Set<Coverage> longer = new TreeSet<>(SpannedDays::compare);
  private final Set<String> cutting = new HashSet<>();

  private static int compare(Coverage one, Coverage other) {
    return ComparisonChain.start()
        .compare(one.first(), other.first())
        .compare(one.last(), other.last())
        .result();
  }

  /** Takes in the days of a row. */
  void add(String file, Coverage days) {
    if (days.first().equals(days.last())) {
      Coverage known = singleDays.get(file);
      if (known == null || !known.contains(days)) {
        singleDays.merge(file, days, Coverage::spanning);
      }
    } else {
      longer.add(days);
    }
  }

  /** Takes in what another one knows of other rows. */
  void add(SpannedDays other) {
    other.singleDays.forEach((file, days) -> singleDays.merge(file, days, Coverage::spanning));
    longer.addAll(other.longer);
    cutting.addAll(other.cutting);
  }

  /** Says that a file may begin and end within a day. */
  void mayCutDays(String file) {
    cutting.add(file);
  }

  void save(StateOutput out) throws IOException {
    out.all(
        singleDays.entrySet(),
        entry -> {
          out.text(entry.getKey());
          entry.getValue().save(out);
        });
    out.all(longer, days -> days.save(out));
    out.all(cutting.stream().sorted().toList(), out::text);
  }

  void restore(StateInput in) throws IOException {
    for (long left = in.positive(); left > 0; left--) {
      singleDays.put(in.text(), Coverage.restore(in));
    }
    longer.addAll(in.all(() -> Coverage.restore(in)));
    cutting.addAll(in.all(in::text));
  }

  boolean isEmpty() {
    return singleDays.isEmpty() && longer.isEmpty();
  }

  /** The rows' stretches of more than one day, in order. */
  List<Coverage> longer() {
    return List.copyOf(longer);
  }

  /** What is covered. Of files that hold nothing but a first and a last day, these. */
  List<Coverage> covered() {
    Optional<Coverage> cut =
        singleDays.keySet().stream()
            .filter(cutting::contains)
            .map(singleDays::get)
            .reduce(Coverage::spanning);
    List<Coverage> covered = new ArrayList<>(longer);
    singleDays.forEach(
        (file, days) ->
            (cutting.contains(file) ? cut.flatMap(all -> inner(days, all)) : Optional.of(days))
                .ifPresent(covered::add));
    return covered.isEmpty() ? List.copyOf(singleDays.values()) : covered;
  }

  private static Optional<Coverage> inner(Coverage days, Coverage all) {
    LocalDate second = all.first().plusDays(1);
    return days.cut(second, all.last().minusDays(1));
  }
}
