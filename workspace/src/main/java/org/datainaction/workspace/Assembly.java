package org.datainaction.workspace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.datainaction.baseline.Comparison;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.Ledger;
import org.datainaction.baseline.TargetStanding;
import org.datainaction.compute.ScanResult;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.DepartmentReport;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.measure.DefinitionDigest;
import org.datainaction.measure.Explanation;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Department;
import org.datainaction.plan.Initiative;
import org.datainaction.plan.Launch;
import org.datainaction.series.Series;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;

/** Puts together what is known about each measure, department by department. */
final class Assembly {
  private final CityPlan city;
  private final Catalog catalog;
  private final Ledger ledger;
  private final LocalDate asOf;
  private final List<Measure> all;
  private final Map<DepartmentId, List<MeasureReport>> byDepartment = new LinkedHashMap<>();
  private final List<DatasetReport> datasets = new ArrayList<>();

  Assembly(WorkspaceFiles.Content content, Ledger ledger, LocalDate asOf) {
    this.city = content.plan();
    this.catalog = content.catalog();
    this.ledger = ledger;
    this.asOf = asOf;
    this.all =
        catalog.measures().stream()
            .map(m -> m.withLists(list -> content.sources().findList(list.id()).orElse(list)))
            .toList();
  }

  /**
   * Takes in a dataset with all of its measures.
   *
   * @param threads how many may work at once
   */
  void add(DatasetFigures figures, int threads) {
    DatasetReport report = figures.report();
    datasets.add(report);
    Set<FieldId> absent = figures.scan().counted().map(ScanResult::absentColumns).orElse(Set.of());
    List<Measure> measures = figures.measures();
    List<List<Series>> series = figures.series(measures, threads);
    for (int i = 0; i < measures.size(); i++) {
      Measure measure = measures.get(i);
      byDepartment
          .computeIfAbsent(measure.id().department(), fresh -> new ArrayList<>())
          .add(report(measure, report, series.get(i), absent));
    }
  }

  /** Takes in what the initiative watches and no export feeds: it is awaited, not forgotten. */
  void addWithoutExports() {
    for (Measure measure : catalog.measures()) {
      boolean watched = city.shown().measures().contains(measure.id());
      boolean known =
          byDepartment.getOrDefault(measure.id().department(), List.of()).stream()
              .anyMatch(report -> report.measure().id().equals(measure.id()));
      if (watched && !known) {
        catalog.datasets().stream()
            .filter(dataset -> dataset.id().equals(measure.dataset()))
            .forEach(
                dataset ->
                    byDepartment
                        .computeIfAbsent(measure.id().department(), fresh -> new ArrayList<>())
                        .add(
                            report(
                                measure,
                                DatasetFigures.withoutExports(dataset),
                                List.of(),
                                Set.of())));
      }
    }
  }

  private MeasureReport report(
      Measure measure, DatasetReport dataset, List<Series> series, Set<FieldId> absent) {
    Initiative initiative = city.shown();
    Optional<FrozenBaseline> baseline = ledger.findInForce(measure.id());
    // Without a baseline there is nothing to compare it with, and it takes a while.
    String definition = baseline.isPresent() ? DefinitionDigest.of(measure, dataset.dataset()) : "";
    Comparison comparison =
        Comparison.of(measure, series, baseline, launchFor(measure, initiative), definition);
    return new MeasureReport(
        measure,
        dataset,
        explanation(measure, dataset.dataset(), absent),
        Explanation.lists(measure, absent),
        series,
        comparison,
        ledger.list(measure.id()),
        TargetStanding.of(measure, series, comparison, city.targets(), asOf),
        initiative.notes().stream().filter(n -> n.measure().equals(measure.id())).toList());
  }

  private List<Message> explanation(Measure measure, Dataset dataset, Set<FieldId> absent) {
    List<Message> sentences = new ArrayList<>(Explanation.of(measure, dataset, absent));
    long shared = SharedPages.of(measure, all).count();
    if (shared > 0) {
      sentences.add(Message.of("how.shared-pages", Argument.Figure.count(shared)));
    }
    return sentences;
  }

  /** The launch concerns only what the initiative watches. */
  private static Optional<LocalDate> launchFor(Measure measure, Initiative initiative) {
    return initiative.measures().contains(measure.id())
        ? initiative.launch().map(Launch::on)
        : Optional.empty();
  }

  /** The dashboard. */
  Dashboard dashboard(String version) {
    datasets.sort((a, b) -> a.dataset().id().compareTo(b.dataset().id()));
    return new Dashboard(city.plan(), city.shown(), departments(), datasets, asOf, version);
  }

  private List<DepartmentReport> departments() {
    Map<DepartmentId, Department> names = new LinkedHashMap<>();
    city.departments().forEach(department -> names.put(department.id(), department));
    catalog.departments().forEach(department -> names.putIfAbsent(department.id(), department));
    List<DepartmentReport> reports = new ArrayList<>();
    for (Department department : names.values()) {
      List<MeasureReport> measures = byDepartment.get(department.id());
      if (measures != null) {
        reports.add(new DepartmentReport(department, watchedFirst(measures)));
      }
    }
    return reports;
  }

  private List<MeasureReport> watchedFirst(List<MeasureReport> measures) {
    return measures.stream().sorted((a, b) -> Boolean.compare(isWatched(b), isWatched(a))).toList();
  }

  private boolean isWatched(MeasureReport report) {
    return city.shown().measures().contains(report.measure().id());
  }
}
