package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;
import org.junit.jupiter.api.Test;

class WholeUnitsTest {
  private static final FieldId WAIT = FieldId.of("wait");
  private static final long SECOND = 1000;

  @Test
  void everyGroupingCountsTheSameValuesBatchAfterBatch() {
    ValueCells all = new ValueCells(WAIT, SECOND);
    ValueCells byDistrict = new ValueCells(WAIT, SECOND);
    Rows rows = new Rows();
    long[][] batches = {
      // Whole seconds, a fraction, below zero, more than an array counts; the last is missing.
      {3000, 1500, -2000, 70_000_000, 3000, 99_000},
      {4000, 3000, 65_535_000, 65_536_000, 1, 4000},
    };
    for (long[] values : batches) {
      rows.begin(values.length);
      byte[] states = new byte[values.length];
      states[values.length - 1] = CellState.MISSING.code();
      rows.put(WAIT, new Column(values, states, List.of()));
      Selection everyRow = new Selection();
      everyRow.fill(values.length);
      all.add(rows, everyRow, new int[] {0, 0, 0, 0, 0, 0}, 1);
      byDistrict.add(rows, everyRow, new int[] {0, 1, 0, 1, 0, 1}, 2);
    }
    assertThat(counted(all, 0))
        .containsExactly(
            -2000L, 1L, 1500L, 3000L, 3000L, 3000L, 4000L, 65_535_000L, 65_536_000L, 70_000_000L);
    assertThat(counted(byDistrict, 0))
        .containsExactly(-2000L, 1L, 3000L, 3000L, 4000L, 65_535_000L);
    assertThat(counted(byDistrict, 1)).containsExactly(1500L, 3000L, 65_536_000L, 70_000_000L);
  }

  @Test
  void aFieldHasOneUnit() {
    Rows rows = new Rows();
    rows.wholes(WAIT, SECOND);
    assertThatIllegalArgumentException().isThrownBy(() -> rows.wholes(WAIT, 1));
  }

  private static List<Long> counted(ValueCells cells, int group) {
    ValueCounts found = Objects.requireNonNull(cells.find(group));
    SortedCounts sorted = found.sorted();
    return LongStream.rangeClosed(1, found.n()).map(sorted::at).boxed().toList();
  }
}
