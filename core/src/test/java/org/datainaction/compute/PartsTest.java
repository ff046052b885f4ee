package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.datainaction.compute.MemoryTable.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.datainaction.table.SourceException;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is counted does not depend on which thread counts which rows. A failure names its seed. */
class PartsTest {
  static Stream<Long> seeds() {
    return Stream.iterate(20261126L, seed -> seed + 7919).limit(6);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anySplitIntoThreadsAndBatchesGivesWhatOneThreadGives(long seed) throws Exception {
    Random random = new Random(seed);
    Grain base = random.nextBoolean() ? Grain.DAY : Grain.MONTH;
    List<List<@Nullable Object>> first = Calls.rows(random, 200 + random.nextInt(900));
    List<List<@Nullable Object>> second = Calls.rows(random, 1 + random.nextInt(300));
    Scan inOrder = Calls.scan(base);
    inOrder.read("b.csv", new SplitTable(Calls.DATASET, first, random));
    inOrder.read("a.csv", new SplitTable(Calls.DATASET, second, random));
    List<Object> expected = Calls.told(inOrder.result(), base);

    for (int threads = 1; threads <= 4; threads++) {
      Scan parallel = Calls.scan(base);
      parallel.read("b.csv", new SplitTable(Calls.DATASET, first, random), threads, mark -> {});
      parallel.read("a.csv", new SplitTable(Calls.DATASET, second, random), threads, mark -> {});
      assertThat(Calls.told(parallel.result(), base)).as("%s", threads).isEqualTo(expected);
    }
  }

  @Test
  void theMarkIsToldWhenTheRowsBeforeItAreCountedAndNoneBehind() throws Exception {
    List<List<@Nullable Object>> rows = Calls.rows(new Random(7), 500);
    Scan scan = Calls.scan(Grain.DAY);
    List<Long> told = new ArrayList<>();

    scan.read(
        "calls.csv",
        new SplitTable(Calls.DATASET, rows, new Random(8)),
        2,
        mark -> {
          told.add(mark.offset());
          told.add(scan.counted() - counted(rows.subList(0, (int) mark.offset())));
        });

    assertThat(told).hasSize(2).element(1).isEqualTo(0L);
    assertThat(told.get(0)).isPositive();
  }

  private static long counted(List<List<@Nullable Object>> rows) {
    Scan scan = Calls.scan(Grain.DAY);
    try {
      scan.read("calls.csv", new SplitTable(Calls.DATASET, rows, new Random(9)));
    } catch (Exception impossible) {
      throw new AssertionError(impossible);
    }
    return scan.counted();
  }

  @Test
  void whatAThreadThrowsReachesTheCaller() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(row(1_720_000_000_000L + i, null, "D" + i, null, null, null, null, null));
    }
    Scan scan =
        Scan.of(
            Calls.DATASET,
            Calls.measures(Grain.DAY),
            Calls.CALENDAR,
            java.util.Optional.empty(),
            ScanOptions.USUAL,
            50);

    assertThatThrownBy(
            () -> {
              for (int file = 0; file < 20; file++) {
                scan.read(
                    "calls.csv", new SplitTable(Calls.DATASET, rows, new Random(file)), 3, m -> {});
              }
            })
        .isInstanceOfSatisfying(
            SourceException.class,
            refused ->
                assertThat(refused.problems().get(0).line())
                    .startsWith("calls.csv [district]: groups-too-many: "));
  }
}
