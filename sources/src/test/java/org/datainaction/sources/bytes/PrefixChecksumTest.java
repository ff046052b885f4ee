package org.datainaction.sources.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixChecksumTest {
  @TempDir Path folder;

  @Test
  void itIsTheChecksumOfTheStandard() throws IOException {
    // RFC 3720, appendix B.4, and the usual check value of "123456789".
    Path file = Files.write(folder.resolve("zeros"), new byte[32]);
    assertThat(PrefixChecksum.of(file, 32, 1, bytes -> {})).isEqualTo(0x8A9136AA);
    Files.write(file, "1234567890".getBytes(StandardCharsets.US_ASCII));
    assertThat(PrefixChecksum.of(file, 9, 2, bytes -> {})).isEqualTo(0xE3069283);
    assertThat(PrefixChecksum.of(file, 0, 2, bytes -> {})).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void itIsTheSameOnAnyNumberOfThreads(int threads) throws IOException {
    Random random = new Random(threads);
    byte[] bytes = new byte[(1 << 24) + 12_345];
    random.nextBytes(bytes);
    Path file = Files.write(folder.resolve("random"), bytes);
    for (int length : new int[] {1, 1 << 23, (1 << 23) + 1, bytes.length - 1, bytes.length}) {
      CRC32C expected = new CRC32C();
      expected.update(bytes, 0, length);
      AtomicLong taken = new AtomicLong();
      assertThat(PrefixChecksum.of(file, length, threads, taken::addAndGet))
          .isEqualTo((int) expected.getValue());
      assertThat(taken).hasValue(length);
    }
  }

  @Test
  void aFileThatIsTooShortOrNotThereIsAnError() throws IOException {
    Path file = Files.write(folder.resolve("short"), new byte[9_000_000]);
    assertThatExceptionOfType(EOFException.class)
        .isThrownBy(() -> PrefixChecksum.of(file, 9_000_001, 2, bytes -> {}));
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> PrefixChecksum.of(folder.resolve("none"), 1, 2, bytes -> {}));
  }

  @Test
  void whatTheObserverThrowsEndsIt() throws IOException {
    Path file = Files.write(folder.resolve("long"), new byte[30_000_000]);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                PrefixChecksum.of(
                    file,
                    30_000_000,
                    1,
                    bytes -> {
                      throw new IllegalStateException("enough");
                    }))
        .withMessage("enough");
    Thread caller = Thread.currentThread();
    CountDownLatch thrown = new CountDownLatch(1);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                PrefixChecksum.of(
                    file,
                    30_000_000,
                    2,
                    bytes -> {
                      if (Thread.currentThread() != caller) {
                        thrown.countDown();
                        throw new IllegalStateException("enough there");
                      }
                      // The other one is to get something to do.
                      Uninterruptibles.awaitUninterruptibly(thrown);
                    }))
        .withMessage("enough there");
  }
}
