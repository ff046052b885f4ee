package org.datainaction.sources.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.optional;
import static org.datainaction.sources.Wanted.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.Batch;
import org.datainaction.table.Projection;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the bytes are, a file is refused with problems or every record is accounted for. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileJsonTest {
  private static final Projection WANTED =
      columns(text("page"), optional(text("Start date")), optional(text("visits")));
  private static final String SAMPLE =
      """
      {"name":"pages","query":{"dateRanges":[{"startDate":"7daysAgo","endDate":"today"}],
      "property":"properties/1"},"data":[
      {"page":"/caf\u00E9","visits":"1"},
      {"page":"\\u00e9\\"","visits":-2.5e3},
      {"page":null,"visits":[true,{"a":{}}]}
      ],"totals":{},"taken_at":"2024-01-05T15:30:51.734Z"}\
      """;
  private static final String SPECIAL = "{}[]\":,\\u00e9 \n-1.eE\"data\"querynulltrue\u0000\u00FF";

  @Test
  void cutOffAnywhereItIsRefusedAndWholeItIsRead() throws Exception {
    byte[] bytes = SAMPLE.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThat(accepted(cut, "cut at " + length)).as("cut at %s", length).isEqualTo(-1);
    }
    assertThat(accepted(bytes, "whole")).isEqualTo(2);
  }

  @RepeatedTest(10)
  void randomBytes(RepetitionInfo repetition) throws Exception {
    long seed = 20251102 + repetition.getCurrentRepetition();
    Random random = new Random(seed);
    byte[] bytes = SAMPLE.getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 200; round++) {
      byte[] damaged = random.nextInt(10) == 0 ? new byte[random.nextInt(500)] : bytes.clone();
      for (int damages = 1 + random.nextInt(4); damages > 0 && damaged.length > 0; damages--) {
        char special = SPECIAL.charAt(random.nextInt(SPECIAL.length()));
        damaged[random.nextInt(damaged.length)] =
            random.nextBoolean() ? (byte) special : (byte) random.nextInt(256);
      }
      accepted(damaged, "seed %s, round %s".formatted(seed, round));
    }
  }

  /** How many rows are accepted; -1 if the file is refused. */
  private long accepted(byte[] bytes, String about) throws IOException {
    SourceFile file = SourceFile.of("a.json", bytes);
    try {
      assertThat(format().recognises(file)).as(about).isNotNull();
      try (TableReader reader = format().open(file, WANTED)) {
        long rows = 0;
        for (Optional<Batch> next = reader.read(); next.isPresent(); next = reader.read()) {
          rows += next.get().rows();
        }
        ReadOutcome outcome = reader.outcome();
        assertThat(outcome.accepted()).as(about).isEqualTo(rows);
        assertThat(outcome.bytes()).as(about).isEqualTo(bytes.length);
        return rows;
      }
    } catch (SourceException refused) {
      assertThat(refused.problems())
          .as(about)
          .isNotEmpty()
          .allSatisfy(problem -> assertThat(problem.line()).hasSizeLessThan(1_000));
      return -1;
    } catch (RuntimeException wrong) {
      throw new AssertionError(about, wrong);
    }
  }

  SourceFormat format() {
    return new AnalyticsUsaGovJsonFormat();
  }
}
