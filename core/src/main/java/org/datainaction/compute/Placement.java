package org.datainaction.compute;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.FieldId;
import org.datainaction.table.Rejection.Reason;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Period;
import org.datainaction.time.PlausibleYears;

/** Finds the base period of each row, or says why there is none. */
final class Placement {
  private final Dataset dataset;
  private final Optional<Coverage> declared;
  private final PeriodIndex periods;
  private final RowPlacers placers;
  private final Optional<MomentPlacer> moments;

  private final BitSet accepted = new BitSet();
  private final SpannedDays spanned = new SpannedDays();

  Placement(
      Dataset dataset,
      FiscalCalendar calendar,
      Optional<Coverage> declared,
      PeriodIndex periods,
      LocalClock clock) {
    this.dataset = dataset;
    this.declared = declared;
    this.periods = periods;
    this.placers = new RowPlacers(dataset, calendar, periods);
    this.moments =
        dataset.time() instanceof TimeOfRow.Moment moment
            ? Optional.of(
                new MomentPlacer(dataset, moment.field(), calendar, declared, periods, clock))
            : Optional.empty();
  }

  /** Places all rows that are not rejected and tells of each that has no place. */
  void place(Rows rows, Complaint complaint) {
    if (moments.isPresent()) {
      moments.get().place(rows, this, complaint);
    } else {
      placeOneByOne(rows, complaint);
    }
  }

  private void placeOneByOne(Rows rows, Complaint complaint) {
    int[] placed = rows.periods();
    RowPlacers.RowPlacer placer = placers.over(rows, complaint);
    for (int row = 0; row < rows.count(); row++) {
      int number = rows.isRejected(row) ? -1 : placer.place(row);
      if (number >= 0 && !PlausibleYears.contain(periods.get(number).firstDay())) {
        tellImplausible(row, periods.get(number), complaint);
      } else if (number >= 0 && isOutside(row, placer, periods.get(number))) {
        tellOutside(row, placer.daysOf(row), periods.get(number), complaint);
      } else if (number >= 0) {
        placed[row] = number;
        accepted.set(number);
      }
    }
    rows.place(placer);
  }

  /** Remembers which days the rows that have a place name, if rows do so. */
  void span(Rows rows, EventAssembly.RowOrigin origin) {
    if (dataset.time() instanceof TimeOfRow.Span) {
      Selection placed = rows.placed();
      for (int i = 0; i < placed.count; i++) {
        int row = placed.rows[i];
        spanned.add(origin.of(row).file(), rows.days(row).orElseThrow());
      }
    }
  }

  /** Adds what another one knows of other rows. */
  void merge(Placement other, int[] mine) {
    other.accepted.stream().forEach(period -> accepted.set(mine[period]));
    spanned.add(other.spanned);
  }

  void save(StateOutput out, int[] order) throws IOException {
    PeriodState.save(out, accepted, order);
    spanned.save(out);
  }

  void restore(StateInput in) throws IOException {
    PeriodState.restore(in, accepted, periods.size());
    spanned.restore(in);
  }

  /** The days that rows name as those they are about, if rows do so. */
  SpannedDays spanned() {
    return spanned;
  }

  /** Whether a row of the base period with this number was taken. */
  boolean hasRows(int period) {
    // A moment's period is numbered when a row is taken.
    return moments.isPresent() || accepted.get(period);
  }

  void tellImplausible(int row, Period period, Complaint complaint) {
    complaint.tell(
        row,
        Reason.VALUE_INVALID,
        dataset.time().reads().iterator().next(),
        period.id(),
        "a day " + PlausibleYears.IN_WORDS);
  }

  /** A row that says of which days it is lies within the declared ones; another overlaps them. */
  private boolean isOutside(int row, RowPlacers.RowPlacer placer, Period period) {
    if (declared.isEmpty()) {
      return false;
    }
    return placer
        .daysOf(row)
        .map(days -> !declared.get().contains(days))
        .orElseGet(
            () -> !declared.get().overlaps(new Coverage(period.firstDay(), period.lastDay())));
  }

  void tellOutside(int row, Optional<Coverage> own, Period period, Complaint complaint) {
    Coverage days = declared.orElseThrow();
    complaint.tell(
        row,
        Reason.OUTSIDE_COVERS,
        dataset.time().reads().iterator().next(),
        own.map(Coverage::inWords).orElse(period.id()),
        "a day from " + days.first() + " to " + days.last());
  }

  /** Hears of rows that have no place, and rejects them. */
  interface Complaint {
    void tell(int row, Reason reason, FieldId field, String found, String expected);
  }
}
