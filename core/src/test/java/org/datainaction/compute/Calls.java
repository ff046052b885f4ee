package org.datainaction.compute;

import static org.datainaction.compute.MemoryTable.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DatedList;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Expression;
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
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;

/** Made-up calls with everything in them that a scan has to do with, and measures of all kinds. */
final class Calls {
  static final FieldId RECEIVED = FieldId.of("received");
  static final FieldId ARRIVED = FieldId.of("arrived");
  static final FieldId TOOK = FieldId.of("took");
  static final FieldId DISTRICT = FieldId.of("district");
  static final FieldId UNIT = FieldId.of("unit");
  static final FieldId PRIORITY = FieldId.of("priority");
  static final FieldId COST = FieldId.of("cost");
  static final FieldId HOUR = FieldId.of("hour");
  static final FieldId AREA = FieldId.of("area");
  static final FieldId DAYS = FieldId.of("days");
  static final FieldId NOTE = FieldId.of("note");
  static final FieldId TOOL = FieldId.of("tool");
  static final ZoneId ZONE = ZoneId.of("America/New_York");
  static final FiscalCalendar CALENDAR = FiscalCalendar.startingIn(Month.JULY);
  static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

  private static final CellFormat TIME = new CellFormat.Timestamp(List.of("HH:mm:ss.SSS"));

  /** Clocks change on the second day. */
  private static final LocalDateTime FIRST = LocalDateTime.of(2024, 3, 9, 0, 0);

  private static final int DAYS_OF_CALLS = 120;

  static final Dataset DATASET = dataset(Grain.DAY);

  private Calls() {}

  static Dataset dataset(Grain base) {
    return Dataset.builder(DatasetId.of("test/calls"))
        .field(field(RECEIVED, TIME))
        .field(field(ARRIVED, TIME))
        .field(field(DISTRICT, new CellFormat.Text()))
        .field(field(UNIT, new CellFormat.Text()))
        .field(field(PRIORITY, new CellFormat.Whole()))
        .field(field(COST, new CellFormat.Decimal(2)))
        .field(field(NOTE, new CellFormat.Text()).with(Need.NONE))
        .field(field(TOOL, new CellFormat.Text()))
        .derived(
            DerivedField.of(
                    TOOK,
                    LocalizedText.of("took"),
                    new Expression.SecondsBetween(RECEIVED, ARRIVED))
                .with(Need.VALID))
        .derived(DAYS, LocalizedText.of("days"), new Expression.DaysBetween(ARRIVED, RECEIVED))
        .derived(
            HOUR,
            LocalizedText.of("hour"),
            new Expression.PartOfTime(RECEIVED, Expression.TimePart.HOUR))
        .derived(
            AREA,
            LocalizedText.of("area"),
            new Expression.Category(DISTRICT, Map.of("D1", "inner", "D2", "inner"), "outer"))
        .time(new TimeOfRow.Moment(RECEIVED))
        .baseGrain(base)
        .zone(ZONE)
        .method(TOOL)
        .build();
  }

  static Field field(FieldId id, CellFormat format) {
    return Field.of(
        id, id.value(), format, LocalizedText.of(id.value()), LocalizedText.of(id.value()));
  }

  static List<Measure> measures(Grain grain) {
    Condition first = Condition.compare(PRIORITY, Condition.Operator.EQUAL, 1);
    Condition inner = Condition.in(AREA, "inner");
    Condition listed =
        new Condition.Listed(
            UNIT,
            new DatedList(
                "units",
                List.of(
                    new DatedList.Entry("U3", LocalDate.MIN, LocalDate.of(2024, 6, 30)),
                    new DatedList.Entry("U4", LocalDate.of(2024, 4, 2), LocalDate.MAX))));
    Condition cheap = new Condition.Range(COST, BigDecimal.ONE, new BigDecimal("500.005"));
    List<Condition> conditions =
        List.of(
            Condition.ALWAYS,
            first,
            Condition.all(inner, first),
            new Condition.Any(List.of(first, Condition.absent(DISTRICT), cheap)),
            new Condition.Not(Condition.all(cheap, Condition.present(UNIT))),
            listed);
    List<Calculation> calculations =
        List.of(
            new Calculation.Count(),
            new Calculation.Sum(COST),
            new Calculation.Mean(TOOK),
            new Calculation.Share(first),
            new Calculation.Percentile(TOOK, 90),
            new Calculation.Distinct(UNIT),
            new Calculation.Distinct(PRIORITY),
            new Calculation.Ratio(COST, PRIORITY));
    List<Measure> measures = new ArrayList<>();
    for (Condition condition : conditions) {
      for (Calculation calculation : calculations) {
        Measure.Builder measure =
            Measure.builder(
                    MeasureId.of("test/m" + measures.size()),
                    DatasetId.of("test/calls"),
                    calculation)
                .where(condition)
                .grains(grain);
        if (measures.size() % 3 != 0) {
          measure.breakdown(DISTRICT, LocalizedText.of("By district"));
        }
        if (measures.size() % 5 == 1) {
          measure.breakdown(HOUR, LocalizedText.of("By hour"));
        }
        measures.add(measure.build());
      }
    }
    return measures;
  }

  static List<List<@Nullable Object>> rows(Random random, int count) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long received = millis(FIRST.plusMinutes(random.nextInt(DAYS_OF_CALLS * 24 * 60)));
      long took = random.nextInt(3_000) * 1000L + (random.nextInt(5) == 0 ? 500 : 0);
      rows.add(
          row(
              random.nextInt(40) == 0 ? orInvalid(random) : (Object) received,
              random.nextInt(6) == 0
                  ? null
                  : (Object) (received + (random.nextInt(25) == 0 ? -took - 1 : took)),
              random.nextInt(8) == 0 ? orInvalid(random) : "D" + random.nextInt(5),
              random.nextInt(9) == 0 ? null : "U" + random.nextInt(40),
              random.nextInt(9) == 0 ? null : (Object) (long) (1 + random.nextInt(5)),
              random.nextInt(20) == 0
                  ? (Object) (Long.MAX_VALUE - random.nextInt(5))
                  : (Object) (long) random.nextInt(100_000),
              null,
              i < count / 2 ? "old" : "new"));
    }
    return rows;
  }

  private static @Nullable Object orInvalid(Random random) {
    return random.nextBoolean() ? null : (Object) 0.0;
  }

  private static long millis(LocalDateTime local) {
    return local.atZone(ZONE).toInstant().toEpochMilli();
  }

  static Scan scan(Grain base) {
    return Scan.of(
        dataset(base),
        measures(base),
        CALENDAR,
        Optional.of(new Coverage(LocalDate.of(2024, 3, 10), LocalDate.of(2024, 7, 4))));
  }

  /** Everything that a result says, to be compared. */
  static List<Object> told(ScanResult result, Grain base) {
    List<Object> told = new ArrayList<>();
    CoveredDays seen = result.seen(AS_OF).orElseThrow();
    told.add(seen);
    told.add(result.things());
    told.add(result.outcomes().keySet());
    told.add(result.rejections());
    result.outcomes().keySet().forEach(file -> told.add(result.rejectedIn(file)));
    told.add(result.invalidCells());
    told.add(result.later(AS_OF));
    told.add(result.absentColumns());
    told.add(result.countingChanges());
    told.add(result.countingOverlap());
    told.add(result.reportedTwice());
    SeriesContext context = SeriesContext.of(seen, AS_OF);
    for (Measure measure : measures(base)) {
      List<Series> series = result.series(measure, context);
      told.addAll(series);
    }
    return told;
  }
}
