package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.datainaction.id.MeasureId;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final MeasureId CALLS = MeasureId.of("fire/calls");
  private static final MeasureId VIEWS = MeasureId.of("police/data-page-views");

  @Test
  void nothingIsInForceBeforeSomethingIsFrozen() {
    assertThat(Ledger.EMPTY.findInForce(CALLS)).isEmpty();
    assertThat(Ledger.EMPTY.list(CALLS)).isEmpty();
  }

  @Test
  void theLastOneFrozenIsInForceAndTheEarlierOnesStay() {
    FrozenBaseline first = frozen(CALLS, "before the launch");
    FrozenBaseline views = frozen(VIEWS, "before the launch");
    FrozenBaseline second = frozen(CALLS, "the export was corrected");
    Ledger ledger = Ledger.EMPTY.with(first).with(views).with(second);
    assertThat(ledger.findInForce(CALLS)).contains(second);
    assertThat(ledger.findInForce(VIEWS)).contains(views);
    assertThat(ledger.list(CALLS)).containsExactly(first, second);
  }

  @Test
  void appendingLeavesTheLedgerBeforeAsItWas() {
    Ledger before = Ledger.EMPTY.with(frozen(CALLS, "first"));
    Ledger after = before.with(frozen(CALLS, "second"));
    assertThat(before.entries()).hasSize(1);
    assertThat(after.entries()).hasSize(2).startsWith(before.entries().get(0));
  }

  @Test
  void nothingIsFrozenWithoutAReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> frozen(CALLS, "  "))
        .withMessageContaining("reason");
  }

  private static FrozenBaseline frozen(MeasureId measure, String reason) {
    return new FrozenBaseline(
        measure,
        new Window(LocalDate.of(2023, 7, 1), LocalDate.of(2024, 12, 31)),
        List.of(),
        LocalDate.of(2025, 1, 10),
        "analyst",
        reason,
        "digest",
        Map.of(),
        FrozenTerms.USUAL);
  }
}
