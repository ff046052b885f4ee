package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
  @Test
  void daysAndWholeMonthsAreRead() {
    Window days = new Window(LocalDate.of(2023, 7, 1), LocalDate.of(2024, 2, 29));
    assertThat(Window.parse("2023-07-01..2024-02-29")).isEqualTo(days);
    assertThat(Window.parse("2023-07..2024-02")).isEqualTo(days);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2023-07", "2023-07..", "..2024", "2023-13..2024-01", "2024-01..2023-07"})
  void anythingElseIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Window.parse(text));
  }
}
