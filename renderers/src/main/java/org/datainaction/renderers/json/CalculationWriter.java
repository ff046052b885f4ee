package org.datainaction.renderers.json;

import org.datainaction.id.FieldId;
import org.datainaction.measure.Calculation;

/** What is computed: its kind, then what it reads. */
final class CalculationWriter implements Calculation.Cases<Runnable> {
  private final Json json;

  CalculationWriter(Json json) {
    this.json = json;
  }

  void write(String name, Calculation calculation) {
    json.object(name, calculation.fold(this));
  }

  @Override
  public Runnable count() {
    return () -> json.string("kind", "count");
  }

  @Override
  public Runnable sum(Calculation.Sum calculation) {
    return () -> ofField("sum", calculation.field());
  }

  @Override
  public Runnable mean(Calculation.Mean calculation) {
    return () -> ofField("mean", calculation.field());
  }

  @Override
  public Runnable share(Calculation.Share calculation) {
    return () -> {
      json.string("kind", "share");
      new ConditionWriter(json).write("numerator", calculation.numerator());
    };
  }

  @Override
  public Runnable percentile(Calculation.Percentile calculation) {
    return () -> {
      ofField("percentile", calculation.field());
      json.string("method", "nearest-rank");
      json.number("percent", calculation.percent());
    };
  }

  @Override
  public Runnable distinct(Calculation.Distinct calculation) {
    return () -> ofField("distinct", calculation.field());
  }

  @Override
  public Runnable ratio(Calculation.Ratio calculation) {
    return () -> {
      json.string("kind", "ratio");
      json.string("numeratorField", calculation.numerator().value());
      json.string("denominatorField", calculation.denominator().value());
    };
  }

  @Override
  public Runnable reported(Calculation.Reported calculation) {
    return () -> {
      ofField("reported", calculation.value());
      calculation.parts().forEach((part, field) -> json.string(part.id() + "Field", field.value()));
      json.string("additivity", Names.of(calculation.additivity()));
    };
  }

  private void ofField(String kind, FieldId field) {
    json.string("kind", kind);
    json.string("field", field.value());
  }
}
