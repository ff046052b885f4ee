package org.datainaction.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.compute.CountingOverlap;
import org.datainaction.compute.Coverage;
import org.datainaction.compute.ReportedTwice;
import org.datainaction.compute.Scan;
import org.datainaction.compute.ScanOptions;
import org.datainaction.compute.ScanResult;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.measure.Measure;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;
import org.datainaction.table.ReadMark;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.SourceFile;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.workspace.checkpoint.Checkpoint;
import org.datainaction.workspace.checkpoint.Checkpoint.ReadExport;
import org.datainaction.workspace.checkpoint.Unusable;
import org.datainaction.workspace.publish.Interruption;

/** Reads the exports of one dataset once, and judges whether they can be used. */
final class DatasetReading {
  private final BoundDataset bound;
  private final Progress progress;
  private final Scan scan;
  private final List<Problem> problems = new ArrayList<>();
  private final PackedBytes packed = new PackedBytes();
  private final KeptScan kept;
  private final FileReading reading;
  private Optional<Checkpoint> grownFrom = Optional.empty();

  DatasetReading(
      BoundDataset bound, Formats formats, Threads threads, Progress progress, KeptScan kept) {
    this.bound = bound;
    this.progress = progress;
    this.kept = kept;
    this.scan =
        Scan.of(
            bound.dataset(),
            counted(bound),
            bound.calendar(),
            bound.binding().covers().map(w -> new Coverage(w.first(), w.last())),
            bound.thorough() ? ScanOptions.USUAL.withEveryColumn() : ScanOptions.USUAL);
    this.reading = new FileReading(bound, formats, threads, progress, scan, packed, kept);
  }

  private static List<Measure> counted(BoundDataset bound) {
    return Stream.concat(bound.measures().stream(), bound.probes().all().stream()).toList();
  }

  /** What was kept of an earlier reading, if it may be of use. */
  Optional<Checkpoint> checkpoint() {
    return kept.find(scan);
  }

  /** Reads everything. */
  ExportScan read(List<SourceFile> files) {
    if (files.isEmpty()) {
      problems.add(
          Problem.error(
              ProblemCode.EXPORT_MISSING,
              bound.binding().place(),
              "no file is named '" + bound.binding().files() + "'",
              "at least one export for '" + bound.dataset().id() + "'"));
      return awaited(Message.of("awaited.no-export"), Optional.empty(), List.of());
    }
    reading.expect(files, 0);
    try (scan) {
      Map<String, List<Problem>> byFile = new LinkedHashMap<>();
      for (SourceFile file : files) {
        byFile.put(file.name(), reading.read(file));
      }
      return counted(byFile);
    } catch (ProblemException tooManyGroups) {
      // Of events this is known only when all of them were put together.
      problems.addAll(tooManyGroups.problems());
      Argument name = new Argument.Verbatim(bound.binding().files());
      return awaited(Message.of("awaited.export-unusable", name), Optional.empty(), List.of());
    } catch (IOException | UncheckedIOException failed) {
      // An interrupt closes files of rows that were set aside.
      Interruption.ofThisThread().check();
      problems.add(
          Problem.error(
              ProblemCode.IO_FAILED,
              Place.file(bound.binding().files()),
              "rows of '%s' could not be put together: %s"
                  .formatted(bound.dataset().id(), failed.getMessage()),
              ""));
      Argument name = new Argument.Verbatim(bound.binding().files());
      return awaited(Message.of("awaited.export-unusable", name), Optional.empty(), List.of());
    }
  }

  /**
   * Takes up what was counted before, and reads what was added.
   *
   * @throws Unusable if the exports are not as they were, or what was kept is of no use
   */
  ExportScan readOn(List<SourceFile> files, Checkpoint checkpoint) throws Unusable {
    try (scan) {
      reading.prove(checkpoint);
      ReadMark mark = restored(checkpoint);
      Map<String, List<Problem>> byFile = new LinkedHashMap<>();
      for (ReadExport before : checkpoint.before()) {
        packed.known(before.name(), before.bytes(), hex(before.crc32c()));
        byFile.put(before.name(), List.of());
      }
      reading.expect(files.subList(byFile.size(), files.size()), mark.offset());
      SourceFile grown = files.get(byFile.size());
      reading.readOn(grown, checkpoint.format(), mark);
      byFile.put(grown.name(), List.of());
      grownFrom = Optional.of(checkpoint);
      for (SourceFile file : files.subList(byFile.size(), files.size())) {
        byFile.put(file.name(), reading.read(file));
      }
      reading.proveAgainIfTouched(checkpoint);
      return counted(byFile);
    } catch (IOException | UncheckedIOException failed) {
      throw new Unusable(String.valueOf(failed.getMessage()));
    }
  }

