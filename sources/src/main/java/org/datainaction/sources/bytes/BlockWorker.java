package org.datainaction.sources.bytes;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.datainaction.table.Batch;
import org.datainaction.table.SourceException;

/**
 * What one thread does with blocks. While a block waits for its turn, because another thread is not
 * done with one before it, the next block is taken apart.
 */
final class BlockWorker {
  private final BlockOrder order;
  private final Supplier<BlockLane> lanes;
  private final BlockLane usual;
  private Optional<BlockLane> spare = Optional.empty();
  private Optional<BlockLane> ahead = Optional.empty();
  private Optional<Throwable> failedAhead = Optional.empty();

  /**
   * A worker.
   *
   * @param lanes makes one; at most two are made
   */
  BlockWorker(BlockOrder order, Supplier<BlockLane> lanes) {
    this.order = order;
    this.lanes = lanes;
    this.usual = lanes.get();
  }

  /**
   * Reads the next block, if there is one.
   *
   * @return its rows, perhaps none; empty if there is no block, or something failed
   */
  Optional<Batch> next(BlockSource source) throws SourceException, IOException {
    if (failedAhead.isPresent()) {
      Throwables.throwIfInstanceOf(failedAhead.get(), IOException.class);
      Throwables.throwIfUnchecked(failedAhead.get());
    }
    BlockLane first = ahead.orElse(usual);
    if (ahead.isEmpty() && (order.failure().isPresent() || !usual.read(source))) {
      return Optional.empty();
    }
    ahead = Optional.empty();
    if (!order.isTurnOf(first.number())) {
      readAhead(other(first), source);
    }
    if (!order.await(first.number())) {
      return Optional.empty();
    }
    Batch batch = first.settle();
    order.done();
    return Optional.of(batch);
  }

  /** A failure is told in its turn: what is wrong with the block before comes first. */
  private void readAhead(BlockLane lane, BlockSource source) {
    try {
      ahead = lane.read(source) ? Optional.of(lane) : Optional.empty();
    } catch (IOException | RuntimeException | Error failed) {
      failedAhead = Optional.of(failed);
    }
  }

  private BlockLane other(BlockLane lane) {
    if (lane != usual) {
      return usual;
    }
    if (spare.isEmpty()) {
      spare = Optional.of(lanes.get());
    }
    return spare.get();
  }

  /** Reads the last row of a text that has no line end behind it, when all blocks are settled. */
  Batch finish() throws SourceException, IOException {
    return usual.finish();
  }
}
