package org.datainaction.workspace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.datainaction.baseline.Comparison;
import org.datainaction.baseline.CurrentFigures;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.Ledger;
import org.datainaction.baseline.TargetStanding;
import org.datainaction.compute.OnThreads;
import org.datainaction.compute.ScanResult;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.DepartmentReport;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.DefinitionDigest;
import org.datainaction.measure.Explanation;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Department;
import org.datainaction.plan.Initiative;
import org.datainaction.plan.Launch;
import org.datainaction.series.Series;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.workspace.publish.Interruption;

/** Puts together what is known about each measure, department by department. */
final class Assembly {
  private final CityPlan city;
  private final Catalog catalog;
  private final Ledger ledger;
  private final LocalDate asOf;
  private final List<Measure> all;
  private final List<Counted> counted = new ArrayList<>();
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
      counted.add(new Counted(measures.get(i), report, series.get(i), absent));
    }
  }

  /** Takes in what the initiative watches and no export feeds: it is awaited, not forgotten. */
  void addWithoutExports() {
    for (Measure measure : catalog.measures()) {
      boolean watched = city.shown().measures().contains(measure.id());
      boolean known = counted.stream().anyMatch(one -> one.is(measure.id()));
      if (watched && !known) {
        catalog.datasets().stream()
            .filter(dataset -> dataset.id().equals(measure.dataset()))
            .forEach(
                dataset ->
                    counted.add(
                        new Counted(
                            measure, DatasetFigures.withoutExports(dataset), List.of(), Set.of())));
      }
    }
  }

  private MeasureReport report(Counted one) {
    Measure measure = one.measure();
    Dataset dataset = one.dataset().dataset();
    Initiative initiative = city.shown();
    Comparison comparison = comparison(one);
    return new MeasureReport(
        measure,
        one.dataset(),
        explanation(measure, dataset, one.absent()),
        Explanation.lists(measure, one.absent()),
        one.series(),
        comparison,
        ledger.list(measure.id()),
        TargetStanding.of(
            measure, one.series(), dataset.sampled(), comparison, city.targets(), asOf),
        initiative.notes().stream().filter(n -> n.measure().equals(measure.id())).toList());
  }

  private Comparison comparison(Counted one) {
    Measure measure = one.measure();
    Optional<FrozenBaseline> baseline = ledger.findInForce(measure.id());
    // Without a baseline there is nothing to compare it with, and a digest takes a while.
    CurrentFigures now =
        baseline.isPresent() ? one.now() : new CurrentFigures(measure, one.series(), "");
    List<CurrentFigures> others =
        baseline.map(entry -> entry.terms().comparison()).orElse(List.of()).stream()
            .flatMap(frozen -> counted.stream().filter(other -> other.is(frozen.measure())))
            .map(Counted::now)
            .toList();
    return Comparison.of(now, others, baseline, launchFor(measure.id(), city.shown()));
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
  static Optional<LocalDate> launchFor(MeasureId measure, Initiative initiative) {
    return initiative.measures().contains(measure)
        ? initiative.launch().map(Launch::on)
        : Optional.empty();
  }

  /**
   * The dashboard.
   *
   * @param threads how many may judge at once
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  Dashboard dashboard(String version, int threads) {
    datasets.sort((a, b) -> a.dataset().id().compareTo(b.dataset().id()));
    return new Dashboard(city.plan(), city.shown(), departments(threads), datasets, asOf, version);
  }

  private List<MeasureReport> reports(int threads) {
    Interruption interruption = Interruption.ofThisThread();
    return OnThreads.map(
        counted,
        threads,
        one -> {
          interruption.check();
          return report(one);
        });
  }

  private List<DepartmentReport> departments(int threads) {
    Map<DepartmentId, Department> names = new LinkedHashMap<>();
    city.departments().forEach(department -> names.put(department.id(), department));
    catalog.departments().forEach(department -> names.putIfAbsent(department.id(), department));
    Map<DepartmentId, List<MeasureReport>> byDepartment =
        reports(threads).stream()
            .collect(Collectors.groupingBy(report -> report.measure().id().department()));
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

  /**
   * A measure with its figures.
   *
   * @param absent columns that the exports do not have
   */
  private record Counted(
      Measure measure, DatasetReport dataset, List<Series> series, Set<FieldId> absent) {
    boolean is(MeasureId id) {
      return measure.id().equals(id);
    }

    CurrentFigures now() {
      return new CurrentFigures(measure, series, DefinitionDigest.of(measure, dataset.dataset()));
    }
  }
}
