package org.datainaction.compute;

import org.datainaction.measure.Calculation;

/** What the cells of a calculation are added up in, with nothing in it yet. */
record FreshAccumulator(Decimals decimals) implements Calculation.Cases<Accumulator> {
  @Override
  public Accumulator count() {
    return new Accumulator.Count();
  }

  @Override
  public Accumulator sum(Calculation.Sum sum) {
    return new Accumulator.Sum(decimals.of(sum.field()), false);
  }

  @Override
  public Accumulator mean(Calculation.Mean mean) {
    return new Accumulator.Sum(decimals.of(mean.field()), true);
  }

  @Override
  public Accumulator share(Calculation.Share share) {
    return new Accumulator.Share(decimals.ofSample());
  }

  @Override
  public Accumulator percentile(Calculation.Percentile percentile) {
    return new Accumulator.Percentile(percentile.percent(), decimals.of(percentile.field()));
  }

  @Override
  public Accumulator distinct(Calculation.Distinct distinct) {
    return new Accumulator.Distinct();
  }

  @Override
  public Accumulator ratio(Calculation.Ratio ratio) {
    return new Accumulator.Ratio(decimals.of(ratio.numerator()), decimals.of(ratio.denominator()));
  }

  @Override
  public Accumulator reported(Calculation.Reported reported) {
    return new Accumulator.Reported();
  }
}
