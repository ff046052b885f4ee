package org.datainaction.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

  @Test
  void theSameLinesAreNoDifference() {
    assertThat(Differences.none(List.of("a,1", "rejected,0"), List.of("a,1", "rejected,0"), out))
        .isTrue();
    assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void oneFigureIsADifferenceAndIsShownFromBothSides() {
    assertThat(Differences.none(List.of("a,1", "rejected,0"), List.of("a,2", "rejected,0"), out))
        .isFalse();
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("  < a,1").contains("  > a,2");
  }

  @Test
  void anotherOrderIsADifference() {
    assertThat(Differences.none(List.of("a,1", "b,2"), List.of("b,2", "a,1"), out)).isFalse();
  }

  @Test
  void twoRunsThatCountedNothingAreNotEqual() {
    assertThat(Differences.none(List.of("rejected,9"), List.of("rejected,9"), out)).isFalse();
  }
}
