package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.datainaction.table.ReadMark;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was saved and taken up again is as if the rows had been read. A failure names its seed. */
class ScanStateTest {
  static Stream<Long> seeds() {
    return Stream.iterate(5L, seed -> seed + 7919).limit(6);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void fullScanIsScanAndSaveAndRestoreAndRest(long seed) throws Exception {
    Random random = new Random(seed);
    Grain base = random.nextBoolean() ? Grain.DAY : Grain.MONTH;
    List<List<@Nullable Object>> year = Calls.rows(random, 1 + random.nextInt(200));
    List<List<@Nullable Object>> rows = Calls.rows(random, 300 + random.nextInt(500));
    Scan full = Calls.scan(base);
    full.read("year.csv", new SplitTable(Calls.DATASET, year, random));
    full.read("now.csv", new SplitTable(Calls.DATASET, rows, random));

    // The export grows, is read, grows again and so on.
    int length = 1 + random.nextInt(100);
    Scan scan = Calls.scan(base);
    scan.read("year.csv", new SplitTable(Calls.DATASET, year, random), 2, mark -> {});
    SplitTable reader = new SplitTable(Calls.DATASET, rows.subList(0, length), random);
    while (length < rows.size()) {
      byte[] saved = save(scan, reader);
      Scan next = Calls.scan(base);
      Scan.Restored restored = restore(next, saved);
      assertThat(restored.file()).isEqualTo("now.csv");
      length = Math.min(rows.size(), length + 1 + random.nextInt(200));
      reader =
          new SplitTable(Calls.DATASET, rows.subList(0, length), random)
              .from((int) restored.mark().offset());
      scan = next;
    }
    scan.read("now.csv", reader, 3, mark -> {});

    assertThat(Calls.told(scan.result(), base)).isEqualTo(Calls.told(full.result(), base));
  }

  @Test
  void theSameRowsGiveTheSameBytesWhicheverThreadsCountThem() throws Exception {
    List<List<@Nullable Object>> rows = Calls.rows(new Random(3), 600);
    List<byte[]> saved = new ArrayList<>();
    for (int threads = 1; threads <= 4; threads++) {
      Scan scan = Calls.scan(Grain.DAY);
      SplitTable all = new SplitTable(Calls.DATASET, rows, new Random(threads));
      int count = threads;
      scan.read("now.csv", all.wholly(), count, mark -> saved.add(bytes(scan, mark, count)));
    }
    assertThat(saved).hasSize(4).allSatisfy(one -> assertThat(one).isEqualTo(saved.get(0)));
  }

  @Test
  void whatIsCutOrDamagedIsRefusedAndLeavesTheScanAsItWas() throws Exception {
    List<List<@Nullable Object>> rows = Calls.rows(new Random(4), 60);
    List<byte[]> all = new ArrayList<>();
    Scan first = Calls.scan(Grain.MONTH);
    first.read(
        "now.csv",
        new SplitTable(Calls.DATASET, rows, new Random(1)).wholly(),
        1,
        mark -> all.add(bytes(first, mark, 2)));
    byte[] saved = all.get(0);
    Scan scan = Calls.scan(Grain.MONTH);
    for (int length = 0; length < saved.length; length += 1 + length / 100) {
      byte[] cut = Arrays.copyOf(saved, length);
      assertThatThrownBy(() -> restore(scan, cut)).isInstanceOf(IOException.class);
    }
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = saved.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      try {
        restore(Calls.scan(Grain.MONTH), damaged);
      } catch (IOException refused) {
        assertThat(refused).hasMessageContaining("cannot be taken up");
      }
    }
    restore(scan, saved);
    assertThat(scan.counted()).isEqualTo(first.counted());
  }

  @Test
  void whatTakesMoreRoomThanThereIsIsNotSaved() throws Exception {
    List<List<@Nullable Object>> rows = Calls.rows(new Random(4), 300);
    Scan scan = Calls.scan(Grain.DAY);
    List<Integer> kept = new ArrayList<>();
    scan.read(
        "now.csv",
        new SplitTable(Calls.DATASET, rows, new Random(1)).wholly(),
        1,
        mark -> {
          int length = bytes(scan, mark, 1).length;
          for (int threads = 1; threads <= 3; threads++) {
            int count = threads;
            ByteArrayOutputStream enough = new ByteArrayOutputStream();
            scan.save(mark, enough, length, count);
            kept.add(enough.size() - length);
            for (int most : List.of(0, length / 2, length - 1)) {
              assertThatThrownBy(() -> scan.save(mark, new ByteArrayOutputStream(), most, count))
                  .isInstanceOf(StateTooLarge.class)
                  .hasMessageContaining(String.valueOf(most));
            }
          }
        });
    assertThat(kept).containsExactly(0, 0, 0);
  }

  @Test
  void aScanOfAnotherDefinitionTakesNothingUp() throws Exception {
    List<List<@Nullable Object>> rows = Calls.rows(new Random(4), 20);
    List<byte[]> all = new ArrayList<>();
    Scan scan = Calls.scan(Grain.MONTH);
    scan.read(
        "now.csv",
        new SplitTable(Calls.DATASET, rows, new Random(1)).wholly(),
        1,
        mark -> all.add(bytes(scan, mark, 2)));

    assertThatThrownBy(() -> restore(Calls.scan(Grain.DAY), all.get(0)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another definition");
  }

  private static byte[] save(Scan scan, SplitTable reader) throws Exception {
    List<byte[]> saved = new ArrayList<>();
    scan.read("now.csv", reader, 3, mark -> saved.add(bytes(scan, mark, 2)));
    return saved.get(0);
  }

  private static byte[] bytes(Scan scan, ReadMark mark, int threads) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    scan.save(mark, bytes, Long.MAX_VALUE, threads);
    return bytes.toByteArray();
  }

  private static Scan.Restored restore(Scan scan, byte[] saved) throws IOException {
    return scan.restore(new ByteArrayInputStream(saved));
  }
}
