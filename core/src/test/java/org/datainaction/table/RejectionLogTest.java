package org.datainaction.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RejectionLogTest {
  @Test
  void countsAreExactAndExamplesAreBounded() {
    RejectionLog.Builder builder = new RejectionLog.Builder();
    for (int line = 1; line <= 1_000; line++) {
      builder.add(rejection(Rejection.Reason.RAGGED_ROW, "", line));
    }
    builder.add(rejection(Rejection.Reason.VALUE_INVALID, "Received", 1_001));
    RejectionLog log = builder.build();

    assertThat(log.total()).isEqualTo(1_001);
    assertThat(log.counts())
        .containsEntry(new RejectionLog.Kind(Rejection.Reason.RAGGED_ROW, ""), 1_000L)
        .containsEntry(new RejectionLog.Kind(Rejection.Reason.VALUE_INVALID, "Received"), 1L)
        .hasSize(2);
    // A hundred, and the first of each kind, however late it comes.
    assertThat(log.examples()).hasSize(RejectionLog.MOST_EXAMPLES + 1);
    assertThat(log.examples().get(99).line()).isEqualTo(100);
    assertThat(log.examples().get(100).line()).isEqualTo(1_001);
  }

  @Test
  void logsOfPartsGiveTheLogOfTheWhole() {
    long seed = 7;
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      RejectionLog.Builder whole = new RejectionLog.Builder();
      RejectionLog parts = RejectionLog.NONE;
      int line = 1;
      for (int part = 0; part < 4; part++) {
        RejectionLog.Builder builder = new RejectionLog.Builder();
        for (int i = random.nextInt(80); i > 0; i--) {
          Rejection.Reason reason =
              Rejection.Reason.values()[random.nextInt(Rejection.Reason.values().length)];
          Rejection rejection = rejection(reason, random.nextBoolean() ? "" : "Kind", line++);
          builder.add(rejection);
          whole.add(rejection);
        }
        parts = parts.plus(builder.build());
      }
      assertThat(parts).as("seed %s, round %s", seed, round).isEqualTo(whole.build());
    }
  }

  @Test
  void aLogDoesNotChangeWhenItsBuilderGoesOn() {
    RejectionLog.Builder builder = new RejectionLog.Builder();
    RejectionLog before = builder.build();
    builder.add(rejection(Rejection.Reason.ENCODING, "", 1));
    assertThat(before).isEqualTo(RejectionLog.NONE);
    assertThat(before.total()).isZero();
  }

  @Test
  void anExcerptIsCutAfterEightyCharactersAndNeverInsideOne() {
    assertThat(excerpt("x".repeat(80))).isEqualTo("x".repeat(80));
    assertThat(excerpt("x".repeat(81))).isEqualTo("x".repeat(80) + "…");
    assertThat(excerpt("x".repeat(79) + "🚒!")).isEqualTo("x".repeat(79) + "…");
    assertThat(excerpt("x".repeat(78) + "🚒!")).isEqualTo("x".repeat(78) + "🚒…");
  }

  private static String excerpt(String found) {
    return new Rejection(Rejection.Reason.VALUE_INVALID, "a.csv", 2, "Kind", found, "text")
        .excerpt();
  }

  private static Rejection rejection(Rejection.Reason reason, String column, long line) {
    return new Rejection(reason, "a.csv", line, column, "?", "something else");
  }
}
