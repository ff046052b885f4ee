package org.datainaction.compute;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.table.Column;
import org.datainaction.table.Rejection;
import org.datainaction.text.Unit;

/**
 * Adds rows to the accumulators of one calculation. Bound to the columns of a batch by {@link
 * #over}; a row that has no value for the calculation adds nothing.
 */
final class CalculationTally {
  private final Measure measure;
  private final Decimals decimals;
  private final Supplier<Accumulator> fresh;

  CalculationTally(Measure measure, Decimals decimals) {
    this.measure = measure;
    this.decimals = decimals;
    this.fresh = measure.calculation().fold(new Fresh(decimals));
  }

  Accumulator create() {
    return fresh.get();
  }

  /** What adds a row of this batch. */
  Adder over(Rows rows, ConditionMask masks) {
    ReportedCheck check = new ReportedCheck(measure.unit().style() == Unit.Style.PERCENT);
    return measure.calculation().fold(new Adding(rows, masks, decimals, check));
  }

  interface Adder {
    /** Adds a row; says why not if a published figure is not taken. */
    Optional<Refusal> add(Accumulator accumulator, int row);
  }

  /**
   * Why a published figure is not taken.
   *
   * @param field where the figure stands
   */
  record Refusal(Rejection.Reason reason, FieldId field, String found, String expected) {}

  private record Fresh(Decimals decimals) implements Calculation.Cases<Supplier<Accumulator>> {
    @Override
    public Supplier<Accumulator> count() {
      return Accumulator.Count::new;
    }

    @Override
    public Supplier<Accumulator> sum(Calculation.Sum sum) {
      return () -> new Accumulator.Sum(decimals.of(sum.field()), false);
    }

    @Override
    public Supplier<Accumulator> mean(Calculation.Mean mean) {
      return () -> new Accumulator.Sum(decimals.of(mean.field()), true);
    }

    @Override
    public Supplier<Accumulator> share(Calculation.Share share) {
      return () -> new Accumulator.Share(decimals.ofSample());
    }

    @Override
    public Supplier<Accumulator> percentile(Calculation.Percentile percentile) {
      return () ->
          new Accumulator.Percentile(percentile.percent(), decimals.of(percentile.field()));
    }

    @Override
    public Supplier<Accumulator> distinct(Calculation.Distinct distinct) {
      return Accumulator.Distinct::new;
    }

    @Override
    public Supplier<Accumulator> ratio(Calculation.Ratio ratio) {
      return () ->
          new Accumulator.Ratio(decimals.of(ratio.numerator()), decimals.of(ratio.denominator()));
    }

    @Override
    public Supplier<Accumulator> reported(Calculation.Reported reported) {
      return Accumulator.Reported::new;
    }
  }

  private record Adding(Rows rows, ConditionMask masks, Decimals decimals, ReportedCheck check)
      implements Calculation.Cases<Adder> {
    @Override
    public Adder count() {
      return (accumulator, row) -> {
        ((Accumulator.Count) accumulator).add();
        return Optional.empty();
      };
    }

    @Override
    public Adder sum(Calculation.Sum sum) {
      return adding(sum.field());
    }

    @Override
    public Adder mean(Calculation.Mean mean) {
      return adding(mean.field());
    }

    private Adder adding(FieldId field) {
      Column column = rows.column(field);
      return (accumulator, row) -> {
        if (column.isPresent(row)) {
          ((Accumulator.Sum) accumulator).add(column.value(row));
        }
        return Optional.empty();
      };
    }

    @Override
    public Adder share(Calculation.Share share) {
      boolean[] met = share.numerator().fold(masks);
      return (accumulator, row) -> {
        ((Accumulator.Share) accumulator).add(met[row]);
        return Optional.empty();
      };
    }

    @Override
    public Adder percentile(Calculation.Percentile percentile) {
      Column column = rows.column(percentile.field());
      return (accumulator, row) -> {
        if (column.isPresent(row)) {
          ((Accumulator.Percentile) accumulator).add(column.value(row));
        }
        return Optional.empty();
      };
    }

    @Override
    public Adder distinct(Calculation.Distinct distinct) {
      Column column = rows.column(distinct.field());
      boolean text = !column.dictionary().isEmpty();
      return (accumulator, row) -> {
        if (column.isPresent(row)) {
          ((Accumulator.Distinct) accumulator).add(text ? column.text(row) : column.value(row));
        }
        return Optional.empty();
      };
    }

    @Override
    public Adder ratio(Calculation.Ratio ratio) {
      Column numerator = rows.column(ratio.numerator());
      Column denominator = rows.column(ratio.denominator());
      return (accumulator, row) -> {
        if (numerator.isPresent(row) && denominator.isPresent(row)) {
          ((Accumulator.Ratio) accumulator).add(numerator.value(row), denominator.value(row));
        }
        return Optional.empty();
      };
    }

    @Override
    public Adder reported(Calculation.Reported reported) {
      return (accumulator, row) -> {
        Accumulator.Reported cell = (Accumulator.Reported) accumulator;
        Optional<BigDecimal> value = number(reported.value(), row);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        Map<Calculation.Part, FieldId> parts = reported.parts();
        Optional<Refusal> impossible = impossible(parts, row);
        if (impossible.isPresent()) {
          return impossible;
        }
        Optional<BigDecimal> n = part(parts, Calculation.Part.N, row);
        Figures figures =
            Figures.reported(
                value.get(),
                part(parts, Calculation.Part.NUMERATOR, row),
                part(parts, Calculation.Part.DENOMINATOR, row),
                n.isPresent() ? OptionalLong.of(n.get().longValue()) : OptionalLong.empty(),
                part(parts, Calculation.Part.MARGIN, row));
        Optional<Refusal> refusal = check.refuse(figures, cell.figures(), reported.value());
        if (refusal.isEmpty()) {
          cell.set(figures);
        }
        return refusal;
      };
    }

    private Optional<Refusal> impossible(Map<Calculation.Part, FieldId> parts, int row) {
      return Arrays.stream(Calculation.Part.values())
          .filter(parts::containsKey)
          .flatMap(
              part -> {
                FieldId field = Objects.requireNonNull(parts.get(part));
                return number(field, row)
                    .flatMap(value -> check.refuse(part, value, field))
                    .stream();
              })
          .findFirst();
    }

    private Optional<BigDecimal> part(
        Map<Calculation.Part, FieldId> parts, Calculation.Part part, int row) {
      return Optional.ofNullable(parts.get(part)).flatMap(field -> number(field, row));
    }

    private Optional<BigDecimal> number(FieldId field, int row) {
      Column column = rows.column(field);
      return column.isPresent(row)
          ? Optional.of(BigDecimal.valueOf(column.value(row), decimals.of(field)))
          : Optional.empty();
    }
  }
}
