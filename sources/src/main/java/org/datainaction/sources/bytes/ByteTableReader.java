package org.datainaction.sources.bytes;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.datainaction.problem.Place;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.RowJudge;
import org.datainaction.table.Batch;
import org.datainaction.table.BatchTaker;
import org.datainaction.table.Projection;
import org.datainaction.table.ReadMark;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;

/**
 * Reads a table of text from its bytes. Each of several threads holds up to two blocks of a quarter
 * of a megabyte and the columns of their rows; a row that goes on behind its block, up to {@link
 * RowText#LONGEST_ROW} bytes, is held up to three times. Spellings of texts are remembered up to a
 * bound for all threads together ({@link Spellings}).
 */
public final class ByteTableReader implements TableReader {
  private final SourceFile file;
  private final TextBytes text;
  private final Projection projection;
  private final RowJudge judge;
  private final TableShape shape;
  private final BlockOrder order;
  private final int blockBytes;
  private final long headerLine;
  private BlockSource source;
  private InputStream stream;
  private Optional<BlockWorker> own = Optional.empty();
  private boolean finished;

  private ByteTableReader(Start start, Projection projection, RowJudge judge, int blockBytes) {
    Sample sample = start.sample();
    this.file = start.file();
    this.text = sample.text();
    this.projection = projection;
    this.judge = judge;
    this.blockBytes = blockBytes;
    this.headerLine = start.header().line();
    this.shape = TableShape.of(text, start.separator(), judge.header(), projection.columns());
    CRC32C crc = new CRC32C();
    crc.update(sample.bytes(), 0, start.firstByte());
    this.order =
        new BlockOrder(
            projection.columns(),
            start.firstLine(),
            text.offset() + (long) start.firstByte(),
            Crc32c.combine(text.head(), (int) crc.getValue(), start.firstByte()));
    // The blocks take the checksum themselves, each thread of its own.
    this.stream = text.asInFile() ? text.tally().release() : text.stream();
    this.source =
        new BlockSource(
            sample.bytes(), start.firstByte(), sample.length(), stream, shape.scanner());
  }

  /**
   * Starts reading at the first row under the header.
   *
   * @throws SourceException if columns are missing or there is no row
   */
  public static TableReader open(Start start, Projection projection)
      throws SourceException, IOException {
    return open(start, projection, Block.BYTES);
  }

  /** The same with blocks of another length, at least a byte. */
  public static TableReader open(Start start, Projection projection, int blockBytes)
      throws SourceException, IOException {
    RowJudge judge = RowJudge.of(start.file().name(), start.header(), projection);
    ByteTableReader reader = new ByteTableReader(start, projection, judge, blockBytes);
    if (start.sample().isWhole() && reader.isWithoutRows(start)) {
      throw reader.noRows();
    }
    return reader;
  }

