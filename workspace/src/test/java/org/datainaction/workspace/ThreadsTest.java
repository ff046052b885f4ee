package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ThreadsTest {
  private static final long GB = 1_000_000_000;

  @Test
  void asManyAsAreAskedForHoweverShortAnExport() {
    Threads asked = new Threads(3, 0);
    assertThat(asked.forBytes(0)).isEqualTo(3);
    assertThat(asked.forBytes(2 * GB)).isEqualTo(3);
    assertThat(Threads.ONE.forBytes(2 * GB)).isEqualTo(1);
  }

  @Test
  void asManyAsAnExportIsLongFor() {
    Threads useful = new Threads(8, Threads.WORTH_BYTES);
    assertThat(useful.forBytes(0)).isEqualTo(1);
    assertThat(useful.forBytes(Threads.WORTH_BYTES - 1)).isEqualTo(1);
    assertThat(useful.forBytes(Threads.WORTH_BYTES)).isEqualTo(2);
    assertThat(useful.forBytes(2 * GB)).isEqualTo(8);
    assertThat(useful.forBytes(Long.MAX_VALUE)).isEqualTo(8);
  }

  @Test
  void thereIsAtLeastOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Threads(0, 0))
        .withMessage("0 threads: expected at least 1");
  }
}
