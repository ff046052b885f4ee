package org.datainaction.workspace;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.datainaction.compute.Coverage;
import org.datainaction.compute.ScanResult;
import org.datainaction.compute.SeriesContext;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.Freshness;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Dataset;
import org.datainaction.disclosure.SmallCells;
import org.datainaction.measure.Measure;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.table.RejectionLog;
import org.datainaction.text.Message;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Period;

/** Rolls up what a scan counted, protects it, and says how good the dataset is. */
final class DatasetFigures {
  private final ExportScan scan;
  private final FiscalCalendar calendar;
  private final LocalDate asOf;

  DatasetFigures(ExportScan scan, FiscalCalendar calendar, LocalDate asOf) {
    this.scan = scan;
    this.calendar = scan.bound().calendar(calendar);
    this.asOf = asOf;
  }

  /** The report on a dataset that no export feeds. */
  static DatasetReport withoutExports(Dataset dataset) {
    return new DatasetReport(
        dataset,
        List.of(),
        RowCounts.NONE,
        0,
        Map.of(),
        Map.of(),
        Freshness.UNKNOWN,
        Optional.of(Message.of("awaited.no-export")));
  }

  /** The protected series of a measure; none if the dataset is awaited. */
  List<Series> series(Measure measure) {
    List<Series> series = computed(measure);
    return scan.bound().dataset().aboutPeople() ? SmallCells.protect(measure, series) : series;
  }

  /** What a probe counted, of its one grain; never to be shown. */
  List<Observation> unprotected(Measure probe) {
    return computed(probe).stream().flatMap(series -> series.observations().stream()).toList();
  }

  private List<Series> computed(Measure measure) {
    Optional<Coverage> coverage = coverage();
    if (scan.result().isEmpty() || coverage.isEmpty()) {
      return List.of();
    }
    SeriesContext context = new SeriesContext(coverage.get(), asOf, this::dueAfter);
    return scan.result().get().series(measure, context);
  }

  /** The dataset and its quality. */
  DatasetReport report() {
    Map<RejectionLog.Kind, Long> rejected =
        scan.counted().map(counted -> counted.rejections().counts()).orElse(Map.of());
    return new DatasetReport(
        scan.bound().dataset(),
        scan.exports(),
        scan.rows(),
        scan.counted().map(ScanResult::things).orElse(0L),
        rejected,
        scan.counted().map(ScanResult::invalidCells).orElse(new TreeMap<>()),
        freshness(),
        scan.awaited());
  }

  private Optional<Coverage> coverage() {
    return scan.bound()
        .binding()
        .covers()
        .map(window -> new Coverage(window.first(), window.last()))
        .or(() -> scan.result().flatMap(ScanResult::seen));
  }

  private Freshness freshness() {
    Optional<Coverage> coverage = scan.result().isEmpty() ? Optional.empty() : coverage();
    if (coverage.isEmpty()) {
      return Freshness.UNKNOWN;
    }
    LocalDate next = coverage.get().last().plusDays(1);
    Optional<LocalDate> due =
        scan.bound()
            .binding()
            .schedule()
            .flatMap(schedule -> dueAfter(calendar.periodOf(schedule.every(), next)));
    return new Freshness(
        Optional.of(coverage.get().first()),
        Optional.of(coverage.get().last()),
        due,
        due.filter(day -> day.isBefore(asOf)).isPresent());
  }

  /** The day on which the figure of a period is due; empty without a schedule. */
  private Optional<LocalDate> dueAfter(Period period) {
    return scan.bound()
        .binding()
        .schedule()
        .map(
            schedule ->
                calendar
                    .periodOf(schedule.every(), period.lastDay())
                    .lastDay()
                    .plusDays(schedule.dueAfterDays()));
  }
}