  private boolean isWithoutRows(Start start) throws SourceException, IOException {
    ByteRows rows = start.sample().rows(start.firstByte(), start.separator(), start.firstLine());
    for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      if (!judge.isNoData(row.get())) {
        return false;
      }
    }
    return true;
  }

  private SourceException noRows() {
    return RowJudge.empty(
        Place.at(file.name(), headerLine, 0), "it has a header and no rows under it");
  }

  @Override
  public Optional<Batch> read() throws SourceException, IOException {
    rethrow();
    try {
      return next(worker(1));
    } catch (SourceException | IOException | RuntimeException | Error failed) {
      // Whoever asks again must not wait for a block that will not come.
      order.fail(failed);
      throw failed;
    }
  }

  private Optional<Batch> next(BlockWorker worker) throws SourceException, IOException {
    while (!finished) {
      Optional<Batch> batch = worker.next(source);
      if (batch.isEmpty()) {
        batch = Optional.of(finish(worker));
      }
      if (batch.get().rows() > 0) {
        return batch;
      }
    }
    return Optional.empty();
  }

  private Batch finish(BlockWorker worker) throws SourceException, IOException {
    finished = true;
    if (order.tooLong().isPresent() && order.tooLong().get().isOpen()) {
      throw ByteRows.neverClosed(file.name(), order.tooLong().get());
    }
    Batch rest = worker.finish();
    if (order.isEmpty()) {
      throw noRows();
    }
    return rest;
  }

  private BlockWorker worker(int threads) {
    if (own.isEmpty()) {
      own = Optional.of(worker(judge, threads));
    }
    return own.get();
  }

  private BlockWorker worker(RowJudge ofThread, int threads) {
    SpellingsOfThread spellings =
        new SpellingsOfThread(threads * Math.max(1, shape.columns().length));
    return new BlockWorker(
        order, () -> new BlockLane(shape, projection, ofThread, order, blockBytes, spellings));
  }

  @Override
  public Optional<ReadMark> readMost(int threads, Supplier<BatchTaker> takers)
      throws SourceException, IOException {
    BatchTaker ownTaker = takers.get();
    List<Thread> others = new ArrayList<>();
    try {
      // A text of one block is read before another thread has begun.
      for (int i = 1; i < threads && !source.isAtEnd(); i++) {
        BatchTaker taker = takers.get();
        BlockWorker worker = worker(judge.copy(), threads);
        Thread thread = new Thread(() -> work(worker, taker), "reading " + file.name());
        thread.setDaemon(true);
        others.add(thread);
        thread.start();
      }
      work(worker(threads), ownTaker);
    } catch (RuntimeException | Error failed) {
      order.fail(failed);
      throw failed;
    } finally {
      join(others);
    }
    rethrow();
    return mark();
  }

  private void work(BlockWorker worker, BatchTaker taker) {
    try {
      for (Optional<Batch> batch = worker.next(source);
          batch.isPresent();
          batch = worker.next(source)) {
        if (batch.get().rows() > 0) {
          taker.take(batch.get());
        }
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedIOException("reading was interrupted");
        }
      }
    } catch (Throwable failed) {
      // Whatever it is, the other threads must not wait for this one.
      order.fail(failed);
    }
  }

  private void join(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException asked) {
          interrupted = true;
          order.fail(new InterruptedIOException("reading was interrupted"));
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void rethrow() throws SourceException, IOException {
    Throwable failure = order.failure().orElse(null);
    if (failure != null) {
      Throwables.throwIfInstanceOf(failure, SourceException.class);
      Throwables.throwIfInstanceOf(failure, IOException.class);
      Throwables.throwIfUnchecked(failure);
      throw new AssertionError(failure);
    }
  }

  private Optional<ReadMark> mark() {
    if (!text.asInFile() || order.tooLong().isPresent() || order.checksum().isEmpty()) {
      return Optional.empty();
    }
    ReadOutcome before = order.outcome(judge.absent(), order.offset(), hex(order.checksum().get()));
    return Optional.of(new ReadMark(order.offset(), order.line(), before));
  }

  @Override
  public boolean resume(ReadMark mark) throws IOException {
    if (!text.asInFile() || mark.offset() < order.offset()) {
      return false;
    }
    stream.close();
    stream = file.open(mark.offset());
    order.resume(mark.line(), mark.before());
    source = new BlockSource(new byte[0], 0, 0, stream, shape.scanner());
    return true;
  }

  @Override
  public ReadOutcome outcome() {
    return text.asInFile()
        ? order.outcome(
            judge.absent(), order.offset() + order.carry().length, hex(order.checksumOfAll()))
        : order.outcome(judge.absent(), text.tally().bytes(), text.tally().crc32c());
  }

  private static String hex(int checksum) {
    return String.format(Locale.ROOT, "%08x", checksum);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  /**
   * Where the rows of a table begin.
   *
   * @param file the export
   * @param sample its beginning
   * @param header the row with the names of its columns, or what stands for it
   * @param firstByte of the sample at which the first row under the header begins
   * @param firstLine on which it begins, from 1
   * @param separator between cells; an ASCII character
   */
  public record Start(
      SourceFile file,
      Sample sample,
      RawRow header,
      int firstByte,
      long firstLine,
      char separator) {}
}
