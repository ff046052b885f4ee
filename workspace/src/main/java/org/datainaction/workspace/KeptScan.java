package org.datainaction.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.datainaction.compute.Scan;
import org.datainaction.compute.StateTooLarge;
import org.datainaction.table.ReadMark;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.TextLayout;
import org.datainaction.workspace.checkpoint.Checkpoint;
import org.datainaction.workspace.checkpoint.Checkpoint.ReadExport;
import org.datainaction.workspace.checkpoint.CheckpointFile;
import org.datainaction.workspace.checkpoint.Proof;
import org.datainaction.workspace.checkpoint.SavedState;
import org.datainaction.workspace.checkpoint.Unusable;

/**
 * What one build keeps of a dataset's exports for the next: what was counted until a mark in the
 * last file that is plain and large. The files behind it are read again each time, and so is
 * everything if there is none.
 */
final class KeptScan {
  private final CheckpointUse use;
  private final CheckpointFile kept;
  private final String programs;
  private final long worthBytes;
  private final BoundDataset bound;
  private final List<ReadFile> files;
  private final Progress progress;
  private Optional<Checkpoint> before = Optional.empty();
  private Optional<AtMark> atMark = Optional.empty();

  KeptScan(
      Checkpoints checkpoints,
      CheckpointFile kept,
      BoundDataset bound,
      List<ReadFile> files,
      Progress progress) {
    this.use = checkpoints.use();
    this.programs = checkpoints.programs();
    this.worthBytes = checkpoints.worthBytes();
    this.kept = kept;
    this.bound = bound;
    this.files = files;
    this.progress = progress;
  }

  /** What was kept, if it fits this scan and these files by their names. */
  Optional<Checkpoint> find(Scan scan) {
    if (!use.takesUp()) {
      return Optional.empty();
    }
    try {
      Optional<Checkpoint> found = kept.read();
      if (found.isPresent()) {
        compare(found.get(), scan);
      }
      before = found;
      return found;
    } catch (Unusable unusable) {
      tell(unusable);
      return Optional.empty();
    }
  }

  private void compare(Checkpoint checkpoint, Scan scan) throws Unusable {
    if (!checkpoint.programs().equals(programs)) {
      throw new Unusable("another version of the program, an adapter or Java kept the checkpoint");
    }
    if (!checkpoint.definition().equals(definition(scan))) {
      throw new Unusable("what is measured, or what sources.yaml says, was changed");
    }
    for (int i = 0; i < checkpoint.exports().size(); i++) {
      String name = checkpoint.exports().get(i).name();
      if (i >= files.size() || !files.get(i).name().equals(name)) {
        throw new Unusable(
            i < files.size() && files.stream().anyMatch(file -> file.name().equals(name))
                ? files.get(i).name() + " is new among the exports that were read"
                : name + " is no longer there");
      }
    }
  }

  /** Says that, and why, nothing kept is used. */
  void tell(Unusable why) {
    before = Optional.empty();
    atMark = Optional.empty();
    progress.remark(
        "note: %s: everything is read again: %s".formatted(bound.dataset().id(), why.reason()));
  }

  /**
   * Proves that the exports hold what was read of them.
   *
   * @param taken hears, on several threads, of bytes that were proved
   * @throws Unusable if they do not
   */
  void prove(Checkpoint checkpoint, int threads, LongConsumer taken) throws Unusable {
    Proof proof = new Proof(use == CheckpointUse.TRUSTED, threads, taken);
    for (ReadExport was : checkpoint.before()) {
      ReadFile file = file(checkpoint, was);
      begin(file);
      require(file, () -> proof.isSame(was, file.export(), file.path()), "was changed");
    }
    ReadFile last = file(checkpoint, checkpoint.last());
    begin(last);
    if (last.bytes() < checkpoint.offset()) {
      throw new Unusable(last.name() + " is shorter than it was");
    }
    require(
        last,
        () -> last.isPlain() && proof.startsAsBefore(checkpoint.last(), last.file()),
        "was changed before row " + (checkpoint.rows() + 1));
  }

