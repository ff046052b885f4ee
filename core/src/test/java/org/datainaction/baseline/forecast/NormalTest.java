package org.datainaction.baseline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The standard normal distribution, by SciPy 1.17 and, far out, mpmath 1.3. */
class NormalTest {
  @ParameterizedTest
  @CsvSource({
    "-38, 2.88542836006878431e-316, 1e-5",
    "-10, 7.61985302416047e-24, 1e-10",
    "-1, 0.15865525393145707, 1e-12",
    "0, 0.5, 1e-12",
    "1, 0.8413447460685429, 1e-12",
    "8, 0.9999999999999993, 1e-13"
  })
  void belowIsExactAlsoFarOut(double x, double probability, double percent) {
    assertThat(Normal.below(x)).isCloseTo(probability, withPercentage(percent));
  }

  @ParameterizedTest
  @CsvSource({"-1e300, 0", "-39, 0", "39, 1", "1e300, 1"})
  void beyondWhatADoubleCanSayItIsNoughtOrOne(double x, double probability) {
    assertThat(Normal.below(x)).isEqualTo(probability);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.3989422804014327", "1, 0.24197072451914337", "-2.5, 0.01752830049356854"})
  void density(double x, double density) {
    assertThat(Normal.density(x)).isCloseTo(density, offset(1e-15));
  }

  @ParameterizedTest
  @CsvSource({
    "0.004, -2.6520698079021954",
    "0.2, -0.8416212335729142",
    "0.5, 0",
    "0.975, 1.959963984540054"
  })
  void quantile(double p, double quantile) {
    assertThat(Normal.quantile(p)).isCloseTo(quantile, offset(1e-14));
  }
}
