package org.datainaction.sources.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
  private static final int TEXTS = 20_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findsTheFirstByteThatTheDecoderOfTheJdkRefuses(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      byte[] bytes = text(random);
      assertThat(Utf8.firstRefusable(bytes, 0, bytes.length))
          .as("seed %s, text %s", seed, i)
          .isEqualTo(firstRefused(bytes));
    }
  }

  @Test
  void theCharacterThatStandsForWhatIsNoneIsAFaultButNoReasonToRefuse() {
    byte[] bytes = "ab\uFFFFc".getBytes(StandardCharsets.UTF_8);
    assertThat(Utf8.firstFault(bytes, 0, bytes.length)).isEqualTo(2);
    assertThat(Utf8.firstRefusable(bytes, 0, bytes.length)).isEqualTo(bytes.length);
  }

  private static byte[] text(Random random) {
    byte[] bytes = new byte[random.nextInt(24)];
    for (int i = 0; i < bytes.length; i++) {
      // Bytes that lead and follow are more frequent than chance has them.
      bytes[i] =
          switch (random.nextInt(6)) {
            case 0 -> (byte) (0xC0 + random.nextInt(0x40));
            case 1, 2 -> (byte) (0x80 + random.nextInt(0x40));
            case 3 -> (byte) random.nextInt(256);
            default -> (byte) ('a' + random.nextInt(26));
          };
    }
    if (random.nextBoolean()) {
      byte[] whole =
          new String(Character.toChars(random.nextInt(0x11_0000))).getBytes(StandardCharsets.UTF_8);
      System.arraycopy(whole, 0, bytes, 0, Math.min(whole.length, bytes.length));
    }
    return bytes;
  }

  private static int firstRefused(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(in, CharBuffer.allocate(bytes.length + 1), true);
    return result.isError() ? in.position() : bytes.length;
  }
}
