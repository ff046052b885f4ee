package org.datainaction.compute;

import java.util.List;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.jspecify.annotations.Nullable;

/** Asks for the cells that a calculation needs, and says what a group of them gives to it. */
record CellsOfCalculation(Tallies all, Condition condition, Tally tally)
    implements Calculation.Cases<MeasureCells.Adder> {
  @Override
  public MeasureCells.Adder count() {
    return (sum, group) -> ((Accumulator.Count) sum).add(tally.rows(group));
  }

  @Override
  public MeasureCells.Adder sum(Calculation.Sum sum) {
    return added(sum.field());
  }

  @Override
  public MeasureCells.Adder mean(Calculation.Mean mean) {
    return added(mean.field());
  }

  private MeasureCells.Adder added(FieldId field) {
    SumCells cells =
        (SumCells)
            tally.cells(new Tally.Kind(SumCells.class, List.of(field)), () -> new SumCells(field));
    return (sum, group) ->
        ((Accumulator.Sum) sum).add(cells.sums().sum(group), cells.n().of(group));
  }

  @Override
  public MeasureCells.Adder share(Calculation.Share share) {
    Condition both =
        condition instanceof Condition.Always
            ? share.numerator()
            : Condition.all(condition, share.numerator());
    Tally met = all.tally(both, tally.groups().by());
    return (sum, group) -> ((Accumulator.Share) sum).add(met.rows(group), tally.rows(group));
  }

  @Override
  public MeasureCells.Adder percentile(Calculation.Percentile percentile) {
    FieldId field = percentile.field();
    long unit = Decimals.powerOfTen(all.decimals().of(field));
    ValueCells cells =
        (ValueCells)
            tally.cells(
                new Tally.Kind(ValueCells.class, List.of(field)),
                () -> new ValueCells(field, unit));
    return (sum, group) -> {
      @Nullable ValueCounts values = cells.find(group);
      if (values != null) {
        ((Accumulator.Percentile) sum).add(values);
      }
    };
  }

  @Override
  public MeasureCells.Adder distinct(Calculation.Distinct distinct) {
    FieldId field = distinct.field();
    return all.decimals().isText(field) ? texts(field) : numbers(field);
  }

  private MeasureCells.Adder texts(FieldId field) {
    TextCells cells =
        (TextCells)
            tally.cells(
                new Tally.Kind(TextCells.class, List.of(field)),
                () -> new TextCells(field, all.texts(field)));
    return (sum, group) -> {
      @Nullable CodeSet codes = cells.find(group);
      if (codes != null) {
        ((Accumulator.Distinct) sum).addCodes(codes.codes());
      }
    };
  }

  private MeasureCells.Adder numbers(FieldId field) {
    NumberCells cells =
        (NumberCells)
            tally.cells(
                new Tally.Kind(NumberCells.class, List.of(field)), () -> new NumberCells(field));
    return (sum, group) -> {
      @Nullable LongCounts numbers = cells.find(group);
      if (numbers != null) {
        ((Accumulator.Distinct) sum).addNumbers(numbers);
      }
    };
  }

  @Override
  public MeasureCells.Adder ratio(Calculation.Ratio ratio) {
    RatioCells cells =
        (RatioCells)
            tally.cells(
                new Tally.Kind(RatioCells.class, List.of(ratio.numerator(), ratio.denominator())),
                () -> new RatioCells(ratio.numerator(), ratio.denominator()));
    return (sum, group) ->
        ((Accumulator.Ratio) sum).add(cells.above().sum(group), cells.below().sum(group));
  }

  @Override
  public MeasureCells.Adder reported(Calculation.Reported reported) {
    throw new IllegalArgumentException("published figures are taken row by row");
  }
}