  private ReadMark restored(Checkpoint checkpoint) throws Unusable, IOException {
    Scan.Restored restored = scan.restore(checkpoint.state().open());
    if (!restored.file().equals(checkpoint.last().name())
        || restored.mark().offset() != checkpoint.offset()) {
      throw new Unusable("the checkpoint contradicts itself");
    }
    return restored.mark();
  }

  private ExportScan counted(Map<String, List<Problem>> byFile) {
    // Only now: which rows of events are rejected is known when all files are read.
    ScanResult result = scan.result();
    List<ExportReport> reports = new ArrayList<>();
    byFile.forEach((name, found) -> reports.add(report(name, result, found)));
    if (byFile.values().stream().allMatch(List::isEmpty)) {
      kept.keep(result.outcomes(), packed);
      Interruption.ofThisThread().check();
    }
    reports.forEach(progress::done);
    grownFrom.ifPresent(before -> tellAdded(before, result));
    return judged(result, reports);
  }

  private void tellAdded(Checkpoint before, ScanResult result) {
    String file = before.last().name();
    ReadOutcome now = Objects.requireNonNull(result.outcomes().get(file), file);
    long added = now.rowsRead() - before.rows();
    // Without commas in the number: what writes them takes longer to load than such rows to read.
    progress.remark(
        "note: "
            + bound.dataset().id()
            + (added == 0
                ? ": no row was added to " + file
                : ": rows read of " + file + ", its last: " + added)
            + "; all before was counted by an earlier build");
  }

  private ExportScan judged(ScanResult result, List<ExportReport> reports) {
    for (ExportReport report : reports) {
      problems.addAll(report.problems());
    }
    RepeatedExports repeats = new RepeatedExports(bound);
    Map<ExportReport, ExportReport> repeated = repeats.of(reports, result.outcomes());
    repeated.forEach((report, before) -> problems.add(repeats.problem(report, before)));
    Optional<ExportReport> unusable =
        reports.stream().filter(report -> !report.problems().isEmpty()).findFirst();
    if (unusable.isPresent()) {
      Argument name = new Argument.Verbatim(unusable.get().name());
      return awaited(Message.of("awaited.export-unusable", name), Optional.of(result), reports);
    }
    if (repeats.countTwice() && !repeated.isEmpty()) {
      Map.Entry<ExportReport, ExportReport> one = repeated.entrySet().iterator().next();
      return awaited(repeats.why(one.getKey(), one.getValue()), Optional.of(result), reports);
    }
    Optional<CountingOverlap> overlap = result.countingOverlap();
    if (overlap.isPresent()) {
      CountedTwice twice = new CountedTwice(bound, overlap.get());
      problems.add(twice.problem());
      return awaited(twice.why(), Optional.of(result), reports);
    }
    Optional<ReportedTwice> twice = result.reportedTwice();
    if (twice.isPresent()) {
      DaysInTwoFiles days = new DaysInTwoFiles(bound, twice.get());
      problems.add(days.problem());
      return awaited(days.why(), Optional.of(result), reports);
    }
    RejectedShare share = new RejectedShare(bound, result::replacedIn);
    List<ExportReport> exceeded = share.exceeded(reports);
    if (!exceeded.isEmpty()) {
      exceeded.forEach(report -> problems.add(share.problem(report)));
      return awaited(share.why(exceeded.get(0)), Optional.of(result), reports);
    }
    return new ExportScan(
        bound, Optional.of(result), Optional.of(result), reports, Optional.empty(), problems);
  }

  private static String hex(int checksum) {
    return HexFormat.of().toHexDigits(checksum);
  }

  private ExportReport report(String name, ScanResult result, List<Problem> found) {
    ReadOutcome outcome = result.outcomes().get(name);
    if (outcome == null) {
      return new ExportReport(name, 0, "", RowCounts.NONE, bound.binding().origin(), found);
    }
    PackedBytes.Digest digest = packed.digest(name, outcome);
    long rejected = result.rejectedIn(name);
    long used = outcome.rowsRead() - outcome.ignored() - rejected;
    return new ExportReport(
        name,
        digest.bytes(),
        digest.crc32c(),
        new RowCounts(outcome.rowsRead(), used, rejected, outcome.ignored()),
        bound.binding().origin(),
        found);
  }

  private ExportScan awaited(
      Message why, Optional<ScanResult> counted, List<ExportReport> reports) {
    return new ExportScan(bound, Optional.empty(), counted, reports, Optional.of(why), problems);
  }
}
