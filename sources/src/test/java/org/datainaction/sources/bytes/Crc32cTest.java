package org.datainaction.sources.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class Crc32cTest {
  @Test
  void theCheckValueOfTheStandardComesOutOfItsParts() {
    // RFC 3720 has no check value for these digits; the catalogue of CRCs gives E3069283.
    int first = of("1234".getBytes(StandardCharsets.US_ASCII));
    int second = of("56789".getBytes(StandardCharsets.US_ASCII));
    assertThat(Crc32c.combine(first, second, 5)).isEqualTo(0xE3069283);
  }

  @Test
  void nothingBeforeOrBehindChangesNothing() {
    int some = of(new byte[] {1, 2, 3});
    assertThat(Crc32c.combine(0, some, 3)).isEqualTo(some);
    assertThat(Crc32c.combine(some, 0, 0)).isEqualTo(some);
  }

  @RepeatedTest(50)
  void twoStretchesHaveTheChecksumOfBothTogether(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    byte[] bytes = new byte[random.nextInt(5_000)];
    random.nextBytes(bytes);
    int cut = random.nextInt(bytes.length + 1);
    CRC32C first = new CRC32C();
    first.update(bytes, 0, cut);
    CRC32C second = new CRC32C();
    second.update(bytes, cut, bytes.length - cut);
    int both = Crc32c.combine((int) first.getValue(), (int) second.getValue(), bytes.length - cut);
    assertThat(both).as("seed %s", seed.getCurrentRepetition()).isEqualTo(of(bytes));
  }

  private static int of(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return (int) checksum.getValue();
  }
}
