package org.datainaction.compute;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * For which days each file reports, to find days that two files report in one way of counting. Rows
 * of single days may meet in two files: the next log begins where the last one ended, also within a
 * day.
 */
final class ReportedDays {
  private final Map<String, Map<String, RangeSet<LocalDate>>> longByWay = new TreeMap<>();
  private final Map<String, Map<String, RangeSet<LocalDate>>> singleByWay = new TreeMap<>();

  void add(String way, String file, Coverage days) {
    Map<String, Map<String, RangeSet<LocalDate>>> byWay =
        days.first().equals(days.last()) ? singleByWay : longByWay;
    byWay
        .computeIfAbsent(way, fresh -> new TreeMap<>())
        .computeIfAbsent(file, fresh -> TreeRangeSet.create())
        .add(Range.closedOpen(days.first(), days.last().plusDays(1)));
  }

  void save(StateOutput out) throws IOException {
    save(out, longByWay);
    save(out, singleByWay);
  }

  private static void save(StateOutput out, Map<String, Map<String, RangeSet<LocalDate>>> byWay)
      throws IOException {
    out.all(
        byWay.entrySet(),
        way -> {
          out.text(way.getKey());
          DayRanges.save(out, way.getValue());
        });
  }

  void restore(StateInput in) throws IOException {
    restore(in, longByWay);
    restore(in, singleByWay);
  }

  private static void restore(StateInput in, Map<String, Map<String, RangeSet<LocalDate>>> byWay)
      throws IOException {
    for (long left = in.positive(); left > 0; left--) {
      DayRanges.restore(in, byWay.computeIfAbsent(in.text(), fresh -> new TreeMap<>()));
    }
  }

  /** Takes in what another one knows of other rows. */
  void add(ReportedDays other) {
    add(longByWay, other.longByWay);
    add(singleByWay, other.singleByWay);
  }

  private static void add(
      Map<String, Map<String, RangeSet<LocalDate>>> mine,
      Map<String, Map<String, RangeSet<LocalDate>>> others) {
    others.forEach(
        (way, files) ->
            files.forEach(
                (file, days) ->
                    mine.computeIfAbsent(way, fresh -> new TreeMap<>())
                        .computeIfAbsent(file, fresh -> TreeRangeSet.create())
                        .addAll(days)));
  }

  /** The first days that two files report, if there are any. */
  Optional<ReportedTwice> twice() {
    List<ReportedTwice> found = new ArrayList<>();
    longByWay.forEach(
        (way, reports) ->
            reports.forEach(
                (file, days) -> {
                  reports.forEach((other, more) -> find(file, days, other, more, found));
                  singleByWay
                      .getOrDefault(way, Map.of())
                      .forEach((other, more) -> find(file, days, other, more, found));
                }));
    return found.stream().min((a, b) -> a.days().first().compareTo(b.days().first()));
  }

  private static void find(
      String file,
      RangeSet<LocalDate> days,
      String other,
      RangeSet<LocalDate> more,
      List<ReportedTwice> found) {
    if (file.equals(other)) {
      return;
    }
    more.asRanges().stream()
        .flatMap(range -> days.subRangeSet(range).asRanges().stream())
        .findFirst()
        .map(both -> new Coverage(both.lowerEndpoint(), both.upperEndpoint().minusDays(1)))
        .ifPresent(both -> found.add(new ReportedTwice(both, file, other)));
  }
}
