package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.compute.MemoryTable.row;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Breakdowns that are counted together have the figures that each of them has alone. */
class JointTalliesTest {
  private static final List<FieldId> FIELDS = List.of(Calls.DISTRICT, Calls.HOUR, Calls.UNIT);
  private static final int URGENCIES = 7;
  private static final LocalDate END = LocalDate.of(2030, 1, 1);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 7950, 15869})
  void fewGroups(long seed) throws Exception {
    same(Grain.MONTH, Calls.rows(new Random(seed), 3_000), seed);
  }

  /** So many that each breakdown is soon counted for itself. */
  @Test
  void nearlyAsManyGroupsAsRows() throws Exception {
    List<List<@Nullable Object>> rows = Calls.rows(new Random(5), 40_000);
    assertThat(rows.stream().map(row -> row.subList(0, 4)).distinct().count())
        .isGreaterThan(2L * JointTallies.MOST_GROUPS);
    same(Grain.DAY, rows, 5);
  }

  /** So many rows in them that they are numbered anew from time to time. */
  @Test
  void manyRowsInManyGroups() throws Exception {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    LocalDateTime first = LocalDateTime.of(2024, 3, 10, 9, 0);
    int days = 100;
    int groupsOfADay = 5 * 3 * 8;
    assertThat(days * groupsOfADay).isGreaterThan(JointTallies.MOST_GROUPS);
    for (int day = 0; day < days; day++) {
      for (int i = 0; i < 20 * groupsOfADay; i++) {
        long received =
            first.plusDays(day).plusHours(i % 3).atZone(Calls.ZONE).toInstant().toEpochMilli();
        rows.add(
            row(
                received,
                received + i * 1000L,
                "D" + i % 5,
                "U" + i % 8,
                1L + i % 7,
                (long) i,
                null,
                null));
      }
    }
    same(Grain.DAY, rows, 6);
  }

  private static void same(Grain base, List<List<@Nullable Object>> rows, long seed)
      throws Exception {
    List<Series> together = series(base, FIELDS, rows, seed, 2);
    assertThat(together).isNotEmpty();
    for (FieldId field : FIELDS) {
      List<Series> alone = series(base, List.of(field), rows, seed, 1);
      assertThat(together.stream().filter(one -> isBy(one, field)).toList())
          .as("%s, seed %s", field, seed)
          .isNotEmpty()
          .isEqualTo(alone.stream().filter(one -> isBy(one, field)).toList());
    }
  }

  private static boolean isBy(Series series, FieldId field) {
    return series.slice() instanceof Slice.Part part && part.field().equals(field);
  }

  private static List<Series> series(
      Grain base, List<FieldId> by, List<List<@Nullable Object>> rows, long seed, int threads)
      throws Exception {
    List<Measure> measures = measures(base, by);
    Scan scan = Scan.of(Calls.dataset(base), measures, Calls.CALENDAR);
    scan.read(
        "calls.csv", new SplitTable(Calls.DATASET, rows, new Random(seed)), threads, mark -> {});
    ScanResult result = scan.result();
    SeriesContext context = SeriesContext.of(result.seen(END).orElseThrow(), END);
    return measures.stream().flatMap(one -> result.series(one, context).stream()).toList();
  }

  private static List<Measure> measures(Grain grain, List<FieldId> by) {
    List<Measure> measures = new ArrayList<>();
    assertThat(URGENCIES).isGreaterThanOrEqualTo(Tallies.WORTH_JOINING);
    for (int urgency = 1; urgency <= URGENCIES; urgency++) {
      Condition rows = Condition.compare(Calls.PRIORITY, Condition.Operator.AT_MOST, urgency);
      Stream.of(
              new Calculation.Count(),
              new Calculation.Sum(Calls.COST),
              new Calculation.Mean(Calls.TOOK),
              new Calculation.Share(Condition.in(Calls.AREA, "inner")),
              new Calculation.Percentile(Calls.TOOK, 90),
              new Calculation.Distinct(Calls.UNIT))
          .forEach(
              calculation -> {
                Measure.Builder measure =
                    Measure.builder(
                            MeasureId.of("test/m" + measures.size()),
                            Calls.DATASET.id(),
                            calculation)
                        .where(rows)
                        .grains(grain);
                by.forEach(field -> measure.breakdown(field, LocalizedText.of("By it")));
                measures.add(measure.build());
              });
    }
    return measures;
  }
}
