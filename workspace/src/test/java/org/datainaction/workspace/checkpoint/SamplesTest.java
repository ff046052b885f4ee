package org.datainaction.workspace.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.primitives.ImmutableIntArray;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
  private static final int LENGTH = 10_000_000;

  @TempDir Path folder;

  @Test
  void theFirstAndTheLastByteAreInThemAndNothingBehind() throws IOException {
    byte[] bytes = new byte[LENGTH + 1];
    ImmutableIntArray samples = of(bytes);
    assertThat(samples.length()).isEqualTo(64);
    for (int at : new int[] {0, 65_535, LENGTH - 65_536, LENGTH - 1}) {
      bytes[at] = 1;
      assertThat(of(bytes)).as("byte %d changed", at).isNotEqualTo(samples);
      bytes[at] = 0;
    }
    bytes[LENGTH] = 1;
    assertThat(of(bytes)).isEqualTo(samples);
  }

  @Test
  void theyAreSpreadEvenly() throws IOException {
    byte[] bytes = new byte[LENGTH + 1];
    ImmutableIntArray samples = of(bytes);
    // Between the beginnings of two blocks lie (10,000,000 - 65,536) / 63 = 157,690 bytes.
    for (int from = 0; from < LENGTH - 157_691; from += 157_691) {
      java.util.Arrays.fill(bytes, from, from + 157_691, (byte) 1);
      assertThat(of(bytes)).as("bytes from %d changed", from).isNotEqualTo(samples);
      java.util.Arrays.fill(bytes, from, from + 157_691, (byte) 0);
    }
  }

  @Test
  void ofFewBytesThereAreNone() throws IOException {
    Path file = Files.write(folder.resolve("few"), new byte[1 << 22]);
    assertThat(Samples.of(file, 1 << 22)).isEqualTo(ImmutableIntArray.of());
  }

  @Test
  void aFileThatIsTooShortIsAnError() throws IOException {
    Path file = Files.write(folder.resolve("short"), new byte[LENGTH]);
    assertThatExceptionOfType(EOFException.class).isThrownBy(() -> Samples.of(file, LENGTH + 1));
  }

  private ImmutableIntArray of(byte[] bytes) throws IOException {
    return Samples.of(Files.write(folder.resolve("file"), bytes), LENGTH);
  }
}
