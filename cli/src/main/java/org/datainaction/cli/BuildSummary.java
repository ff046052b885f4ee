package org.datainaction.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.datainaction.baseline.Comparison;
import org.datainaction.baseline.Target;
import org.datainaction.baseline.TargetStanding;
import org.datainaction.baseline.WindowFigures;
import org.datainaction.baseline.forecast.Look;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.measure.Measure;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Unit;

/** Tells a person what was published. */
final class BuildSummary {
  private final Dashboard dashboard;
  private final Path toOpen;

  /**
   * @param toOpen what a person opens to see it
   */
  BuildSummary(Dashboard dashboard, Path toOpen) {
    this.dashboard = dashboard;
    this.toOpen = toOpen;
  }

  void print(PrintWriter to) {
    to.printf(
        Locale.ROOT,
        "%s, initiative %s: %s%n",
        dashboard.plan().city().english(),
        dashboard.initiative().number(),
        dashboard.initiative().title().english());
    if (dashboard.synthetic()) {
      to.println("Demonstration: some of these figures are made up; each says so where it stands.");
    }
    to.println();
    to.println("What the initiative watches");
    dashboard.watched().forEach(report -> print(report, to));
    long others = dashboard.measures().count() - dashboard.watched().count();
    if (others > 0) {
      to.printf(
          Locale.ROOT,
          "  and %d other %s on its pages%n",
          others,
          others == 1 ? "measure" : "measures");
    }
    dashboard
        .missing()
        .forEach(id -> to.println("  " + id + ": missing; its adapter cannot be used"));
    to.println();
    to.println("Rows");
    to.println("  " + counts(dashboard.rows(), files()));
    dashboard.datasets().forEach(report -> printFlaws(report, to));
    to.println();
    to.printf(Locale.ROOT, "Published for %s: %s%n", dashboard.asOf(), toOpen);
  }

  private void print(MeasureReport report, PrintWriter to) {
    to.printf(
        Locale.ROOT,
        "  %s%s%s%n",
        report.measure().title().english(),
        report.synthetic() ? " (example, made up)" : "",
        report.measure().proxy().isPresent() ? " (stand-in)" : "");
    if (report.dataset().awaited().isPresent()) {
      to.println("    no figures yet; the problems say why");
      return;
    }
    Comparison comparison = report.comparison();
    to.printf(
        Locale.ROOT,
        "    %s%s%n",
        comparison.verdict().code().replace('-', ' '),
        comparison.baseline().isEmpty() ? " (no baseline is frozen)" : told(report));
    to.printf(
        Locale.ROOT,
        "    before %s, since %s%n",
        described(comparison.before(), report.measure()),
        described(comparison.since(), report.measure()));
    report.target().ifPresent(standing -> to.println("    " + target(standing, report)));
  }

  private static String target(TargetStanding standing, MeasureReport report) {
    Target target = standing.target();
    Unit unit = report.measure().unit();
    String ends =
        switch (target.direction()) {
          case HIGHER_IS_BETTER -> "at least " + figure(target.atLeast(), unit);
          case LOWER_IS_BETTER -> "at most " + figure(target.atMost(), unit);
          case NEITHER ->
              figure(target.atLeast(), unit)
                  + (target.atLeast().compareTo(target.atMost()) == 0
                      ? ""
                      : " to " + figure(target.atMost(), unit));
        };
    return "target %s by %s: %s%s"
        .formatted(
            ends,
            target.by(),
            standing.status().id().replace('-', ' '),
            standing
                .figure()
                .map(found -> " (%s in %s)".formatted(figure(found.value(), unit), found.period()))
                .orElse(""));
  }

  /** The measure's own words for a change that is told. */
  private static String told(MeasureReport report) {
    LocalizedText more = report.measure().more();
    LocalizedText less = report.measure().less();
    return report
        .told()
        .map(look -> ": " + (look.told() == Look.Told.UP ? more : less).english())
        .orElse("");
  }

  private static String described(WindowFigures window, Measure measure) {
    int count = window.periods().size();
    String grain = measure.shownGrain().id();
    // A share or a mean is no figure "a month".
    String each = measure.growsWithTime() ? " a " + grain : "";
    return window
        .mean()
        .map(
            mean ->
                "%s%s on average (%s %s)"
                    .formatted(
                        figure(mean, measure.unit()),
                        each,
                        count,
                        count == 1 ? grain : grain + "s"))
        .orElse("nothing to compare");
  }

  private static String figure(BigDecimal value, Unit unit) {
    String words = unit.many().english().isEmpty() ? "" : " " + unit.many().english();
    return switch (unit.style()) {
      case WHOLE ->
          String.format(Locale.ENGLISH, "%,d", value.setScale(0, RoundingMode.HALF_UP).longValue())
              + words;
      case DECIMAL -> value.setScale(2, RoundingMode.HALF_UP).toPlainString() + words;
      case PERCENT ->
          value.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
      case SECONDS -> minutes(value.setScale(0, RoundingMode.HALF_UP).longValue());
    };
  }

  private static String minutes(long seconds) {
    return "%s min %s s".formatted(seconds / 60, seconds % 60);
  }

  private int files() {
    return dashboard.datasets().stream().mapToInt(report -> report.exports().size()).sum();
  }

  private static String counts(RowCounts rows, int files) {
    return String.format(
        Locale.ENGLISH,
        "%,d read from %,d %s = %,d used + %,d left out + %,d not data",
        rows.read(),
        files,
        files == 1 ? "file" : "files",
        rows.used(),
        rows.rejected(),
        rows.ignored());
  }

  /** What a person should know about a dataset; nothing for one that is as it should be. */
  private static void printFlaws(DatasetReport report, PrintWriter to) {
    List<String> flaws = new ArrayList<>();
    report
        .rejectedByKind()
        .forEach(
            (kind, count) ->
                flaws.add(
                    String.format(
                        Locale.ENGLISH,
                        "%,d left out: %s%s",
                        count,
                        kind.reason().id(),
                        kind.column().isEmpty() ? "" : " in " + kind.column())));
    if (report.awaited().isPresent()) {
      flaws.add("no figures; the problems say why");
    }
    report
        .freshness()
        .nextDue()
        .filter(day -> report.freshness().stale())
        .ifPresent(day -> flaws.add("late: figures were due on " + day));
    if (!flaws.isEmpty()) {
      to.println("  " + report.dataset().title().english());
      flaws.forEach(flaw -> to.println("    " + flaw));
    }
  }

  /**
   * The same for a script.
   *
   * @param out the folder
   * @param fellShort whether data are missing, unusable or late
   */
  void printJson(Path out, boolean fellShort, PrintWriter to) {
    RowCounts rows = dashboard.rows();
    JsonLines.object(to)
        .put("out", out.toString())
        .put("asOf", dashboard.asOf().toString())
        .put("measures", dashboard.measures().count())
        .put("rowsRead", rows.read())
        .put("rowsUsed", rows.used())
        .put("rowsRejected", rows.rejected())
        .put("rowsIgnored", rows.ignored())
        .put("fellShort", fellShort)
        .end();
  }
}
