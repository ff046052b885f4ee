package org.datainaction.workspace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.datainaction.compute.ScanResult;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Identity;
import org.datainaction.problem.Problem;
import org.datainaction.table.SourceFile;
import org.datainaction.text.Message;
import org.datainaction.workspace.checkpoint.Checkpoint;
import org.datainaction.workspace.checkpoint.Unusable;

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
   * @param threads how many may read one file at once
   * @param checkpoints what was kept of an earlier reading, and is kept of this one
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  static ExportScan run(
      BoundDataset bound,
      List<SourceFile> files,
      Formats formats,
      Threads threads,
      Progress progress,
      Checkpoints checkpoints) {
    KeptScan kept = checkpoints.of(bound, files, progress);
    DatasetReading reading = new DatasetReading(bound, formats, threads, progress, kept);
    Optional<Checkpoint> checkpoint = reading.checkpoint();
    if (checkpoint.isEmpty()) {
      return reading.read(files);
    }
    try {
      return reading.readOn(files, checkpoint.get());
    } catch (Unusable unusable) {
      kept.tell(unusable);
      return new DatasetReading(bound, formats, threads, progress, kept).read(files);
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
}
