package org.datainaction.compute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Column;
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

  private final BitSet accepted = new BitSet();
  private final Set<List<String>> keys = new HashSet<>();
  private final SpannedDays spanned = new SpannedDays();

  Placement(
      Dataset dataset, FiscalCalendar calendar, Optional<Coverage> declared, PeriodIndex periods) {
    this.dataset = dataset;
    this.declared = declared;
    this.periods = periods;
    this.placers = new RowPlacers(dataset, calendar, periods);
  }

  /** Places all rows and tells of each that has no place. */
  void place(Rows rows, EventAssembly.RowOrigin origin, Complaint complaint) {
    int[] placed = new int[rows.count()];
    RowPlacers.RowPlacer placer = placers.over(rows, complaint);
    for (int row = 0; row < placed.length; row++) {
      placed[row] = placer.place(row);
      if (placed[row] >= 0 && !isPlausible(periods.get(placed[row]))) {
        tellImplausible(row, periods.get(placed[row]), complaint);
        placed[row] = -1;
      }
      if (placed[row] >= 0 && isOutside(row, placer, periods.get(placed[row]))) {
        tellOutside(row, placer.daysOf(row), periods.get(placed[row]), complaint);
        placed[row] = -1;
      }
      if (placed[row] >= 0) {
        accepted.set(placed[row]);
      }
      if (placed[row] >= 0 && isRepeated(rows, row)) {
        tellRepeated(rows, row, complaint);
        placed[row] = -1;
      }
      if (placed[row] >= 0 && dataset.time() instanceof TimeOfRow.Span) {
        String file = origin.of(row).file();
        placer.daysOf(row).ifPresent(days -> spanned.add(file, days));
      }
    }
    rows.place(placed, placer);
  }

  /** The days that rows name as those they are about, if rows do so. */
  SpannedDays spanned() {
    return spanned;
  }

  /** Whether a row of the base period with this number was taken. */
  boolean hasRows(int period) {
    return accepted.get(period);
  }

  private static boolean isPlausible(Period period) {
    return PlausibleYears.contain(period.firstDay());
  }

  private void tellImplausible(int row, Period period, Complaint complaint) {
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

  private void tellOutside(int row, Optional<Coverage> own, Period period, Complaint complaint) {
    Coverage days = declared.orElseThrow();
    complaint.tell(
        row,
        Reason.OUTSIDE_COVERS,
        dataset.time().reads().iterator().next(),
        own.map(Coverage::inWords).orElse(period.id()),
        "a day from " + days.first() + " to " + days.last());
  }

  private boolean isRepeated(Rows rows, int row) {
    return dataset.identity() instanceof Identity.UniqueRow unique
        && unique.key().stream().allMatch(part -> rows.column(part).isPresent(row))
        && !keys.add(keyOf(unique, rows, row));
  }

  private static List<String> keyOf(Identity.UniqueRow unique, Rows rows, int row) {
    return unique.key().stream()
        .map(rows::column)
        .map(
            column ->
                column.dictionary().isEmpty() ? Long.toString(column.value(row)) : column.text(row))
        .toList();
  }

  private void tellRepeated(Rows rows, int row, Complaint complaint) {
    complaint.tell(
        row,
        Reason.REPORTED_TWICE,
        dataset.identity().key().get(0),
        String.join(", ", keyInWords(rows, row)),
        "one row for each " + dataset.identity().key());
  }

  /** As a person reads the key in the export. */
  private List<String> keyInWords(Rows rows, int row) {
    List<String> words = new ArrayList<>();
    for (FieldId part : dataset.identity().key()) {
      Column column = rows.column(part);
      boolean text = !column.dictionary().isEmpty();
      words.add(text ? column.text(row) : inWords(part, column.value(row)));
    }
    return words;
  }

  private String inWords(FieldId field, long value) {
    if (dataset.isDay(field)) {
      return LocalDate.ofEpochDay(value).toString();
    }
    boolean moment =
        dataset
            .findColumn(field)
            .map(Field::format)
            .filter(CellFormat.Timestamp.class::isInstance)
            .isPresent();
    return moment
        ? Instant.ofEpochMilli(value).atZone(dataset.zone()).toLocalDateTime().toString()
        : Long.toString(value);
  }

  /** Hears of rows that have no place. */
  interface Complaint {
    void tell(int row, Reason reason, FieldId field, String found, String expected);
  }
}
