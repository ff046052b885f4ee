package org.datainaction.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.datainaction.table.Batch;
import org.datainaction.table.BatchTaker;
import org.jspecify.annotations.Nullable;

/** The parts of a scan in which several threads count one export, each in a part of its own. */
final class PartTakers {
  private final Part.Definition definition;
  private final FileOrder files;
  private final String file;
  private final List<Part> parts = new ArrayList<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  PartTakers(Part.Definition definition, FileOrder files, String file) {
    this.definition = definition;
    this.files = files;
    this.file = file;
  }

  /** One more part; called on the thread of the scan. */
  BatchTaker add() {
    Part part = new Part(definition, files);
    parts.add(part);
    return batch -> take(part, batch);
  }

  /** Whoever calls takers may lose what they throw; so it is kept. */
  private void take(Part part, Batch batch) {
    throwFailure();
    try {
      part.take(file, batch);
    } catch (RuntimeException | Error failed) {
      failure.compareAndSet(null, failed);
      throw failed;
    }
  }

  /**
   * Throws what a taker threw, if one did.
   *
   * @throws RuntimeException that, or an error
   */
  void throwFailure() {
    Throwable failed = failure.get();
    if (failed instanceof Error error) {
      throw error;
    } else if (failed instanceof RuntimeException exception) {
      throw exception;
    }
  }

  /**
   * What was counted before and by all parts; these are of no more use.
   *
   * @param nothing whether nothing was counted before
   * @param threads how many may work at once
   */
  Part merged(Part before, boolean nothing, int threads) {
    // One of them takes in the others: to fill another part would take time and memory again.
    Part all = nothing && !parts.isEmpty() ? parts.remove(0) : before;
    parts.forEach(part -> all.merge(part, threads));
    parts.clear();
    return all;
  }
}
