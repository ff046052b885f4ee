package org.datainaction.renderers.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.datainaction.baseline.Check;
import org.datainaction.baseline.Comparison;
import org.datainaction.baseline.ComparisonSeries;
import org.datainaction.baseline.Evidence;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.ProcessChart;
import org.datainaction.baseline.Window;
import org.datainaction.baseline.WindowFigures;
import org.datainaction.baseline.forecast.BaselineFit;
import org.datainaction.renderers.data.DataPoint;
import org.datainaction.time.Period;

/** Frozen baselines, and the figures before and since the launch side by side. */
final class ComparisonWriter {
  /** More are noise. */
  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

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
    json.number("worthActingOn", baseline.terms().sizeable());
    json.number("negligible", baseline.terms().negligible());
    json.number("gridVersion", baseline.terms().gridVersion());
    baseline.terms().better().ifPresent(side -> json.string("direction", side.id()));
    json.date("launch", baseline.terms().launch());
    json.objects("comparedWith", baseline.terms().comparison(), this::comparedWith);
    json.objects("series", baseline.series(), series::write);
  }

  private void comparedWith(ComparisonSeries comparison) {
    json.string("measure", comparison.measure().toString());
    json.string("definition", comparison.definition());
    json.objects("series", comparison.series(), series::write);
  }

  void comparison(Comparison comparison) {
    json.object(
        "verdict",
        () -> {
          json.string("code", comparison.verdict().code());
          new MessageWriter(json).writeAll("reasons", comparison.verdict().reasons());
        });
    comparison.evidence().ifPresent(evidence -> json.object("evidence", () -> evidence(evidence)));
    comparison
        .processChart()
        .ifPresent(chart -> json.object("processLimits", () -> processLimits(chart)));
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
    json.number("revisedPeriods", comparison.revision().periods());
    json.number("largestRevision", comparison.revision().largest());
    json.number("revisedBeside", comparison.revisedBeside());
    json.number("knownBeforeFreezing", comparison.knownBefore());
    json.flag("needsNewBaseline", comparison.revision().needsNewBaseline());
    json.flag("definitionChanged", comparison.definitionChanged());
  }

  private void evidence(Evidence evidence) {
    json.string("grain", evidence.grain().id());
    json.string("kind", evidence.kind().name().toLowerCase(Locale.ROOT));
    json.number("gridVersion", BaselineFit.GRID_VERSION);
    periods("before", evidence.before());
    periods("since", evidence.since());
    periods("leftOut", evidence.leftOut());
    evidence
        .setAside()
        .ifPresent(
            aside ->
                json.object(
                    "setAside",
                    () -> {
                      json.string("period", aside.period().id());
                      json.number("value", aside.value());
                      json.number("p", rounded(aside.p()));
                    }));
    json.strings(
        "comparedWith",
        evidence.comparedWith().stream().map(measure -> measure.id().toString()).toList());
    json.flag("waitsForComparison", evidence.waitsForComparison());
    json.number("averageBefore", rounded(evidence.averageBefore()));
    json.number("worthActingOn", evidence.sizeable());
    json.number("plannedChecks", evidence.plannedChecks());
    evidence.nextCheck().ifPresent(period -> json.string("nextCheck", period.id()));
    evidence.answerBy().ifPresent(period -> json.string("answerBy", period.id()));
    json.objects("checks", evidence.checks(), this::check);
  }

  private void processLimits(ProcessChart chart) {
    periods("periods", chart.made());
    periods("since", chart.since());
    json.number("centre", rounded(chart.centre()));
    json.number("averageMovingRange", rounded(chart.averageMovingRange()));
    json.number("low", rounded(chart.low()));
    json.number("high", rounded(chart.high()));
    json.flag("provisional", chart.provisional());
    json.objects(
        "signals",
        chart.signals().toList(),
        signal -> {
          json.string("kind", signal.kind().id());
          periods("periods", signal.periods());
        });
  }

  private void periods(String name, List<Period> periods) {
    json.strings(name, periods.stream().map(Period::id).toList());
  }

  private void check(Check check) {
    json.string("upTo", check.upTo().id());
    json.number("points", check.look().points());
    json.string("told", check.look().told().name().toLowerCase(Locale.ROOT));
    json.flag("crossed", check.look().crossed());
    json.number("observed", rounded(check.observed()));
    json.number("expected", rounded(check.expected()));
    json.number("low", rounded(check.low()));
    json.number("high", rounded(check.high()));
    json.number("change", rounded(check.change()));
    json.number("changeLow", rounded(check.changeLow()));
    json.number("changeHigh", rounded(check.changeHigh()));
    json.number("detectableRise", rounded(check.detectableRise()));
    json.number("detectableFall", rounded(check.detectableFall()));
    json.number("p", rounded(check.look().p()));
    json.number("pWithoutOne", rounded(check.look().pWithoutOne()));
  }

  private static BigDecimal rounded(double value) {
    return rounded(BigDecimal.valueOf(value));
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.round(DIGITS);
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
