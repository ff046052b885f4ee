package org.datainaction.workspace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.datainaction.compute.CountingOverlap;
import org.datainaction.compute.Coverage;
import org.datainaction.compute.ReportedTwice;
import org.datainaction.compute.Scan;
import org.datainaction.compute.ScanOptions;
import org.datainaction.compute.ScanResult;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.measure.Measure;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.sources.packed.BadPacking;
import org.datainaction.table.ReadMark;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.workspace.checkpoint.Checkpoint;
import org.datainaction.workspace.checkpoint.Checkpoint.ReadExport;
import org.datainaction.workspace.checkpoint.Unusable;
import org.datainaction.workspace.publish.Interruption;

/**
 * The exports of one dataset, read once. If one of them cannot be used or is there twice, or too
 * many of their rows make no sense, the dataset is awaited: a total with a file too few or too many
 * would be a wrong figure.
 *
 * @param bound the dataset
 * @param result what was counted; empty if the dataset is awaited
 * @param counted what was read, also of a dataset that is awaited; empty if there is no file
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
    // A format that fails does so on every file.
    problems = ImmutableSet.copyOf(problems).asList();
  }

  /**
   * Reads all exports of a dataset.
   *
   * @param files in the order of reading; none leaves the dataset awaited
   * @param threads how many may read one file at once, the calling one included
   * @param checkpoints what was kept of an earlier reading, and is kept of this one
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  static ExportScan run(
      BoundDataset bound,
      List<SourceFile> files,
      Formats formats,
      int threads,
      Progress progress,
      Checkpoints checkpoints) {
    KeptScan kept = checkpoints.of(bound, files, progress);
    Reading reading = new Reading(bound, formats, threads, progress, kept);
    Optional<Checkpoint> checkpoint = kept.find(reading.scan);
    if (checkpoint.isEmpty()) {
      return reading.read(files);
    }
    try {
      return reading.readOn(files, checkpoint.get());
    } catch (Unusable unusable) {
      kept.tell(unusable);
      return new Reading(bound, formats, threads, progress, kept).read(files);
    }
  }

  /** What became of all rows. */
  RowCounts rows() {
    return exports.stream().map(ExportReport::rows).reduce(RowCounts.NONE, RowCounts::plus);
  }

  /** How many things the used rows are: rows, or events of several rows. */
  long things() {
    boolean events = bound.dataset().identity() instanceof Identity.EventKey;
    // Of a file that breaks off, rows were counted that are not used.
    return events ? counted.map(ScanResult::things).orElse(0L) : rows().used();
  }

  /** Used rows that have the key of a row before them. */
  long repeated() {
    boolean eachCounts =
        bound.dataset().identity() instanceof Identity.UniqueRow unique
            && unique.repeats() == Identity.Repeats.BOTH;
    return eachCounts
        ? counted.stream()
            .flatMapToLong(
                result -> exports.stream().mapToLong(file -> result.repeatedIn(file.name())))
            .sum()
        : 0;
  }

  private static final class Reading {
    private final BoundDataset bound;
    private final Formats formats;
    private final int threads;
    private final Progress progress;
    private final Thread caller = Thread.currentThread();
    private final AtomicLong untold = new AtomicLong();
    private final Interruption interruption = Interruption.ofThisThread();
    private final Scan scan;
    private final List<Problem> problems = new ArrayList<>();
    private final PackedBytes packed = new PackedBytes();
    private final KeptScan kept;

    Reading(BoundDataset bound, Formats formats, int threads, Progress progress, KeptScan kept) {
      this.bound = bound;
      this.formats = formats;
      this.threads = threads;
      this.progress = progress;
      this.kept = kept;
      this.scan =
          Scan.of(
              bound.dataset(),
              counted(bound),
              bound.calendar(),
              bound.binding().covers().map(w -> new Coverage(w.first(), w.last())),
              bound.thorough() ? ScanOptions.USUAL.withEveryColumn() : ScanOptions.USUAL);
    }

    private static List<Measure> counted(BoundDataset bound) {
      return Stream.concat(bound.measures().stream(), bound.probes().all().stream()).toList();
    }

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
      try (scan) {
        Map<String, List<Problem>> byFile = new LinkedHashMap<>();
        for (SourceFile file : files) {
          byFile.put(file.name(), read(file));
        }
        return counted(byFile);
      } catch (IOException | UncheckedIOException failed) {
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
        prove(checkpoint, false);
        ReadMark mark = restored(checkpoint);
        Map<String, List<Problem>> byFile = new LinkedHashMap<>();
        for (ReadExport before : checkpoint.before()) {
          packed.known(before.name(), before.bytes(), hex(before.crc32c()));
          byFile.put(before.name(), List.of());
        }
        SourceFile grown = files.get(byFile.size());
        readOn(grown, checkpoint.format(), mark);
        byFile.put(grown.name(), List.of());
        for (SourceFile file : files.subList(byFile.size(), files.size())) {
          byFile.put(file.name(), read(file));
        }
        prove(checkpoint, true);
        return counted(byFile);
      } catch (IOException | UncheckedIOException failed) {
        throw new Unusable(String.valueOf(failed.getMessage()));
      }
    }

    private void prove(Checkpoint checkpoint, boolean again) throws Unusable {
      try {
        if (again) {
          kept.proveAgainIfTouched(checkpoint, threads, bytes -> interruption.check());
        } else {
          kept.prove(checkpoint, threads, this::advanced);
        }
      } finally {
        // An interrupt may have looked like a file that cannot be read.
        interruption.check();
      }
      tell();
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
        interruption.check();
      }
      reports.forEach(progress::done);
      return judged(result, reports);
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

    /** Reads one file, and returns why it cannot be used; nothing if it can. */
    private List<Problem> read(SourceFile file) {
      List<Problem> found = found(file);
      // An interrupt may have looked like a file that cannot be read.
      interruption.check();
      return found;
    }

    /** Reads a file on. Whatever is wrong with the rest is told by who reads all of it. */
    private void readOn(SourceFile file, String formatId, ReadMark mark)
        throws Unusable, IOException {
      try {
        OutsideFormat format = formats.choose(file, bound.binding().format());
        if (!format.id().equals(formatId)) {
          throw new Unusable(file.name() + " is now read by the format '" + format.id() + "'");
        }
        try (TableReader reader = open(file, format)) {
          if (!reader.resume(mark)) {
            throw new Unusable(file.name() + " cannot be read on where it ended");
          }
          scan(file, reader, format);
        }
      } catch (SourceException refused) {
        throw new Unusable(file.name() + " makes no sense where it was added to");
      } finally {
        interruption.check();
      }
    }

    private TableReader open(SourceFile file, OutsideFormat format)
        throws SourceException, IOException {
      return format.open(
          file.observed(packed.of(file.name(), this::advanced)),
          scan.projection(bound.binding().layout(), bound.binding().statedOf(file.name())));
    }

    private List<Problem> found(SourceFile file) {
      try {
        progress.begin(file.name(), file.size());
        OutsideFormat format = formats.choose(file, bound.binding().format());
        if (format.makesDays() && bound.binding().zone().isEmpty()) {
          return List.of(ZoneCheck.unstated(bound.binding().place(), format.id()));
        }
        try (TableReader reader = open(file, format)) {
          scan(file, reader, format);
        }
        return List.of();
      } catch (SourceException refused) {
        return refused.problems().stream().map(this::withMapping).toList();
      } catch (BadPacking damaged) {
        return damaged.asSourceException().problems();
      } catch (IOException failed) {
        return List.of(
            Problem.error(
                ProblemCode.IO_FAILED,
                Place.file(file.name()),
                "it could not be read: " + failed.getMessage(),
                ""));
      }
    }

    private void scan(SourceFile file, TableReader reader, OutsideFormat format)
        throws SourceException, IOException {
      Scan.AtMark atMark =
          kept.isWorthAMark(file) ? mark -> kept.reached(mark, scan, format.id()) : mark -> {};
      scan.read(file.name(), new ToldReader(reader, progress), threads, atMark);
      tell();
    }

    /** On any thread that reads; progress is told on the one that builds. */
    private void advanced(long bytes) {
      interruption.check();
      untold.addAndGet(bytes);
      if (Thread.currentThread() == caller) {
        tell();
      }
    }

    private void tell() {
      long bytes = untold.getAndSet(0);
      if (bytes > 0) {
        progress.advance(bytes);
      }
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
}
