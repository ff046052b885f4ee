package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.compute.MemoryTable.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.table.ReadMark;
import org.datainaction.table.TableReader;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same values many times over, counted by several threads, saved, and counted on. */
class ValueCellsTest {
  private static final LocalDate END = LocalDate.of(2030, 1, 1);
  private static final Measure P50 = measure(50);
  private static final Measure P61 = measure(61);

  @Test
  void whatIsCountedOnIsAddedToWhatWasThere() throws Exception {
    // In each district 600 calls of 10 seconds, then as many of 20, then 800 of 15.
    Scan scan = scan();
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    scan.read("a.csv", table(rows(600, 10)), 2, mark -> {});
    scan.read("b.csv", table(rows(600, 20)), 2, mark -> scan.save(mark, saved, Long.MAX_VALUE, 2));
    scan.read("c.csv", table(rows(800, 15)), 2, mark -> {});
    same(scan, 15, 15);

    Scan another = scan();
    Scan.Restored restored = another.restore(new ByteArrayInputStream(saved.toByteArray()));
    another.read(restored.file(), from(rows(600, 20), restored.mark()));
    another.read("c.csv", table(rows(600, 30)));
    another.read("d.csv", table(rows(400, 15)), 3, mark -> {});
    // 600 of 10, 400 of 15, 600 of 20, 600 of 30.
    same(another, 20, 20);
  }

  private static void same(Scan scan, long median, long p61) {
    ScanResult result = scan.result();
    SeriesContext context = SeriesContext.of(result.seen(END).orElseThrow(), END);
    assertThat(figures(result.series(P50, context))).containsOnly(BigDecimal.valueOf(median));
    assertThat(figures(result.series(P61, context))).containsOnly(BigDecimal.valueOf(p61));
  }

  private static List<BigDecimal> figures(List<Series> series) {
    return series.stream()
        .filter(one -> one.slice() instanceof Slice.Part)
        .flatMap(one -> one.observations().stream())
        .flatMap(one -> one.figures().stream())
        .map(figures -> figures.value().stripTrailingZeros())
        .map(value -> value.setScale(0))
        .toList();
  }

  private static Scan scan() {
    return Scan.of(Calls.dataset(Grain.MONTH), List.of(P50, P61), Calls.CALENDAR);
  }

  private static Measure measure(int percent) {
    return Measure.builder(
            MeasureId.of("test/p" + percent),
            Calls.DATASET.id(),
            new Calculation.Percentile(Calls.TOOK, percent))
        .grains(Grain.MONTH)
        .breakdown(Calls.DISTRICT, LocalizedText.of("By district"))
        .build();
  }

  private static List<List<@Nullable Object>> rows(int times, long seconds) {
    long received =
        LocalDateTime.of(2024, 3, 12, 9, 0).atZone(Calls.ZONE).toInstant().toEpochMilli();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < 3 * times; i++) {
      rows.add(row(received, received + seconds * 1000, "D" + i % 3, "U1", 1L, 1L, null, null));
    }
    return rows;
  }

  private static TableReader table(List<List<@Nullable Object>> rows) {
    return new SplitTable(Calls.DATASET, rows, new Random(11));
  }

  private static TableReader from(List<List<@Nullable Object>> rows, ReadMark mark) {
    return new SplitTable(Calls.DATASET, rows, new Random(12)).from((int) mark.offset());
  }
}
