package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Counts by hour, the thousands of cells of which come from several threads, against a map over the
 * rows. A failure names its seed.
 */
class HourlyFiguresTest {
  private static final Measure CALLS =
      Measure.builder(MeasureId.of("test/calls"), Calls.DATASET.id(), new Calculation.Count())
          .grains(Grain.HOUR)
          .breakdown(Calls.DISTRICT, LocalizedText.of("By district"))
          .build();

  static Stream<Long> seeds() {
    return Stream.iterate(26L, seed -> seed + 7919).limit(4);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyNumberOfThreadsCountsEachHourAsAMapDoes(long seed) throws Exception {
    Random random = new Random(seed);
    List<List<@Nullable Object>> rows = Calls.rows(random, 2500);
    Map<String, Long> expected = expected(rows, Calls.ZONE);
    assertThat(expected).as("hours and districts").hasSizeGreaterThan(1500);

    for (int threads : new int[] {1, 2, 4}) {
      Scan scan = Scan.of(Calls.dataset(Grain.HOUR), List.of(CALLS), Calls.CALENDAR);
      scan.read("calls.csv", new SplitTable(Calls.DATASET, rows, random), threads, mark -> {});

      assertThat(counted(scan.result())).as("%s threads", threads).isEqualTo(expected);
    }
  }

  /** Clocks change in these days: by an hour, and in Lord Howe by half of one. */
  @ParameterizedTest
  @CsvSource({
    "America/New_York,2024-03-09T20:00:00Z",
    "America/New_York,2024-11-02T20:00:00Z",
    "Australia/Lord_Howe,2024-04-06T04:00:00Z",
    "Australia/Lord_Howe,2024-10-05T04:00:00Z",
    "UTC,2024-02-28T20:00:00Z"
  })
  void rowsInTheOrderOfTheirTimeAreCountedAsAMapDoes(String zone, String start) throws Exception {
    Random random = new Random(7);
    long time = Instant.parse(start).toEpochMilli();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (List<@Nullable Object> row : Calls.rows(random, 800)) {
      List<@Nullable Object> moved = new ArrayList<>(row);
      // Some rows make no sense, and some hours are left and come again.
      long at = time + (random.nextInt(20) == 0 ? -7_200_000L : 0);
      moved.set(0, at);
      moved.set(1, random.nextInt(10) == 0 ? at - 1 : null);
      rows.add(moved);
      time += random.nextInt(600_000);
    }
    ZoneId local = ZoneId.of(zone);
    Scan scan = Scan.of(Calls.dataset(Grain.HOUR).inZone(local), List.of(CALLS), Calls.CALENDAR);
    scan.read("calls.csv", new SplitTable(Calls.DATASET, rows, random), 2, mark -> {});

    assertThat(counted(scan.result())).isEqualTo(expected(rows, local));
  }

  private static Map<String, Long> counted(ScanResult result) {
    LocalDate end = LocalDate.of(2025, 1, 1);
    SeriesContext context = SeriesContext.of(result.seen(end).orElseThrow(), end);
    Map<String, Long> counted = new TreeMap<>();
    for (Series series : result.series(CALLS, context)) {
      String slice = series.slice() instanceof Slice.Part part ? "of " + part.value() : "all";
      for (Observation one : series.observations()) {
        one.figures()
            .filter(figures -> figures.value().signum() != 0)
            .ifPresent(
                figures ->
                    counted.put(one.period().id() + " " + slice, figures.value().longValueExact()));
      }
    }
    return counted;
  }

  private static Map<String, Long> expected(List<List<@Nullable Object>> rows, ZoneId zone) {
    Map<String, Long> expected = new TreeMap<>();
    for (List<@Nullable Object> row : rows) {
      Object received = row.get(0);
      Object arrived = row.get(1);
      if (!(received instanceof Long from) || (arrived instanceof Long to && to < from)) {
        continue;
      }
      LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochMilli(from), zone);
      String hour = local.toLocalDate() + "T" + local.toString().substring(11, 13);
      String district = row.get(2) instanceof String given ? given : Slice.Part.NOT_GIVEN;
      expected.merge(hour + " all", 1L, Long::sum);
      expected.merge(hour + " of " + district, 1L, Long::sum);
    }
    return expected;
  }
}
