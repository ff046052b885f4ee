package org.datainaction.workspace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.compute.ScanResult;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.Freshness;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Measure;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.table.Rejection;
import org.datainaction.table.RejectionLog;

/** Tells the people who keep a workspace what is wrong with a dataset's exports. */
final class ExportCheck {
  private ExportCheck() {}

  /**
   * What stops the dataset, which rows are left out with an example of each kind, what is late, and
   * what is probably wrong.
   */
  static List<Problem> problems(DatasetFigures figures) {
    ExportScan scan = figures.scan();
    DatasetReport report = figures.report();
    List<Problem> problems = new ArrayList<>(scan.problems());
    scan.counted().map(ScanResult::rejections).ifPresent(log -> addRejected(log, problems));
    repeated(scan).ifPresent(problems::add);
    report
        .invalidCells()
        .forEach(
            (field, count) -> problems.add(invalid(scan, header(report.dataset(), field), count)));
    scan.counted()
        .flatMap(counted -> counted.later(figures.asOf()))
        .ifPresent(rows -> problems.add(later(rows, figures)));
    late(report.freshness())
        .ifPresent(
            due ->
                problems.add(
                    Problem.warning(
                        ProblemCode.EXPORT_STALE,
                        Place.file(scan.bound().binding().files()),
                        "figures for '%s' were due on %s".formatted(report.dataset().id(), due),
                        "an export that goes beyond "
                            + report.freshness().lastDay().map(LocalDate::toString).orElse(""))));
    problems.addAll(ExportDoubts.problems(figures));
    if (scan.bound().thorough()) {
      problems.addAll(MissingValues.problems(figures));
    }
    return problems;
  }

  /** Of rows that do not count for it, {@link #addRejected} tells. */
  private static Optional<Problem> repeated(ExportScan scan) {
    long rows = scan.repeated();
    if (rows == 0) {
      return Optional.empty();
    }
    Dataset dataset = scan.bound().dataset();
    List<FieldId> key = dataset.identity().key();
    return Optional.of(
        Problem.warning(
            ProblemCode.ROWS_REPEATED,
            Place.field(scan.bound().binding().files(), header(dataset, key.get(0))),
            "%s the key of another row, and each of them counts"
                .formatted(rows == 1 ? "1 row has" : rows + " rows have"),
            "one row for each " + key));
  }

  private static Problem invalid(ExportScan scan, String column, long count) {
    Optional<Rejection> example =
        scan.counted().map(counted -> counted.invalidExamples().get(column));
    return Problem.warning(
        ProblemCode.CELLS_INVALID,
        example
            .map(one -> new Place(one.file(), one.line(), 0, one.column()))
            .orElse(Place.field(scan.bound().binding().files(), column)),
        "%s %s no usable value and %s taken as missing%s"
            .formatted(
                count,
                count == 1 ? "cell has" : "cells have",
                count == 1 ? "is" : "are",
                example.map(one -> ", for example '" + one.excerpt() + "'").orElse("")),
        example.map(Rejection::expected).orElse(""));
  }

  private static Problem later(ScanResult.Later rows, DatasetFigures figures) {
    Dataset dataset = figures.scan().bound().dataset();
    FieldId day = dataset.time().reads().iterator().next();
    return Problem.warning(
        ProblemCode.ROWS_LATER,
        new Place(rows.file(), rows.line(), 0, header(dataset, day)),
        "%s %s later than %s and in no figure"
            .formatted(rows.things(), rows.things() == 1 ? "row is" : "rows are", figures.asOf()),
        "days that are over");
  }

  /** What the initiative watches and no export feeds. */
  static List<Problem> unfed(WorkspaceFiles.Content content, List<BoundDataset> fed) {
    List<Problem> problems = new ArrayList<>();
    for (Measure measure : content.catalog().measures()) {
      if (content.plan().shown().measures().contains(measure.id())
          && fed.stream().noneMatch(bound -> bound.dataset().id().equals(measure.dataset()))) {
        problems.add(
            Problem.error(
                ProblemCode.EXPORT_MISSING,
                Place.field(SourcesFile.NAME, "exports"),
                "no export feeds '" + measure.id() + "', which the initiative watches",
                "an entry with 'dataset: " + measure.dataset() + "'"));
      }
    }
    return problems;
  }

  private static void addRejected(RejectionLog log, List<Problem> problems) {
    for (Map.Entry<RejectionLog.Kind, Long> kind : log.counts().entrySet()) {
      Optional<Rejection> example =
          log.examples().stream()
              .filter(
                  one ->
                      one.reason() == kind.getKey().reason()
                          && one.column().equals(kind.getKey().column()))
              .findFirst();
      Place place =
          example
              .map(one -> new Place(one.file(), one.line(), 0, one.column()))
              .orElse(Place.field("", kind.getKey().column()));
      problems.add(
          Problem.warning(
              ProblemCode.ROWS_REJECTED,
              place,
              "%s %s left out (%s)%s"
                  .formatted(
                      kind.getValue(),
                      kind.getValue() == 1 ? "row was" : "rows were",
                      kind.getKey().reason().id(),
                      example.map(one -> ", for example '" + one.excerpt() + "'").orElse("")),
              example.map(Rejection::expected).orElse("")));
    }
  }

  private static String header(Dataset dataset, FieldId field) {
    return dataset.findColumn(field).map(column -> column.headers().get(0)).orElse(field.value());
  }

  private static Optional<LocalDate> late(Freshness freshness) {
    return freshness.stale() ? freshness.nextDue() : Optional.empty();
  }
}
