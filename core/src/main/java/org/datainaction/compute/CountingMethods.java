package org.datainaction.compute;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Set<Known> known = new HashSet<>();
  private final ReportedDays reported = new ReportedDays();

  CountingMethods(Dataset dataset, FieldId method, PeriodIndex periods) {
    this.dataset = dataset;
    this.method = method;
    this.periods = periods;
  }

  /** Takes in the placed rows that were not rejected. */
  void add(Rows rows, EventAssembly.RowOrigin origin) {
    Column ways = rows.column(method);
    Selection placed = rows.placed();
    for (int i = 0; i < placed.count; i++) {
      int row = placed.rows[i];
      if (!rows.isRejected(row)) {
        String way = ways.isPresent(row) ? ways.text(row) : CountingChange.UNSAID;
        String file = origin.of(row).file();
        Coverage days = daysOf(rows, row);
        if (known.add(new Known(way, file, days))) {
          add(way, file, days);
        }
      }
    }
  }

  private void add(String way, String file, Coverage days) {
    if (dataset.time() instanceof TimeOfRow.Span) {
      reported.add(way, file, days);
    }
    daysByMethod
        .computeIfAbsent(way, fresh -> TreeRangeSet.create())
        .add(Range.closedOpen(days.first(), days.last().plusDays(1)));
  }

  /** Adds what another one knows of other rows. */
  void merge(CountingMethods other) {
    other.daysByMethod.forEach(
        (way, days) ->
            daysByMethod.computeIfAbsent(way, fresh -> TreeRangeSet.create()).addAll(days));
    reported.add(other.reported);
  }

  void save(StateOutput out) throws IOException {
    DayRanges.save(out, daysByMethod);
    reported.save(out);
  }

  void restore(StateInput in) throws IOException {
    DayRanges.restore(in, daysByMethod);
    reported.restore(in);
  }

  private Coverage daysOf(Rows rows, int row) {
    if (dataset.time() instanceof TimeOfRow.Span span) {
      return new Coverage(
          LocalDate.ofEpochDay(rows.column(span.first()).value(row)),
          LocalDate.ofEpochDay(rows.column(span.last()).value(row)));
    }
    Period period = periods.get(rows.periods()[row]);
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
        (a, b) -> {
          int byDay = a.days.lowerEndpoint().compareTo(b.days.lowerEndpoint());
          return byDay != 0 ? byDay : a.way.compareTo(b.way);
        });
    return stretches;
  }

  /** What need not be taken in again. */
  private record Known(String way, String file, Coverage days) {}

  private record Stretch(String way, Range<LocalDate> days) {}
}
