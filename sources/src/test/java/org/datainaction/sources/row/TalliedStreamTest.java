package org.datainaction.sources.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TalliedStreamTest {
  // The check value of CRC-32C in the catalogue of CRC algorithms.
  private static final String CHECKED = "123456789";
  private static final String CHECK = "e3069283";

  @Test
  void countsHoweverTheBytesAreRead() throws IOException {
    try (TalliedStream one = stream();
        TalliedStream many = stream();
        TalliedStream mixed = stream()) {
      while (one.read() >= 0) {}
      assertThat(many.readAllBytes()).hasSize(9);
      assertThat(mixed.read()).isEqualTo('1');
      assertThat(mixed.skip(3)).isEqualTo(3);
      assertThat(mixed.markSupported()).isFalse();
      assertThat(mixed.read(new byte[100], 10, 20)).isEqualTo(5);
      assertThat(mixed.read(new byte[1], 0, 1)).isEqualTo(-1);

      for (TalliedStream stream : new TalliedStream[] {one, many, mixed}) {
        assertThat(stream.bytes()).isEqualTo(9);
        assertThat(stream.crc32c()).isEqualTo(CHECK);
      }
    }
  }

  @Test
  void nothingReadIsNothingCounted() throws IOException {
    try (TalliedStream stream = stream()) {
      assertThat(stream.bytes()).isZero();
      assertThat(stream.crc32c()).isEqualTo("00000000");
    }
  }

  private static TalliedStream stream() {
    return new TalliedStream(new ByteArrayInputStream(CHECKED.getBytes(StandardCharsets.US_ASCII)));
  }
}
