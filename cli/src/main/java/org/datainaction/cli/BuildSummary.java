package org.datainaction.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.datainaction.baseline.Comparison;
import org.datainaction.baseline.WindowFigures;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.DepartmentReport;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.table.RejectionLog;
import org.datainaction.text.Unit;

/** Tells a person what was published. */
final class BuildSummary {
  private final Dashboard dashboard;
  private final Path out;

  BuildSummary(Dashboard dashboard, Path out) {
    this.dashboard = dashboard;
    this.out = out;
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
    for (DepartmentReport department : dashboard.departments()) {
      to.println(department.department().name().english());
      department.measures().forEach(report -> print(report, to));
    }
    dashboard.missing().forEach(id -> to.println(id + ": missing; its adapter cannot be used"));
    to.println();
    to.println("Rows read");
    dashboard.datasets().forEach(report -> print(report, to));
    to.println();
    to.printf(Locale.ROOT, "Published for %s: %s%n", dashboard.asOf(), out.resolve("index.html"));
  }

  private void print(MeasureReport report, PrintWriter to) {
    boolean watched = dashboard.initiative().measures().contains(report.measure().id());
    to.printf(
        Locale.ROOT,
        "  %s%s%s: %s%n",
        report.measure().title().english(),
        report.synthetic() ? " (example, made up)" : "",
        report.measure().proxy().isPresent() ? " (stand-in)" : "",
        watched ? compared(report) : latest(report));
  }

  private static String compared(MeasureReport report) {
    if (report.dataset().awaited().isPresent()) {
      return "awaited";
    }
    Comparison comparison = report.comparison();
    String verdict = comparison.verdict().code().replace('-', ' ') + ", not judged yet";
    if (comparison.baseline().isEmpty()) {
      verdict = comparison.verdict().code().replace('-', ' ') + ", no baseline is frozen";
    }
    return verdict
        + "; before "
        + described(comparison.before(), report)
        + ", since "
        + described(comparison.since(), report);
  }

  private static String described(WindowFigures window, MeasureReport report) {
    String grain = report.measure().shownGrain().id();
    return window
        .mean()
        .map(
            mean ->
                "%s a %s on average (%s of them)"
                    .formatted(
                        figure(mean, report.measure().unit()), grain, window.periods().size()))
        .orElse("nothing to compare");
  }

  private static String latest(MeasureReport report) {
    if (report.dataset().awaited().isPresent()) {
      return "awaited";
    }
    List<Observation> observations = report.shown().observations();
    for (int i = observations.size() - 1; i >= 0; i--) {
      Optional<Figures> figures = observations.get(i).figures();
      if (figures.isPresent()) {
        ObservationStatus status = observations.get(i).status();
        return "%s in %s%s"
            .formatted(
                figure(figures.get().value(), report.measure().unit()),
                observations.get(i).period().id(),
                status == ObservationStatus.NORMAL ? "" : " (" + status.id() + ")");
      }
    }
    long parts = report.series().stream().filter(s -> !s.observations().isEmpty()).count();
    return parts > 0 ? parts + " series" : "no figure yet";
  }

  private static String figure(BigDecimal value, Unit unit) {
    String words = unit.many().english().isEmpty() ? "" : " " + unit.many().english();
    return switch (unit.style()) {
      case WHOLE ->
          String.format(
                  Locale.ENGLISH, "%,d", value.setScale(0, RoundingMode.HALF_EVEN).longValue())
              + words;
      case DECIMAL -> value.setScale(2, RoundingMode.HALF_EVEN).toPlainString() + words;
      case PERCENT ->
          value.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN).toPlainString() + "%";
      case SECONDS -> minutes(value.setScale(0, RoundingMode.HALF_EVEN).longValue());
    };
  }

  private static String minutes(long seconds) {
    return "%s min %s s".formatted(seconds / 60, seconds % 60);
  }

  private static void print(DatasetReport report, PrintWriter to) {
    RowCounts rows = report.rows();
    to.printf(
        Locale.ENGLISH,
        "  %s%s: %,d read from %d %s, %,d used, %,d rejected, %,d ignored%n",
        report.dataset().title().english(),
        report.dataset().synthetic() ? " (example, made up)" : "",
        rows.read(),
        report.exports().size(),
        report.exports().size() == 1 ? "file" : "files",
        rows.used(),
        rows.rejected(),
        rows.ignored());
    for (Map.Entry<RejectionLog.Kind, Long> kind : report.rejectedByKind().entrySet()) {
      to.printf(
          Locale.ENGLISH,
          "    left out: %,d %s%s%n",
          kind.getValue(),
          kind.getKey().reason().id(),
          kind.getKey().column().isEmpty() ? "" : " in " + kind.getKey().column());
    }
    if (report.awaited().isPresent()) {
      to.println("    no figures; the problems say why");
    }
    if (report.freshness().stale()) {
      to.println(
          "    late: figures were due on "
              + report.freshness().nextDue().map(Object::toString).orElse(""));
    }
  }

  /**
   * The same for a script.
   *
   * @param fellShort whether data are missing, unusable or late
   */
  void printJson(boolean fellShort, PrintWriter to) {
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
