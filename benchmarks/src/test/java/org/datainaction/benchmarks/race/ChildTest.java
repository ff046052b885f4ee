package org.datainaction.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ChildTest {
  @TempDir private Path scratch;

  @Test
  void whatItSaidAndHowItEndedIsKept() throws Exception {
    Child child = sh("echo out; echo \"$WORD\" >&2; exit 3", Map.of("WORD", "err"));
    assertThat(child.exit()).isEqualTo(3);
    assertThat(child.out()).isEqualTo("out\n");
    assertThat(child.err()).isEqualTo("err\n");
  }

  @Test
  void workOfItsOwnChildrenCountsAsProcessorTimeAndSleepDoesNot() throws Exception {
    Child busy = sh("sh -c 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'; exit 0", Map.of());
    Child asleep = sh("sleep 0.3", Map.of());
    assertThat(busy.took().cpu()).isGreaterThan(0.02);
    assertThat(asleep.took().cpu()).isLessThan(busy.took().wall());
    assertThat(asleep.took().wall()).isGreaterThanOrEqualTo(0.3);
  }

  @Test
  void memoryIsTheMostThatWasResident() throws Exception {
    // 30 million characters in a variable, then time to look.
    Child large = sh("x=$(head -c 30000000 /dev/zero | tr '\\0' a); sleep 0.2; : \"$x\"", Map.of());
    assertThat(large.took().peak()).isBetween(30.0, 300.0);
  }

  private Child sh(String script, Map<String, String> environment) throws Exception {
    return Child.run(List.of("sh", "-c", script), environment, scratch);
  }
}
