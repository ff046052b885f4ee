package org.datainaction.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RaceOptionsTest {
  private static final String JAVA = "/some/java";

  @Test
  void theWholeRaceIsEightMillionRows() {
    RaceOptions options = RaceOptions.parse("--root", "/top", "--java-home", JAVA);
    assertThat(options.rows()).isEqualTo(8_000_000);
    assertThat(options.work()).isEqualTo(Path.of("/top/benchmarks/target/race").toAbsolutePath());
    assertThat(options.javaHomes()).containsExactly(Path.of(JAVA).toAbsolutePath());
  }

  @Test
  void whatIsSaidHoldsAlsoForTheQuickOne() {
    RaceOptions options =
        RaceOptions.parse(
            "--quick", "--rounds", "7", "--rows", "20000", "--java-home", JAVA, "--work", "/w");
    assertThat(options.quick()).isTrue();
    assertThat(options.rounds()).isEqualTo(7);
    assertThat(options.rows()).isEqualTo(20_000);
    assertThat(options.work()).isEqualTo(Path.of("/w").toAbsolutePath());
  }

  @Test
  void aWrongCallIsToldWithWhatWasExpected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RaceOptions.parse("--rows", "many"))
        .withMessage("--rows many: expected a whole number, 1 to 999999999");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RaceOptions.parse("--rows"))
        .withMessage("nothing stands behind '--rows'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RaceOptions.parse("--fast"))
        .withMessageStartingWith("unknown option '--fast': expected --quick");
  }
}
