package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.datainaction.series.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ranks of a percentile and of its interval's ends, and the values there. */
class NearestRankTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 33, 50, 75, 90, 95, 99})
  void theEndsAreThoseOfTheBinomialDistribution(int percent) {
    for (int n = 1; n <= 3000; n += n < 200 ? 1 : 97) {
      isThatOfTheLibrary(n, percent);
    }
    isThatOfTheLibrary(1_000_000, percent);
    isThatOfTheLibrary(Integer.MAX_VALUE, percent);
  }

  private static void isThatOfTheLibrary(int n, int percent) {
    BinomialDistribution below = new BinomialDistribution(null, n, percent / 100.0);
    long low = below.inverseCumulativeProbability(0.025);
    long high = below.inverseCumulativeProbability(0.975) + 1L;

    NearestRank ranks = NearestRank.of(n, percent);

    assertThat(ranks.low().orElse(0)).as("%s of %s, low", percent, n).isEqualTo(low);
    assertThat(ranks.high().orElse(n + 1L)).as("%s of %s, high", percent, n).isEqualTo(high);
  }

  /**
   * 0.5 to the power of 5 is more than 0.025, to the power of 6 less; 0.9 of 35 and 36 likewise.
   */
  @Test
  void fewValuesBoundNothing() {
    assertThat(NearestRank.of(5, 50))
        .isEqualTo(new NearestRank(3, OptionalLong.empty(), OptionalLong.empty()));
    assertThat(NearestRank.of(6, 50))
        .isEqualTo(new NearestRank(3, OptionalLong.of(1), OptionalLong.of(6)));
    assertThat(NearestRank.of(35, 90).high()).isEmpty();
    assertThat(NearestRank.of(36, 90).high()).hasValue(36);
    assertThat(NearestRank.of(1000, 100))
        .isEqualTo(new NearestRank(1000, OptionalLong.empty(), OptionalLong.empty()));
  }

  @Test
  void moreThanTwoBillionValuesHaveARank() {
    assertThat(NearestRank.of(3_000_000_000L, 90))
        .isEqualTo(new NearestRank(2_700_000_000L, OptionalLong.empty(), OptionalLong.empty()));
  }

  /**
   * Of 160 values the 90th percentile is the 144th, and its ends are the 136th and the 152nd (R:
   * qbinom(c(.025, .975), 160, .9) + 0:1). Value k is k / 10, so they are 14.4, 13.6 and 15.2.
   */
  @Test
  void aFigureOfPartsHasTheEndsOfAllItsValues() {
    Accumulator.Percentile odd = percentile();
    Accumulator.Percentile even = percentile();
    for (int k = 160; k >= 1; k--) {
      ValueCounts one = new ValueCounts(10);
      one.add(k);
      (k % 2 == 0 ? even : odd).add(one);
    }
    odd.merge(even);

    assertThat(odd.figures())
        .contains(
            Figures.of(new BigDecimal("14.4"), 160)
                .between(Optional.of(new BigDecimal("13.6")), Optional.of(new BigDecimal("15.2"))));
  }

  /**
   * Of 20 values the 90th percentile has no upper end; the lower one is the 15th (scipy:
   * binom.ppf).
   */
  @Test
  void whatTheValuesDoNotBoundIsLeftOut() {
    Accumulator.Percentile few = percentile();
    ValueCounts values = new ValueCounts(10);
    for (int k = 1; k <= 20; k++) {
      values.add(10L * k);
    }
    few.add(values);

    assertThat(few.figures().orElseThrow().low()).contains(new BigDecimal("15"));
    assertThat(few.figures().orElseThrow().high()).isEmpty();
  }

  private static Accumulator.Percentile percentile() {
    return new Accumulator.Percentile(90, 1);
  }
}
