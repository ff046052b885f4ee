package org.datainaction.renderers.json;

import org.datainaction.dashboard.MeasureReport;
import org.datainaction.measure.Measure;
import org.datainaction.measure.Proxy;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;

/** Everything about one measure: what it is, how it is counted, its figures. */
final class MeasureWriter {
  private final Json json;
  private final PlanWriter plan;

  MeasureWriter(Json json, PlanWriter plan) {
    this.json = json;
    this.plan = plan;
  }

  void write(MeasureReport report) {
    Measure measure = report.measure();
    SeriesWriter series = new SeriesWriter(json, measure, report.dataset().dataset());
    ComparisonWriter comparison = new ComparisonWriter(json, series);
    json.string("id", measure.id().toString());
    json.string("department", measure.id().department().value());
    json.flag("example", report.synthetic());
    words(measure);
    definition(report);
    json.objects("series", report.series(), series::write);
    json.objects("baselines", report.baselines(), comparison::baseline);
    json.object("comparison", () -> comparison.comparison(report.comparison()));
    TargetWriter targets = new TargetWriter(json);
    json.objects("targets", report.targets(), targets::write);
    json.objects("notes", report.notes(), plan::note);
  }

  private void words(Measure measure) {
    json.text("title", measure.title());
    json.text("meaning", measure.meaning());
    json.object("unit", () -> unit(measure.unit()));
    json.string("direction", measure.direction().id());
    json.text("more", measure.more());
    json.text("less", measure.less());
    measure.proxy().ifPresent(proxy -> json.object("proxy", () -> proxy(proxy)));
    json.strings("grains", measure.grains().stream().map(Grain::id).toList());
    json.string("shownGrain", measure.shownGrain().id());
    json.objects(
        "breakdowns",
        measure.breakdowns(),
        breakdown -> {
          json.string("field", breakdown.field().value());
          json.text("title", breakdown.title());
        });
    json.objects(
        "standards",
        measure.standards(),
        standard -> {
          json.text("title", standard.title());
          json.number("value", standard.value());
          json.string("direction", standard.direction().id());
          json.date("since", standard.since());
        });
    json.objects(
        "breaks",
        measure.breaks(),
        seriesBreak -> {
          json.date("on", seriesBreak.on());
          json.text("reason", seriesBreak.reason());
        });
    json.objects(
        "bridges",
        measure.bridges(),
        bridge -> {
          json.date("on", bridge.on());
          json.text("evidence", bridge.evidence());
        });
  }

  private void definition(MeasureReport report) {
    json.object(
        "definition",
        () -> {
          json.string("digest", report.definition());
          json.string("dataset", report.measure().dataset().toString());
          new CalculationWriter(json).write("calculation", report.measure().calculation());
          new ConditionWriter(json).write("condition", report.measure().condition());
        });
    new MessageWriter(json).writeAll("explanation", report.explanation());
  }

  private void unit(Unit unit) {
    json.string("id", unit.id());
    json.string("style", Names.of(unit.style()));
    json.text("one", unit.one());
    json.text("many", unit.many());
  }

  private void proxy(Proxy proxy) {
    json.text("standsInFor", proxy.standsInFor());
    json.text("why", proxy.why());
    json.date("until", proxy.until());
  }
}
