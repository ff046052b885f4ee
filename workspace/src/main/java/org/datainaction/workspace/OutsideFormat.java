package org.datainaction.workspace;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.datainaction.spi.Registry;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.Batch;
import org.datainaction.table.BatchTaker;
import org.datainaction.table.Projection;
import org.datainaction.table.ReadMark;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * A format that may be somebody else's. Whatever it or its readers throw that they should not
 * becomes a {@link SourceException}: the file cannot be used, and other datasets go on.
 */
final class OutsideFormat {
  private final Registry.Entry<SourceFormat> entry;

  OutsideFormat(Registry.Entry<SourceFormat> entry) {
    this.entry = entry;
  }

  String id() {
    return entry.id();
  }

  SourceFormat.Confidence recognises(SourceFile file) throws SourceException, IOException {
    return ask(() -> entry.provider().recognises(file));
  }

  boolean makesDays() throws SourceException, IOException {
    return ask(() -> entry.provider().makesDays());
  }

  Reader open(SourceFile file, Projection projection) throws SourceException, IOException {
    return new Reader(ask(() -> entry.provider().open(file, projection)));
  }

  private <T> T ask(Question<T> question) throws SourceException, IOException {
    try {
      return Objects.requireNonNull(question.answer(), "it answers nothing");
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError broken) {
      throw new SourceException(Outside.of("format", entry).broken(broken));
    }
  }

  private interface Question<T> {
    T answer() throws SourceException, IOException;
  }

  /** A reader of such a format. */
  final class Reader implements TableReader {
    private final TableReader reader;
    private Optional<ReadOutcome> outcome = Optional.empty();
    private boolean mayCutDays;

    private Reader(TableReader reader) {
      this.reader = reader;
    }

    @Override
    public Optional<Batch> read() throws SourceException, IOException {
      Optional<Batch> batch = ask(reader::read);
      if (batch.isEmpty()) {
        outcome = Optional.of(ask(reader::outcome));
        mayCutDays = ask(reader::mayCutDays);
      }
      return batch;
    }

    @Override
    public Optional<ReadMark> readMost(int threads, Supplier<BatchTaker> takers)
        throws SourceException, IOException {
      // What our own takers throw is no fault of the format.
      AtomicReference<@Nullable Throwable> ours = new AtomicReference<>();
      try {
        return ask(() -> reader.readMost(threads, () -> remembering(takers.get(), ours)));
      } catch (SourceException broken) {
        Throwable fault = ours.get();
        Throwables.throwIfUnchecked(fault == null ? broken : fault);
        throw broken;
      }
    }

    private static BatchTaker remembering(
        BatchTaker taker, AtomicReference<@Nullable Throwable> thrown) {
      return batch -> {
        try {
          taker.take(batch);
        } catch (RuntimeException | Error fault) {
          thrown.compareAndSet(null, fault);
          throw fault;
        }
      };
    }

    @Override
    public boolean resume(ReadMark mark) throws IOException {
      try {
        return ask(() -> reader.resume(mark));
      } catch (SourceException broken) {
        return false;
      }
    }

    /** Known when {@link #read} returned empty; what it threw was told there. */
    @Override
    public ReadOutcome outcome() {
      return outcome.orElseGet(reader::outcome);
    }

    @Override
    public boolean mayCutDays() {
      return mayCutDays;
    }

    @Override
    public void close() throws IOException {
      try {
        reader.close();
      } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError broken) {
        // Everything was read, or why not is told already.
      }
    }
  }
}
