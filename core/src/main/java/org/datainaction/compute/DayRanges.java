package org.datainaction.compute;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

/** Saves sets of days by name; a range holds its first day and not its last. */
final class DayRanges {
  private DayRanges() {}

  static void save(StateOutput out, Map<String, RangeSet<LocalDate>> byName) throws IOException {
    out.all(
        byName.entrySet(),
        days -> {
          out.text(days.getKey());
          out.all(
              days.getValue().asRanges(),
              range -> {
                out.number(range.lowerEndpoint().toEpochDay());
                out.number(range.upperEndpoint().toEpochDay());
              });
        });
  }

  static void restore(StateInput in, Map<String, RangeSet<LocalDate>> byName) throws IOException {
    for (long left = in.positive(); left > 0; left--) {
      byName
          .computeIfAbsent(in.text(), fresh -> TreeRangeSet.create())
          .addAll(
              in.all(
                  () ->
                      Range.closedOpen(
                          LocalDate.ofEpochDay(in.number()), LocalDate.ofEpochDay(in.number()))));
    }
  }
}
