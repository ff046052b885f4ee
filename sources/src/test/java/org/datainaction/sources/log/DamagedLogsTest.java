package org.datainaction.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.datainaction.sources.ReadTable;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever the bytes are, a log is refused with problems or every line of it is accounted for, and
 * both every time alike. Each run uses fixed seeds; the timeout only ends what hangs.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DamagedLogsTest {
  private static final String SPECIAL = "\"\"\\\\[]{}::,,//??##--  \t\r\n\n\u0000\u00FF\u00C3a1GET";
  private static final List<String> SOUND =
      List.of(
          "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET /a?b HTTP/1.1\" 200 5 \"-\" \"c\"\n",
          "h:80 192.0.2.7 - - [17/May/2015:10:05:03 -0500] \"GET http://h/a HTTP/1.1\" 200 -\n",
          "#Fields: date time cs-uri-stem cs(User-Agent) sc-status\n"
              + "2015-05-17 10:05:03 /a \"b \"\"c\"\"\" 200\n2015-05-17\t10:05:03\t/a\tb\t200\n",
          "{\"date\":\"2015-05-17T10:05:03Z\",\"path\":\"/a\",\"x\":[{\"y\":1e9}]}\n");

  @RepeatedTest(20)
  void damagedLines(RepetitionInfo repetition) throws Exception {
    long seed = 20251124 + repetition.getCurrentRepetition();
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      byte[] bytes = {};
      for (int parts = 1 + random.nextInt(6); parts > 0; parts--) {
        String sound = SOUND.get(random.nextInt(SOUND.size()));
        bytes = Bytes.concat(bytes, sound.getBytes(StandardCharsets.UTF_8));
      }
      for (int damages = random.nextInt(6); damages > 0; damages--) {
        bytes = damage(bytes, random);
      }
      SourceFile file = SourceFile.of("a.log", bytes);
      String what = "seed %d, round %d".formatted(seed, round);

      assertThat(new AccessLogFormat().recognises(file)).as(what).isNotNull();
      assertThat(outcome(file, what, bytes)).as(what).isEqualTo(outcome(file, what, bytes));
    }
  }

  /** The table, or the problems. */
  private static Object outcome(SourceFile file, String what, byte[] bytes) throws IOException {
    try {
      ReadTable table =
          ReadTable.of(new AccessLogFormat(), file, Logs.allColumns("America/New_York"));
      assertThat(table.outcome().rowsRead()).as(what).isEqualTo(lines(bytes));
      return table;
    } catch (SourceException refused) {
      assertThat(refused.problems()).as(what).isNotEmpty();
      return refused.problems();
    } catch (RuntimeException wrong) {
      throw new AssertionError(what, wrong);
    }
  }

  private static long lines(byte[] bytes) {
    long newlines = Bytes.asList(bytes).stream().filter(b -> b == '\n').count();
    return newlines + (bytes.length > 0 && bytes[bytes.length - 1] != '\n' ? 1 : 0);
  }

  private static byte[] damage(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    int end = Math.min(bytes.length, at + 1 + random.nextInt(40));
    byte[] before = Arrays.copyOf(bytes, at);
    byte[] slice = Arrays.copyOfRange(bytes, at, end);
    byte[] after = Arrays.copyOfRange(bytes, end, bytes.length);
    return switch (random.nextInt(4)) {
      case 0 -> Bytes.concat(before, after);
      case 1 -> Bytes.concat(before, slice, slice, after);
      case 2 -> Bytes.concat(before, special(random), after);
      default -> before;
    };
  }

  private static byte[] special(Random random) {
    byte[] bytes = new byte[1 + random.nextInt(60)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) SPECIAL.charAt(random.nextInt(SPECIAL.length()));
    }
    return bytes;
  }
}
