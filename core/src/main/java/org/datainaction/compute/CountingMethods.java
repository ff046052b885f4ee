package org.datainaction.compute;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.FieldId;
import org.datainaction.table.Column;
import org.datainaction.time.Period;

/** For which days rows were counted in which way. */
final class CountingMethods {
  private final Dataset dataset;
  private final FieldId method;
  private final PeriodIndex periods;
  private final Map<String, RangeSet<LocalDate>> daysByMethod = new TreeMap<>();
  private final ReportedDays reported = new ReportedDays();

  CountingMethods(Dataset dataset, FieldId method, PeriodIndex periods) {
    this.dataset = dataset;
    this.method = method;
    this.periods = periods;
  }

  /** Takes in the rows that were not rejected. */
  void add(Rows rows, boolean[] rejected, EventAssembly.RowOrigin origin) {
    Column ways = rows.column(method);
    for (int row = 0; row < rows.count(); row++) {
      if (!rejected[row]) {
        Coverage days = daysOf(rows, row);
        String way = ways.isPresent(row) ? ways.text(row) : CountingChange.UNSAID;
        if (dataset.time() instanceof TimeOfRow.Span) {
          reported.add(way, origin.of(row).file(), days);
        }
        daysByMethod
            .computeIfAbsent(way, fresh -> TreeRangeSet.create())
            .add(Range.closedOpen(days.first(), days.last().plusDays(1)));
      }
    }
  }

  private Coverage daysOf(Rows rows, int row) {
    if (dataset.time() instanceof TimeOfRow.Span span) {
      return new Coverage(
          LocalDate.ofEpochDay(rows.column(span.first()).value(row)),
          LocalDate.ofEpochDay(rows.column(span.last()).value(row)));
    }
    Period period = periods.get(rows.period(row));
    return new Coverage(period.firstDay(), period.lastDay());
  }

  /** Where one way follows another, in order. */
  List<CountingChange> changes() {
    List<CountingChange> changes = new ArrayList<>();
    List<Stretch> stretches = stretches();
    for (int i = 1; i < stretches.size(); i++) {
      Stretch before = stretches.get(i - 1);
      Stretch after = stretches.get(i);
      if (!after.way.equals(before.way)) {
        changes.add(new CountingChange(after.days.lowerEndpoint(), before.way, after.way));
      }
    }
    return changes;
  }

  /** The first days that are counted in two ways, if there are any. */
  Optional<CountingOverlap> overlap() {
    List<Stretch> stretches = stretches();
    for (int i = 1; i < stretches.size(); i++) {
      Stretch before = stretches.get(i - 1);
      Stretch after = stretches.get(i);
      Range<LocalDate> both = common(before.days, after.days);
      if (!both.isEmpty()) {
        return Optional.of(
            new CountingOverlap(
                new Coverage(both.lowerEndpoint(), both.upperEndpoint().minusDays(1)),
                before.way,
                after.way));
      }
    }
    return Optional.empty();
  }

  /** The first days that two files report in one way, if there are any. */
  Optional<ReportedTwice> twice() {
    return reported.twice();
  }

  private static Range<LocalDate> common(Range<LocalDate> before, Range<LocalDate> after) {
    LocalDate start = after.lowerEndpoint();
    return before.contains(start) ? before.intersection(after) : Range.closedOpen(start, start);
  }

  private List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    daysByMethod.forEach(
        (way, days) -> days.asRanges().forEach(range -> stretches.add(new Stretch(way, range))));
    stretches.sort(
        Comparator.comparing((Stretch stretch) -> stretch.days.lowerEndpoint())
            .thenComparing(Stretch::way));
    return stretches;
  }

  private record Stretch(String way, Range<LocalDate> days) {}
}