  private void begin(ReadFile file) throws Unusable {
    try {
      progress.begin(file.name(), file.export().size());
    } catch (IOException failed) {
      throw new Unusable(file.name() + " could not be read: " + failed.getMessage());
    }
  }

  private ReadFile file(Checkpoint checkpoint, ReadExport export) {
    return files.get(checkpoint.exports().indexOf(export));
  }

  private static void require(ReadFile file, Question question, String otherwise) throws Unusable {
    try {
      if (!question.holds()) {
        throw new Unusable(file.name() + " " + otherwise);
      }
    } catch (IOException failed) {
      throw new Unusable(file.name() + " could not be read: " + failed.getMessage());
    }
  }

  /**
   * Proves it once more if somebody touched a file meanwhile, since another file may have taken its
   * place between proving and reading.
   */
  void proveAgainIfTouched(Checkpoint checkpoint, int threads, LongConsumer taken) throws Unusable {
    for (ReadExport was : checkpoint.exports()) {
      if (!file(checkpoint, was).isUntouched()) {
        prove(checkpoint, threads, taken);
        return;
      }
    }
  }

  /** Remembers what was counted until a mark in an export, if that is worth it. */
  void reached(String export, ReadMark mark, Scan scan, String format, int threads)
      throws IOException {
    if (!use.keeps() || mark.offset() < worthBytes) {
      return;
    }
    int index = files.stream().map(ReadFile::name).toList().indexOf(export);
    if (!files.get(index).isPlain()) {
      return;
    }
    atMark = Optional.empty();
    try {
      SavedState saved = SavedState.of(out -> scan.save(mark, out, SavedState.MOST_BYTES, threads));
      atMark = Optional.of(new AtMark(index, mark, definition(scan), format, saved));
    } catch (StateTooLarge tooLarge) {
      remarkNotKept(String.valueOf(tooLarge.getMessage()));
    }
  }

  /** Keeps what the next build needs; all exports were read and can be used. */
  void keep(Map<String, ReadOutcome> outcomes, PackedBytes packed) {
    if (!use.keeps()) {
      return;
    }
    if (atMark.isEmpty()) {
      kept.delete();
      return;
    }
    AtMark at = atMark.get();
    if (before.isPresent()
        && before.get().exports().size() == at.index() + 1
        && before.get().offset() == at.mark().offset()) {
      return;
    }
    List<ReadExport> exports = new ArrayList<>();
    for (ReadFile file : files.subList(0, at.index())) {
      ReadOutcome outcome = Objects.requireNonNull(outcomes.get(file.name()), file.name());
      PackedBytes.Digest digest = packed.digest(file.name(), outcome);
      exports.add(file.read(digest.bytes(), digest.crc32c()));
    }
    ReadOutcome rows = at.mark().before();
    exports.add(files.get(at.index()).read(at.mark().offset(), rows.crc32c()));
    try {
      kept.write(
          new Checkpoint(
              programs,
              at.definition(),
              at.format(),
              at.mark().offset(),
              rows.rowsRead(),
              exports,
              at.state()));
    } catch (IOException failed) {
      remarkNotKept(String.valueOf(failed));
    }
  }

  private void remarkNotKept(String why) {
    progress.remark(
        "warning: %s: the next build reads everything again: what it needs could not be kept: %s"
            .formatted(bound.dataset().id(), why));
  }

  private String definition(Scan scan) {
    ExportBinding binding = bound.binding();
    TextLayout layout = binding.layout();
    // Values stand in sorted maps and in lists, and so do their texts.
    String all =
        String.join(
            "\n",
            scan.key(),
            String.valueOf(binding.format()),
            String.valueOf(binding.zone()),
            String.valueOf(layout.charset()),
            String.valueOf(layout.separator()),
            String.valueOf(layout.preambleLines()),
            String.valueOf(layout.header()),
            String.valueOf(
                binding.stated().stream().map(one -> one.files() + one.values()).toList()));
    return Checkpoints.digest(all);
  }

  private interface Question {
    boolean holds() throws IOException;
  }

  private record AtMark(
      int index, ReadMark mark, String definition, String format, SavedState state) {}
}
