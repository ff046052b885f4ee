package org.datainaction.workspace;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.compute.Scan;
import org.datainaction.compute.ScanResult;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Field;
import org.datainaction.measure.Measure;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;
import org.datainaction.spi.Registry;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.time.FiscalCalendar;

/**
 * The exports of one dataset, read once. If one of them cannot be used, or too many of their rows
 * make no sense, the dataset is awaited: a total without one of its files would be a wrong figure.
 *
 * @param bound the dataset
 * @param result what was counted; empty if the dataset is awaited
 * @param counted what was read, also of a dataset that is awaited because of too many rejected rows
 * @param exports the files, in the order of reading
 * @param awaited why there are no figures; empty if there are
 * @param problems the same for the people who keep the workspace
 */
record ExportScan(
    BoundDataset bound,
    Optional<ScanResult> result,
    Optional<ScanResult> counted,
    List<ExportReport> exports,
    Optional<Message> awaited,
    List<Problem> problems) {
  ExportScan {
    exports = ImmutableList.copyOf(exports);
    problems = ImmutableList.copyOf(problems);
  }

  /** Reads all exports of a dataset. */
  static ExportScan run(
      Path folder,
      BoundDataset bound,
      Registry<SourceFormat> formats,
      FiscalCalendar calendar,
      Progress progress) {
    return new Reading(bound, formats, calendar, progress).read(folder);
  }

  /** What became of all rows. */
  RowCounts rows() {
    return exports.stream().map(ExportReport::rows).reduce(RowCounts.NONE, RowCounts::plus);
  }

  private static final class Reading {
    private final BoundDataset bound;
    private final Registry<SourceFormat> formats;
    private final Progress progress;
    private final Scan scan;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private Optional<String> unusable = Optional.empty();

    Reading(
        BoundDataset bound,
        Registry<SourceFormat> formats,
        FiscalCalendar calendar,
        Progress progress) {
      this.bound = bound;
      this.formats = formats;
      this.progress = progress;
      this.scan = Scan.of(bound.dataset(), counted(bound), bound.calendar(calendar));
    }

    private static List<Measure> counted(BoundDataset bound) {
      return Stream.concat(bound.measures().stream(), bound.probes().all().stream()).toList();
    }

    ExportScan read(Path folder) {
      List<SourceFile> files = find(folder);
      if (files.isEmpty()) {
        problems.add(
            Problem.error(
                ProblemCode.EXPORT_MISSING,
                bound.binding().place(),
                "no file is named '" + bound.binding().files() + "'",
                "at least one export for '" + bound.dataset().id() + "'"));
        return awaited(Message.of("awaited.no-export"), Optional.empty(), List.of());
      }
      List<List<Problem>> byFile = new ArrayList<>();
      for (SourceFile file : files) {
        byFile.add(readOne(file));
      }
      ScanResult result = scan.result();
      List<ExportReport> reports = new ArrayList<>();
      for (int index = 0; index < names.size(); index++) {
        ExportReport report = report(names.get(index), result, byFile.get(index));
        reports.add(report);
        progress.done(report);
      }
      if (unusable.isPresent()) {
        Message why = Message.of("awaited.export-unusable", new Argument.Verbatim(unusable.get()));
        return awaited(why, Optional.empty(), reports);
      }
      return gate(result, reports);
    }

    private List<SourceFile> find(Path folder) {
      try {
        return ExportFiles.find(folder, bound.binding().files(), bound.binding().place());
      } catch (IOException failed) {
        throw new ProblemException(failure(bound.binding().files(), failed), failed);
      }
    }

    private List<Problem> readOne(SourceFile file) {
      names.add(file.name());
      List<Problem> found = new ArrayList<>();
      try {
        progress.begin(file.name(), file.size());
        SourceFormat format = Formats.choose(formats, file, bound.binding().format());
        try (TableReader reader =
            format.open(
                file.observed(progress::advance), scan.projection(bound.binding().layout()))) {
          scan.read(file.name(), reader);
        }
      } catch (SourceException refused) {
        refused.problems().stream().map(this::withMapping).forEach(found::add);
      } catch (IOException failed) {
        found.add(failure(file.name(), failed));
      }
      if (!found.isEmpty() && unusable.isEmpty()) {
        unusable = Optional.of(file.name());
      }
      problems.addAll(found);
      return found;
    }

    /** Adds to a missing column how the city can say what it is called in its files. */
    private Problem withMapping(Problem problem) {
      Optional<Field> field =
          bound.dataset().fields().stream()
              .filter(one -> one.headers().get(0).equals(problem.place().field()))
              .findFirst();
      if (problem.code() != ProblemCode.COLUMN_MISSING || field.isEmpty()) {
        return problem;
      }
      return Problem.error(
          problem.code(),
          problem.place(),
          problem.what(),
          "%s; or, in %s, 'columns: {%s: the header in your files}'"
              .formatted(problem.expected(), SourcesFile.NAME, field.get().id()));
    }

    private ExportReport report(String name, ScanResult result, List<Problem> found) {
      ReadOutcome outcome = result.outcomes().get(name);
      if (outcome == null) {
        return new ExportReport(name, 0, "", RowCounts.NONE, bound.binding().origin(), found);
      }
      long rejected = result.rejectedIn(name);
      RowCounts rows =
          new RowCounts(
              outcome.rowsRead(),
              outcome.rowsRead() - outcome.ignored() - rejected,
              rejected,
              outcome.ignored());
      return new ExportReport(
          name, outcome.bytes(), outcome.crc32c(), rows, bound.binding().origin(), found);
    }

    /** One file with too many rejected rows is enough: its days would look like a fall. */
    private ExportScan gate(ScanResult result, List<ExportReport> reports) {
      List<ExportReport> bad = reports.stream().filter(this::isRejectedTooOften).toList();
      if (bad.isEmpty()) {
        return new ExportScan(
            bound, Optional.of(result), Optional.of(result), reports, Optional.empty(), problems);
      }
      bad.forEach(report -> problems.add(rejectedTooOften(report)));
      RowCounts rows = bad.get(0).rows();
      return awaited(
          Message.of(
              "awaited.too-many-rejected",
              Argument.Figure.count(rows.rejected()),
              Argument.Figure.count(rows.read() - rows.ignored())),
          Optional.of(result),
          reports);
    }

    private boolean isRejectedTooOften(ExportReport report) {
      long data = report.rows().read() - report.rows().ignored();
      BigDecimal most = bound.binding().mostRejected().multiply(BigDecimal.valueOf(data));
      return BigDecimal.valueOf(report.rows().rejected()).compareTo(most) > 0;
    }

    private Problem rejectedTooOften(ExportReport report) {
      RowCounts rows = report.rows();
      String most =
          bound.binding().mostRejected().movePointRight(2).stripTrailingZeros().toPlainString();
      return Problem.error(
          ProblemCode.REJECTED_TOO_MANY,
          Place.file(report.name()),
          "%s of %s rows were rejected, so '%s' is not shown"
              .formatted(rows.rejected(), rows.read() - rows.ignored(), bound.dataset().id()),
          "at most %s%% (most-rejected in %s)".formatted(most, SourcesFile.NAME));
    }

    private ExportScan awaited(
        Message why, Optional<ScanResult> counted, List<ExportReport> reports) {
      return new ExportScan(bound, Optional.empty(), counted, reports, Optional.of(why), problems);
    }

    private static Problem failure(String file, IOException failed) {
      return Problem.error(
          ProblemCode.IO_FAILED,
          Place.file(file),
          "it could not be read: " + failed.getMessage(),
          "");
    }
  }
}
