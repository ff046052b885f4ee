package org.datainaction.workspace;

import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.compute.CountingChange;
import org.datainaction.compute.Coverage;
import org.datainaction.compute.CoveredDays;
import org.datainaction.compute.ScanResult;
import org.datainaction.compute.SeriesContext;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.Freshness;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Dataset;
import org.datainaction.disclosure.SmallCells;
import org.datainaction.measure.Measure;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.measure.SeriesBridge;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.text.Message;

/**
 * Rolls up what a scan counted, protects it, and says how good and how recent the dataset is.
 *
 * @param scan what was counted
 * @param coverage the days of the figures; empty if the dataset is awaited or no row has a day
 * @param asOf the day for which the figures are made
 */
record DatasetFigures(ExportScan scan, Optional<CoveredDays> coverage, LocalDate asOf) {
  /** The figures as known on a day, for the days that the city declares or that were seen. */
  static DatasetFigures of(ExportScan scan, LocalDate asOf) {
    Optional<CoveredDays> coverage =
        scan.result()
            .flatMap(
                result ->
                    scan.bound()
                        .binding()
                        .covers()
                        .map(days -> CoveredDays.of(new Coverage(days.first(), days.last())))
                        .or(() -> result.seen(asOf)));
    return new DatasetFigures(scan, coverage, asOf);
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
    return series(List.of(measure), 1).get(0);
  }

  /**
   * The same of several measures, in their order.
   *
   * @param threads how many may work at once
   */
  List<List<Series>> series(List<Measure> some, int threads) {
    List<List<Series>> computed = computed(some, threads);
    if (!scan.bound().dataset().aboutPeople()) {
      return computed;
    }
    return Streams.zip(some.stream(), computed.stream(), SmallCells::protect).toList();
  }

  /**
   * The measures, with a break wherever the rows say that they were counted in another way since,
   * unless the city says that figures can be compared all the same.
   */
  List<Measure> measures() {
    return scan.bound().measures().stream().map(this::withChanges).toList();
  }

  private Measure withChanges(Measure measure) {
    List<CountingChange> breaking =
        changes().stream()
            .filter(change -> measure.bridges().stream().noneMatch(b -> b.on().equals(change.on())))
            .filter(change -> measure.breaks().stream().noneMatch(b -> b.on().equals(change.on())))
            .toList();
    return measure.with(
        builder -> {
          breaking.forEach(change -> builder.seriesBreak(asBreak(change)));
          // A bridge where nothing changes would tell of a change that there is not.
          return builder.bridges(measure.bridges().stream().filter(this::bridges).toList());
        });
  }

  /** Where rows say that from then on they were counted in another way. */
  List<CountingChange> changes() {
    return scan.counted().map(ScanResult::countingChanges).orElse(List.of());
  }

  /** Whether a bridge stands where something changes. */
  boolean bridges(SeriesBridge bridge) {
    return changes().stream().anyMatch(change -> change.on().equals(bridge.on()));
  }

  private SeriesBreak asBreak(CountingChange change) {
    return change.seriesBreak(scan.bound().dataset(), scan.bound().words());
  }

  /** What a probe counted, of its one grain; never to be shown. */
  List<Observation> unprotected(Measure probe) {
    return unprotectedSeries(probe).stream()
        .flatMap(series -> series.observations().stream())
        .toList();
  }

  /** The same, by its parts. */
  List<Series> unprotectedSeries(Measure probe) {
    return computed(List.of(probe), 1).get(0);
  }

  private List<List<Series>> computed(List<Measure> some, int threads) {
    if (scan.result().isEmpty() || coverage.isEmpty()) {
      return Collections.nCopies(some.size(), List.of());
    }
    SeriesContext context = new SeriesContext(coverage.get(), asOf, dueDates()::of);
    return scan.result().get().series(some, context, threads);
  }

  /** The dataset and its quality. */
  DatasetReport report() {
    return new DatasetReport(
        scan.bound().dataset(),
        scan.exports(),
        scan.rows(),
        scan.things(),
        scan.counted().map(counted -> counted.rejections().counts()).orElse(Map.of()),
        scan.counted().map(ScanResult::invalidCells).orElse(Map.of()),
        coverage.map(days -> dueDates().freshness(days, asOf)).orElse(Freshness.UNKNOWN),
        scan.awaited(),
        scan.repeated());
  }

  private DueDates dueDates() {
    return new DueDates(scan.bound().binding().schedule(), scan.bound().calendar());
  }
}
