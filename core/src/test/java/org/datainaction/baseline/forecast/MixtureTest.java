package org.datainaction.baseline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mixture of three, and one of two far apart; by mpmath 1.3 with 40 digits. */
class MixtureTest {
  private static final Mixture THREE =
      Mixture.of(new double[] {0.2, 0.5, 0.3}, new double[] {-1, 0, 3}, new double[] {0.5, 1, 2});

  private static final Mixture FAR_APART =
      Mixture.of(new double[] {0.5, 0.5}, new double[] {0, 100}, new double[] {0.01, 0.01});

  @Test
  void momentsAndProbabilities() {
    assertThat(THREE.mean()).isCloseTo(0.7, offset(1e-15));
    assertThat(THREE.standardDeviation()).isCloseTo(2.03960780543711393, offset(1e-15));
    assertThat(THREE.below(1.5)).isCloseTo(0.734584547748317051, offset(1e-15));
    assertThat(THREE.above(1.5)).isCloseTo(0.265415452251682949, offset(1e-15));
    assertThat(THREE.density(1.5)).isCloseTo(0.109930007343972418, offset(1e-15));
  }

  @ParameterizedTest
  @CsvSource({
    "0.000001, -6.00832359731089594",
    "0.004, -2.52335178538422848",
    "0.2, -0.952494403551206936",
    "0.5, 0.146581038781402606",
    "0.8, 2.24948595523615176",
    "0.996, 7.43272555845397978",
    "0.999999, 12.0081244846212665"
  })
  void quantiles(double p, double quantile) {
    assertThat(THREE.quantile(p)).isCloseTo(quantile, offset(1e-10));
  }

  /** Between them there is nothing that a tangent could be laid on. */
  @ParameterizedTest
  @CsvSource({"0.3, 0.002533471031357998", "0.7, 99.997466528968642"})
  void quantilesOfWhatLiesFarApart(double p, double quantile) {
    assertThat(FAR_APART.quantile(p)).isCloseTo(quantile, offset(1e-10));
  }

  @Test
  void aPartThatWeighsNextToNothingIsLeftOut() {
    Mixture with =
        Mixture.of(new double[] {1, 1e-18, 0}, new double[] {0, 1e9, 1e9}, new double[] {1, 1, 1});

    assertThat(with.mean()).isZero();
    assertThat(with.standardDeviation()).isEqualTo(1);
  }
}
