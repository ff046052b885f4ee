package org.datainaction.renderers.json;

import org.datainaction.baseline.Comparison;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.Window;
import org.datainaction.baseline.WindowFigures;
import org.datainaction.renderers.data.DataPoint;
import org.datainaction.time.Period;

/** Frozen baselines, and the figures before and since the launch side by side. */
final class ComparisonWriter {
  private final Json json;
  private final SeriesWriter series;

  ComparisonWriter(Json json, SeriesWriter series) {
    this.json = json;
    this.series = series;
  }

  void baseline(FrozenBaseline baseline) {
    json.date("frozenOn", baseline.frozenOn());
    json.string("frozenBy", baseline.frozenBy());
    json.string("reason", baseline.reason());
    json.object("window", () -> window(baseline.window()));
    json.string("definition", baseline.definition());
    json.objects(
        "exports",
        baseline.exports().entrySet(),
        export -> {
          json.string("name", export.getKey());
          json.string("crc32c", export.getValue());
        });
    json.objects("series", baseline.series(), series::write);
  }

  void comparison(Comparison comparison) {
    json.object(
        "verdict",
        () -> {
          json.string("code", comparison.verdict().code());
          new MessageWriter(json).writeAll("reasons", comparison.verdict().reasons());
        });
    json.date("launch", comparison.launch());
    comparison
        .baseline()
        .ifPresent(
            baseline ->
                json.object(
                    "baseline",
                    () -> {
                      json.date("frozenOn", baseline.frozenOn());
                      json.object("window", () -> window(baseline.window()));
                    }));
    json.object("before", () -> figures(comparison.before()));
    json.object("since", () -> figures(comparison.since()));
    json.number("revisedPeriods", comparison.revisedPeriods());
    json.flag("definitionChanged", comparison.definitionChanged());
  }

  private void window(Window window) {
    json.date("first", window.first());
    json.date("last", window.last());
  }

  private void figures(WindowFigures figures) {
    json.strings("periods", figures.periods().stream().map(Period::id).toList());
    json.strings("leftOut", figures.leftOut().stream().map(Period::id).toList());
    json.number("mean", figures.mean().map(DataPoint::quotient));
    json.number("lowest", figures.lowest().map(DataPoint::quotient));
    json.number("highest", figures.highest().map(DataPoint::quotient));
  }
}
