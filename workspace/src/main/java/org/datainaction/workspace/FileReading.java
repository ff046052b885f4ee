package org.datainaction.workspace;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.datainaction.compute.Scan;
import org.datainaction.dataset.Field;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.sources.packed.BadPacking;
import org.datainaction.table.ReadMark;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;
import org.datainaction.workspace.checkpoint.Checkpoint;
import org.datainaction.workspace.checkpoint.Unusable;
import org.datainaction.workspace.publish.Interruption;

/**
 * Reads the exports of a dataset, one after the other, into a scan, and tells how it goes on. For
 * one thread, which others help.
 */
final class FileReading {
  /** How many times as long as on disk what is packed mostly is. */
  private static final int USUAL_PACKING = 8;

  private final BoundDataset bound;
  private final Formats formats;
  private final Threads threads;
  private final Progress progress;
  private final Scan scan;
  private final PackedBytes packed;
  private final KeptScan kept;
  private final Thread caller = Thread.currentThread();
  private final AtomicLong untold = new AtomicLong();
  private final Interruption interruption = Interruption.ofThisThread();
  private int readers = 1;

  FileReading(
      BoundDataset bound,
      Formats formats,
      Threads threads,
      Progress progress,
      Scan scan,
      PackedBytes packed,
      KeptScan kept) {
    this.bound = bound;
    this.formats = formats;
    this.threads = threads;
    this.progress = progress;
    this.scan = scan;
    this.packed = packed;
    this.kept = kept;
  }

  /**
   * Says which files are about to be read: how long all of them are tells on how many threads.
   *
   * @param known how many bytes of the first are not read again
   */
  void expect(List<SourceFile> files, long known) {
    long bytes = files.stream().mapToLong(FileReading::length).sum() - known;
    readers = threads.forBytes(Math.max(0, bytes));
  }

  private static long length(SourceFile file) {
    boolean packed = file.name().endsWith(".gz") || file.name().indexOf('!') >= 0;
    try {
      return packed ? file.size() * USUAL_PACKING : file.size();
    } catch (IOException unknown) {
      // Whoever reads it hears of it.
      return 0;
    }
  }

  /** Reads one file, and returns why it cannot be used; nothing if it can. */
  List<Problem> read(SourceFile file) {
    List<Problem> found = found(file);
    // An interrupt may have looked like a file that cannot be read.
    interruption.check();
    return found;
  }

  /**
   * Reads a file on.
   *
   * @param formatId by which it was read before
   * @throws Unusable if that cannot be; whoever reads all of it tells what is wrong with the rest
   */
  void readOn(SourceFile file, String formatId, ReadMark mark) throws Unusable, IOException {
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
    scan.read(
        file.name(),
        new ToldReader(reader, progress),
        readers,
        mark -> kept.reached(file.name(), mark, scan, format.id(), threads.most()));
    tell();
  }

  /**
   * Proves that the exports hold what was read of them.
   *
   * @throws Unusable if they do not
   */
  void prove(Checkpoint checkpoint) throws Unusable {
    try {
      kept.prove(checkpoint, threads.most(), this::advanced);
    } finally {
      interruption.check();
    }
    tell();
  }

  /**
   * The same once more, if somebody touched one of them meanwhile.
   *
   * @throws Unusable if they do not
   */
  void proveAgainIfTouched(Checkpoint checkpoint) throws Unusable {
    try {
      kept.proveAgainIfTouched(checkpoint, threads.most(), bytes -> interruption.check());
    } finally {
      interruption.check();
    }
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
}
