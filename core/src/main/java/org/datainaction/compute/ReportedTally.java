package org.datainaction.compute;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Breakdown;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.table.Column;
import org.datainaction.table.Rejection;
import org.datainaction.text.Unit;

/**
 * The figures of a measure that somebody published, one a period and slice. What a row may not add
 * depends on the rows before it. Not safe for use by several threads.
 */
final class ReportedTally {
  private final Calculation.Reported calculation;
  private final Decimals decimals;
  private final ReportedCheck check;
  private final Filter filter;
  private final List<Slices> slices = new ArrayList<>();
  private final Optional<FieldId> parts;
  private boolean partsOnly;

  ReportedTally(
      Measure measure,
      Calculation.Reported calculation,
      Decimals decimals,
      Filters filters,
      Function<List<FieldId>, Groups> groups) {
    this.calculation = calculation;
    this.decimals = decimals;
    this.check = new ReportedCheck(measure.unit().style() == Unit.Style.PERCENT);
    this.filter = filters.of(measure.condition());
    this.parts = measure.breakdowns().stream().map(Breakdown::field).findFirst();
    slices.add(new Slices(groups.apply(List.of())));
    measure.breakdowns().stream()
        .map(Breakdown::field)
        .distinct()
        .forEach(field -> slices.add(new Slices(groups.apply(List.of(field)))));
  }

  /** What the measure has in the groups by these fields. */
  MeasureCells cells(List<FieldId> by) {
    Slices of = slices.stream().filter(one -> one.groups.by().equals(by)).findFirst().orElseThrow();
    return new MeasureCells(
        of.tally,
        (sum, group) ->
            ((Accumulator.Reported) sum).add(Optional.ofNullable(of.figures.get(group))));
  }

  /** Adds the rows that count; tells of each figure that is not taken. */
  void add(Rows rows, RefusalListener refused) {
    Selection selected = filter.select(rows);
    if (!partsOnly && parts.map(field -> hasAny(rows, field)).orElse(false)) {
      // A published table with a breakdown has no row for the whole: its parts are all there is.
      partsOnly = true;
      slices.get(0).clear();
    }
    for (Slices some : partsOnly ? slices.subList(1, slices.size()) : slices) {
      int[] groups = some.groups.of(rows);
      for (int i = 0; i < selected.count; i++) {
        int row = selected.rows[i];
        some.add(rows, row, groups[row]).ifPresent(refusal -> refused.on(row, refusal));
      }
    }
  }

  private static boolean hasAny(Rows rows, FieldId field) {
    Column column = rows.column(field);
    for (int row = 0; row < rows.count(); row++) {
      if (column.isPresent(row)) {
        return true;
      }
    }
    return false;
  }

  /** The figures of the whole, or of the parts of one breakdown. */
  private final class Slices {
    private final Groups groups;
    private Tally tally;
    private final Map<Integer, Figures> figures = new HashMap<>();

    Slices(Groups groups) {
      this.groups = groups;
      this.tally = new Tally(filter, groups);
    }

    void clear() {
      tally = new Tally(filter, groups);
      figures.clear();
    }

    Optional<Refusal> add(Rows rows, int row, int group) {
      tally.addRow(group);
      Optional<BigDecimal> value = number(rows, calculation.value(), row);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      Optional<Refusal> impossible = impossible(rows, row);
      if (impossible.isPresent()) {
        return impossible;
      }
      Optional<BigDecimal> n = part(rows, Calculation.Part.N, row);
      Figures reported =
          Figures.reported(
              value.get(),
              part(rows, Calculation.Part.NUMERATOR, row),
              part(rows, Calculation.Part.DENOMINATOR, row),
              n.isPresent() ? OptionalLong.of(n.get().longValue()) : OptionalLong.empty(),
              part(rows, Calculation.Part.MARGIN, row));
      Optional<Figures> before = Optional.ofNullable(figures.get(group));
      Optional<Refusal> refusal = check.refuse(reported, before, calculation.value());
      if (refusal.isEmpty()) {
        figures.put(group, reported);
      }
      return refusal;
    }
  }

  private Optional<Refusal> impossible(Rows rows, int row) {
    return Arrays.stream(Calculation.Part.values())
        .filter(calculation.parts()::containsKey)
        .flatMap(
            part -> {
              FieldId field = Objects.requireNonNull(calculation.parts().get(part));
              return number(rows, field, row)
                  .flatMap(value -> check.refuse(part, value, field))
                  .stream();
            })
        .findFirst();
  }

  private Optional<BigDecimal> part(Rows rows, Calculation.Part part, int row) {
    return Optional.ofNullable(calculation.parts().get(part))
        .flatMap(field -> number(rows, field, row));
  }

  private Optional<BigDecimal> number(Rows rows, FieldId field, int row) {
    Column column = rows.column(field);
    return column.isPresent(row)
        ? Optional.of(BigDecimal.valueOf(column.value(row), decimals.of(field)))
        : Optional.empty();
  }

  /**
   * Why a published figure is not taken.
   *
   * @param field where the figure stands
   */
  record Refusal(Rejection.Reason reason, FieldId field, String found, String expected) {}

  interface RefusalListener {
    void on(int row, Refusal refusal);
  }
}
