package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
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

  @Test
  void whatLiesWholeWithinIsContained() {
    Window window = Window.parse("2023-07..2023-12");

    assertThat(window.contains(month("2023-07"))).isTrue();
    assertThat(window.contains(month("2023-12"))).isTrue();
    assertThat(window.contains(month("2023-06"))).isFalse();
    assertThat(window.contains(month("2024-01"))).isFalse();
    assertThat(Window.parse("2023-07-02..2023-12-30").contains(month("2023-07"))).isFalse();
    assertThat(Window.parse("2023-07-02..2023-12-30").contains(month("2023-12"))).isFalse();
  }

  private static Period month(String id) {
    return FiscalCalendar.CALENDAR_YEAR.periodOf(Grain.MONTH, LocalDate.parse(id + "-01"));
  }

  @Test
  void whatIsWrongWithAnotherIsSaid() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Window.parse("2023-07"))
        .withMessage("window '2023-07' has no '..'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Window.parse("2024-01..2023-07"))
        .withMessage("window ends (2023-07-31) before it starts (2024-01-01)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2023-07", "2023-07..", "..2024", "2023-13..2024-01", "2024-01..2023-07"})
  void anythingElseIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Window.parse(text));
  }
}
