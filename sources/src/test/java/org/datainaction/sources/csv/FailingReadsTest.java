package org.datainaction.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.text;
import static org.datainaction.sources.Wanted.whole;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails while several threads read ends all of them, is told, and is told again. */
@Timeout(60)
class FailingReadsTest {
  private static final Projection COLUMNS = columns(whole("Number"), text("Note"));
  private static final byte[] TABLE =
      ("Number,Note\n" + "1,some note of some length\n".repeat(100_000))
          .getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void whatATakerThrowsComesOut(int threads) throws Exception {
    AtomicInteger batches = new AtomicInteger();
    try (TableReader reader = open(SourceFile.of("a.csv", TABLE))) {
      assertThatThrownBy(
              () ->
                  reader.readMost(
                      threads,
                      () ->
                          batch -> {
                            if (batches.incrementAndGet() == 3) {
                              throw new IllegalStateException("enough");
                            }
                          }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("enough");
    }
    assertThat(batches.get()).isGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void aDiskThatFailsIsNoEndOfTheFile(int threads) throws Exception {
    SourceFile file =
        SourceFile.of("a.csv", TABLE.length, observer -> new Failing(TABLE, TABLE.length / 2));
    try (TableReader reader = open(file)) {
      assertThatIOException()
          .isThrownBy(() -> reader.readMost(threads, () -> batch -> {}))
          .withMessage("the disk is gone");
      assertThatIOException().isThrownBy(reader::read).withMessage("the disk is gone");
    }
  }

  @Test
  void anInterruptEndsTheReading() throws Exception {
    Thread caller = Thread.currentThread();
    CountDownLatch interrupted = new CountDownLatch(1);
    try (TableReader reader = open(SourceFile.of("a.csv", TABLE))) {
      assertThatThrownBy(() -> reader.readMost(2, () -> batch -> interrupt(caller, interrupted)))
          .isInstanceOf(InterruptedIOException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /** Interrupts the caller when it has rows; another thread must not read all of them before. */
  private static void interrupt(Thread caller, CountDownLatch interrupted) {
    if (Thread.currentThread() == caller) {
      caller.interrupt();
      interrupted.countDown();
    } else {
      Uninterruptibles.awaitUninterruptibly(interrupted);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.999_999})
  void aFileThatWasRefusedIsRefusedAgain(double where) throws Exception {
    byte[] bytes = TABLE.clone();
    bytes[(int) (where * (bytes.length - 1))] = (byte) 0xE9;
    try (TableReader reader = open(SourceFile.of("a.csv", bytes))) {
      assertThatThrownBy(() -> readAll(reader)).isInstanceOf(SourceException.class);
      assertThatThrownBy(reader::read).isInstanceOf(SourceException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Number,Note\n1,%s\n", "Number,Note\n1,\"%s\"\n", "Number,Note\n1,\"a\"%s\n"})
  void aByteThatIsNoTextIsFoundInEveryPlaceOfEveryKindOfCell(String row) throws Exception {
    String cell = "2024-01-01T00:00:00";
    byte[] usual = row.formatted(cell).getBytes(StandardCharsets.UTF_8);
    int start = row.indexOf("%s");
    for (int at = start; at < start + cell.length(); at++) {
      byte[] bytes = Arrays.copyOf(usual, usual.length * 2 - "Number,Note\n".length());
      System.arraycopy(
          usual,
          "Number,Note\n".length(),
          bytes,
          usual.length,
          usual.length - "Number,Note\n".length());
      bytes[at] = (byte) 0xE9;
      bytes[at + usual.length - "Number,Note\n".length()] = (byte) 0xE9;
      assertThatThrownBy(() -> readAll(open(SourceFile.of("a.csv", bytes))))
          .as("at %s", at)
          .isInstanceOf(SourceException.class);
    }
  }

  @Test
  void aFileThatIsShorterThanItsMarkIsNotReadOn() throws Exception {
    var mark = open(SourceFile.of("a.csv", TABLE)).readMost(1, () -> batch -> {}).orElseThrow();
    byte[] shorter = Arrays.copyOf(TABLE, TABLE.length / 2);
    try (TableReader reader = open(SourceFile.of("a.csv", shorter))) {
      assertThatIOException().isThrownBy(() -> reader.resume(mark));
    }
  }

  private static TableReader open(SourceFile file) throws SourceException, IOException {
    return new CsvFormat().open(file, COLUMNS);
  }

  private static void readAll(TableReader reader) throws SourceException, IOException {
    while (reader.read().isPresent()) {
      // On to the fault.
    }
  }

  private static final class Failing extends FilterInputStream {
    private int left;

    Failing(byte[] bytes, int until) {
      super(new ByteArrayInputStream(bytes));
      this.left = until;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left == 0) {
        throw new IOException("the disk is gone");
      }
      int count = super.read(buffer, offset, Math.min(left, length));
      left -= count;
      return count;
    }
  }
}
