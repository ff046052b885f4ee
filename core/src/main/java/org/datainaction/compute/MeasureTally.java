package org.datainaction.compute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.measure.Breakdown;
import org.datainaction.measure.Measure;
import org.datainaction.series.Slice;
import org.datainaction.table.Column;

/** The accumulators of one measure: one a base period for the whole, one a period and value. */
final class MeasureTally {
  private final Measure measure;
  private final CalculationTally calculation;
  private final Map<Slice, Map<Integer, Accumulator>> cells = new HashMap<>();

  MeasureTally(Measure measure, Decimals decimals) {
    this.measure = measure;
    this.calculation = new CalculationTally(measure, decimals);
    cells.put(Slice.whole(), new HashMap<>());
  }

  /** Adds the rows that count; tells of each published figure that is not taken. */
  void add(Rows rows, ConditionMask masks, RefusalListener refused) {
    boolean[] counts = measure.condition().fold(masks);
    CalculationTally.Adder adder = calculation.over(rows, masks);
    List<SliceOfRow> slices = new ArrayList<>();
    // A published table with a breakdown has no row for the whole: its parts are all there is.
    if (!takesPartsOnly(rows)) {
      slices.add(row -> Slice.whole());
    }
    for (Breakdown breakdown : measure.breakdowns()) {
      slices.add(partOf(breakdown, rows.column(breakdown.field())));
    }
    for (SliceOfRow slice : slices) {
      for (int row = 0; row < counts.length; row++) {
        if (counts[row] && rows.period(row) >= 0) {
          Map<Integer, Accumulator> byPeriod =
              cells.computeIfAbsent(slice.of(row), fresh -> new HashMap<>());
          Accumulator cell =
              byPeriod.computeIfAbsent(rows.period(row), fresh -> calculation.create());
          Optional<CalculationTally.Refusal> refusal = adder.add(cell, row);
          if (refusal.isPresent()) {
            refused.on(row, refusal.get());
          }
        }
      }
    }
  }

  private boolean takesPartsOnly(Rows rows) {
    if (!isReported() || measure.breakdowns().isEmpty()) {
      return false;
    }
    Column parts = rows.column(measure.breakdowns().get(0).field());
    for (int row = 0; row < rows.count(); row++) {
      if (parts.isPresent(row)) {
        return true;
      }
    }
    return false;
  }

  boolean isReported() {
    return measure.calculation() instanceof org.datainaction.measure.Calculation.Reported;
  }

  Accumulator fresh() {
    return calculation.create();
  }

  Measure measure() {
    return measure;
  }

  /** Accumulators by slice and number of the base period. */
  Map<Slice, Map<Integer, Accumulator>> cells() {
    return cells;
  }

  private static SliceOfRow partOf(Breakdown breakdown, Column column) {
    List<Slice> byCode = new ArrayList<>();
    for (String text : column.dictionary()) {
      byCode.add(new Slice.Part(breakdown.field(), text));
    }
    Slice none = new Slice.Part(breakdown.field(), Slice.Part.NOT_GIVEN);
    return row -> column.isPresent(row) ? byCode.get((int) column.value(row)) : none;
  }

  interface RefusalListener {
    void on(int row, CalculationTally.Refusal refusal);
  }

  private interface SliceOfRow {
    Slice of(int row);
  }
}
