package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.compute.MemoryTable.row;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.series.Series;
import org.datainaction.table.CellFormat;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for any rows. Each run uses fixed seeds; a failure names its seed. */
class ScanPropertiesTest {
  private static final LocalDate FIRST = LocalDate.of(2023, 7, 1);
  private static final LocalDate LATER = LocalDate.of(2027, 1, 1);
  private static final FieldId DAY = FieldId.of("day");
  private static final FieldId TYPE = FieldId.of("type");
  private static final FieldId AMOUNT = FieldId.of("amount");
  private static final FieldId COST = FieldId.of("cost");
  private static final FiscalCalendar DURHAM = FiscalCalendar.startingIn(Month.JULY);

  private static final List<Calculation> CALCULATIONS =
      List.of(
          new Calculation.Count(),
          new Calculation.Sum(COST),
          new Calculation.Mean(AMOUNT),
          new Calculation.Share(Condition.compare(AMOUNT, Condition.Operator.AT_MOST, 100)),
          new Calculation.Percentile(AMOUNT, 90),
          new Calculation.Distinct(TYPE),
          new Calculation.Ratio(AMOUNT, COST));

  static Stream<Long> seeds() {
    return Stream.iterate(20241001L, seed -> seed + 7919).limit(25);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void rollingUpEqualsComputingDirectlyOnTheLongerPeriod(long seed) {
    List<List<@Nullable Object>> rows = rows(new Random(seed));

    for (Grain grain : List.of(Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR, Grain.YEAR)) {
      assertThat(series(dataset(Grain.DAY), measures(grain), rows, 64))
          .as("from days to %s", grain)
          .isEqualTo(series(dataset(grain), measures(grain), rows, 64));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void orderOfRowsAndSizeOfBatchesChangeNothing(long seed) {
    Random random = new Random(seed);
    List<List<@Nullable Object>> rows = rows(random);
    List<Series> expected = series(dataset(Grain.DAY), measures(Grain.MONTH), rows, 1000);

    List<List<@Nullable Object>> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);

    assertThat(series(dataset(Grain.DAY), measures(Grain.MONTH), shuffled, 1 + random.nextInt(50)))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void addingAMeasureChangesNoOther(long seed) {
    List<List<@Nullable Object>> rows = rows(new Random(seed));
    List<Measure> all = measures(Grain.QUARTER);
    List<Series> together = series(dataset(Grain.DAY), all, rows, 64);

    List<Series> alone = new ArrayList<>();
    for (Measure measure : all) {
      alone.addAll(series(dataset(Grain.DAY), List.of(measure), rows, 64));
    }

    assertThat(alone).isEqualTo(together);
  }

  private static List<Series> series(
      Dataset dataset, List<Measure> measures, List<List<@Nullable Object>> rows, int batchSize) {
    ScanResult result = ScanTest.scan(dataset, measures, rows, batchSize);
    SeriesContext context =
        SeriesContext.of(CoveredDays.of(new Coverage(FIRST, FIRST.plusDays(899))), LATER);
    return measures.stream().flatMap(m -> result.series(m, context).stream()).toList();
  }

  private static List<Measure> measures(Grain grain) {
    List<Measure> measures = new ArrayList<>();
    for (Calculation calculation : CALCULATIONS) {
      measures.add(
          Measure.builder(
                  MeasureId.of("test/m" + measures.size()),
                  DatasetId.of("test/random"),
                  calculation)
              .grains(grain)
              .breakdown(TYPE, LocalizedText.of("By type"))
              .build());
    }
    return measures;
  }

  private static Dataset dataset(Grain base) {
    return Dataset.builder(DatasetId.of("test/random"))
        .field(field(DAY, new CellFormat.Day(List.of("yyyy-MM-dd"))))
        .field(field(TYPE, new CellFormat.Text()))
        .field(field(AMOUNT, new CellFormat.Whole()))
        .field(field(COST, new CellFormat.Decimal(2)))
        .time(new TimeOfRow.Moment(DAY))
        .baseGrain(base)
        .build();
  }

  private static Field field(FieldId id, CellFormat format) {
    return Field.of(
        id, id.value(), format, LocalizedText.of(id.value()), LocalizedText.of(id.value()));
  }

  private static List<List<@Nullable Object>> rows(Random random) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    int count = 50 + random.nextInt(400);
    for (int i = 0; i < count; i++) {
      rows.add(
          row(
              FIRST.plusDays(random.nextInt(900)).toEpochDay(),
              random.nextInt(10) == 0 ? null : "type " + random.nextInt(4),
              random.nextInt(8) == 0 ? null : (Long) (long) random.nextInt(300),
              extreme(random)));
    }
    return rows;
  }

  /** Mostly small numbers; now and then one that overflows a sum of longs. */
  private static Long extreme(Random random) {
    return random.nextInt(20) == 0
        ? Long.MAX_VALUE - random.nextInt(5)
        : (long) random.nextInt(100_000);
  }
}
