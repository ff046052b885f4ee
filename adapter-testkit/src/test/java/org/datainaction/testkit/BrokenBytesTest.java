package org.datainaction.testkit;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a format does with bytes that are no table. */
class BrokenBytesTest {
  @Test
  void aFormatThatThrowsIsToldWithTheSeed() {
    Outcome.of(Throwing.class)
        .failsOnly(
            "randomBytesNeverThrow",
            "the bytes of seed 2026",
            "IllegalStateException: a zero",
            "override seed() to return 2026");
  }

  @Test
  void aFormatThatThrowsInTwoWaysIsToldOfBoth() {
    Outcome.of(Throwing.class)
        .failsOnly(
            "randomBytesNeverThrow",
            "IllegalStateException: a zero",
            "UnsupportedOperationException: a semicolon");
  }

  static class Throwing extends ParksContract {
    @Override
    protected List<Fixture> fixtures() {
      return List.of(visits().readBy(new RewritingFormat(Throwing::read)));
    }

    private static String read(String text) {
      if (text.indexOf('\u0000') >= 0) {
        throw new IllegalStateException("a zero");
      }
      if (text.indexOf(';') >= 0) {
        throw new UnsupportedOperationException("a semicolon");
      }
      return text;
    }
  }
}
