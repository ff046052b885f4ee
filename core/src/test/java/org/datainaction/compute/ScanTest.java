package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.datainaction.compute.MemoryTable.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DatedList;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.measure.PublishedFigures;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.problem.ProblemException;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.table.CellFormat;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Need;
import org.datainaction.table.TextLayout;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a scan promises, on tables small enough to count by hand. */
class ScanTest {
  private static final FiscalCalendar DURHAM = FiscalCalendar.startingIn(Month.JULY);
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDate LATER = LocalDate.of(2026, 11, 16);
  private static final FieldId DAY = FieldId.of("day");
  private static final FieldId TYPE = FieldId.of("type");
  private static final FieldId AMOUNT = FieldId.of("amount");
  private static final FieldId BASE = FieldId.of("base");

  private static final Dataset ROWS =
      Dataset.builder(DatasetId.of("test/rows"))
          .field(field(DAY, new CellFormat.Day(List.of("yyyy-MM-dd"))))
          .field(field(TYPE, new CellFormat.Text()))
          .field(field(AMOUNT, new CellFormat.Whole()))
          .field(field(BASE, new CellFormat.Whole()))
          .time(new TimeOfRow.Moment(DAY))
          .baseGrain(Grain.DAY)
          .build();

  private static final List<List<@Nullable Object>> TABLE =
      List.of(
          row(day("2024-10-01"), "a", 10L, 20L),
          row(day("2024-10-31"), "a", 30L, 0L),
          row(day("2024-11-15"), "b", null, 40L),
          row(day("2024-12-31"), "b", 20L, 40L),
          row(day("2025-01-01"), "a", 7L, 7L));

  @Test
  void countsRowsByFiscalQuarter() {
    Measure count = measure("count", new Calculation.Count()).build();

    assertThat(figures(ROWS, count, TABLE, Grain.QUARTER))
        .containsExactly(Map.entry("FY2025-Q2", "4"), Map.entry("FY2025-Q3", "1"));
  }

  @Test
  void aMonthWithoutRowsWithinTheCoverageIsZeroAndNotMissing() {
    Measure count =
        measure("count", new Calculation.Count()).where(Condition.in(TYPE, "a")).build();

    assertThat(figures(ROWS, count, TABLE, Grain.MONTH))
        .containsExactly(
            Map.entry("2024-10", "2"),
            Map.entry("2024-11", "0"),
            Map.entry("2024-12", "0"),
            Map.entry("2025-01", "1"));
  }

  @Test
  void sumsMeansAndPercentilesLeaveOutMissingValues() {
    Measure sum = measure("sum", new Calculation.Sum(AMOUNT)).build();
    Measure mean = measure("mean", new Calculation.Mean(AMOUNT)).build();
    Measure median = measure("median", new Calculation.Percentile(AMOUNT, 50)).build();

    assertThat(figures(ROWS, sum, TABLE, Grain.YEAR))
        .containsExactly(Map.entry("FY2025", "67 n=4"));
    assertThat(figures(ROWS, mean, TABLE, Grain.YEAR))
        .containsExactly(Map.entry("FY2025", "16.75 (67/4) n=4"));
    // 7, 10, 20, 30: rank ceil(50 * 4 / 100) = 2.
    assertThat(figures(ROWS, median, TABLE, Grain.YEAR))
        .containsExactly(Map.entry("FY2025", "10 n=4"));
  }

  @Test
  void aRatioDividesSumsOfRowsThatHaveBothAndNeverAveragesQuotients() {
    Measure ratio = measure("ratio", new Calculation.Ratio(AMOUNT, BASE)).build();

    // (10 + 30 + 20 + 7) / (20 + 0 + 40 + 7); the row without an amount is out on both sides.
    assertThat(only(ROWS, ratio, TABLE, Grain.YEAR).figures())
        .contains(Figures.ratio(BigDecimal.valueOf(67), BigDecimal.valueOf(67)));
  }

  @Test
  void aShareOfNothingCannotExistAndIsNotZero() {
    Measure share =
        measure("share", new Calculation.Share(Condition.in(TYPE, "a")))
            .where(Condition.in(TYPE, "c"))
            .build();

    Observation observation = only(ROWS, share, TABLE, Grain.YEAR);

    assertThat(observation.status()).isEqualTo(ObservationStatus.CANNOT_EXIST);
    assertThat(observation.figures()).isEmpty();
  }

  @Test
  void distinctCountsValuesOnce() {
    Measure types = measure("types", new Calculation.Distinct(TYPE)).build();

    assertThat(figures(ROWS, types, TABLE, Grain.YEAR)).containsExactly(Map.entry("FY2025", "2"));
  }

  @Test
  void aBreakdownHasASeriesForEachValueAndZeroWhereAValueDoesNotOccur() {
    Measure count =
        measure("count", new Calculation.Count())
            .breakdown(TYPE, LocalizedText.of("By type"))
            .build();

    List<Series> series = scan(ROWS, count, TABLE).series(count, always(ROWS, count, TABLE));

    assertThat(values(series, Grain.QUARTER, new Slice.Part(TYPE, "a")))
        .containsExactly(Map.entry("FY2025-Q2", "2"), Map.entry("FY2025-Q3", "1"));
    assertThat(values(series, Grain.QUARTER, new Slice.Part(TYPE, "b")))
        .containsExactly(Map.entry("FY2025-Q2", "2"), Map.entry("FY2025-Q3", "0"));
  }

  @Test
  void periodsThatAreCoveredInPartSaySo() {
    Measure count = measure("count", new Calculation.Count()).build();
    List<Observation> quarters = observations(ROWS, count, TABLE, Grain.QUARTER);

    // The rows run from 1 October to 1 January: the first quarter is whole, the second one day.
    assertThat(quarters.get(0).status()).isEqualTo(ObservationStatus.NORMAL);
    assertThat(quarters.get(1).status()).isEqualTo(ObservationStatus.PARTIAL);
  }

  @Test
  void thePeriodThatIsNotOverIsProvisional() {
    Measure count = measure("count", new Calculation.Count()).build();
    SeriesContext context =
        SeriesContext.of(
            CoveredDays.of(new Coverage(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 1, 1))),
            LocalDate.of(2025, 1, 1));

    Series quarters =
        scan(ROWS, count, TABLE).series(count, context).stream()
            .filter(series -> series.grain() == Grain.QUARTER)
            .findFirst()
            .orElseThrow();

    assertThat(quarters.observations().get(1).status()).isEqualTo(ObservationStatus.PROVISIONAL);
  }

  @Test
  void periodsAfterTheCoverageAreAwaitedAccordingToTheSchedule() {
    Measure count = measure("count", new Calculation.Count()).build();
    SeriesContext context =
        new SeriesContext(
            CoveredDays.of(new Coverage(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31))),
            LocalDate.of(2025, 3, 10),
            period -> Optional.of(period.lastDay().plusDays(15)));

    List<Observation> months =
        scan(ROWS, count, TABLE).series(count, context).stream()
            .filter(series -> series.grain() == Grain.MONTH)
            .findFirst()
            .orElseThrow()
            .observations();

    assertThat(months.stream().map(o -> o.period().id() + " " + o.status().id()))
        .containsExactly(
            "2024-10 normal",
            "2024-11 normal",
            "2024-12 normal",
            "2025-01 awaited",
            "2025-02 awaited");
    assertThat(months.get(3).note().orElseThrow().key()).isEqualTo("note.awaited-late");
    assertThat(months.get(4).note().orElseThrow().key()).isEqualTo("note.awaited");
  }

  @Test
  void thePeriodInWhichTheWayOfCountingChangedIsABreak() {
    Measure count =
        measure("count", new Calculation.Count())
            .seriesBreak(new SeriesBreak(LocalDate.of(2024, 11, 1), LocalizedText.of("new tool")))
            .build();

    assertThat(
            observations(ROWS, count, TABLE, Grain.MONTH).stream()
                .filter(o -> o.status() == ObservationStatus.SERIES_BREAK)
                .map(o -> o.period().id()))
        .containsExactly("2024-11");
  }

  @Test
  void whatIsOnADatedListCountsOnlyWhileItIsOnTheListAndBeforeThatThereIsNoFigure() {
    DatedList list =
        new DatedList(
            "test-list",
            List.of(
                new DatedList.Entry("a", LocalDate.of(2024, 10, 1), LocalDate.of(2024, 10, 31)),
                new DatedList.Entry("b", LocalDate.of(2024, 12, 1), LocalDate.MAX)));
    Measure listed =
        measure("listed", new Calculation.Count()).where(new Condition.Listed(TYPE, list)).build();

    List<Observation> months = observations(ROWS, listed, TABLE, Grain.MONTH);

    assertThat(months.stream().map(o -> o.period().id() + " " + text(o)))
        .containsExactly("2024-10 2", "2024-11 cannot-exist", "2024-12 1", "2025-01 0");
    assertThat(observations(ROWS, listed, TABLE, Grain.QUARTER).get(0).status())
        .isEqualTo(ObservationStatus.PARTIAL);
  }

  @Test
  void rowsOfAnEventNeedNotStandTogetherAndCombineByTheirRules() {
    FieldId key = FieldId.of("key");
    FieldId received = FieldId.of("received");
    FieldId arrived = FieldId.of("arrived");
    FieldId response = FieldId.of("response");
    CellFormat time = new CellFormat.Timestamp(List.of("HH:mm"));
    Dataset events =
        Dataset.builder(DatasetId.of("test/events"))
            .field(field(key, new CellFormat.Text()))
            .field(field(received, time))
            .field(field(arrived, time))
            .field(field(TYPE, new CellFormat.Text()))
            .derived(
                response,
                LocalizedText.of("response"),
                new Expression.SecondsBetween(received, arrived))
            .time(new TimeOfRow.Moment(received))
            .identity(
                new Identity.EventKey(List.of(key), Map.of(arrived, Identity.Combine.EARLIEST)))
            .baseGrain(Grain.DAY)
            .zone(NEW_YORK)
            .build();
    List<List<@Nullable Object>> units =
        List.of(
            row("1", at("2024-10-01T23:59:00"), at("2024-10-02T00:09:00"), "fire"),
            row("2", at("2024-10-02T10:00:00"), null, null),
            row("1", at("2024-10-01T23:59:30"), at("2024-10-02T00:04:00"), "rescue"),
            row("2", at("2024-10-02T10:00:00"), null, "medical"));
    Measure median =
        Measure.builder(
                MeasureId.of("test/median"), events.id(), new Calculation.Percentile(response, 50))
            .grains(Grain.DAY)
            .breakdown(TYPE, LocalizedText.of("By type"))
            .build();
    Measure calls =
        Measure.builder(MeasureId.of("test/calls"), events.id(), new Calculation.Count())
            .grains(Grain.DAY)
            .build();

    ScanResult result = scan(events, List.of(median, calls), units, 1);
    SeriesContext context = SeriesContext.of(result.seen(LATER).orElseThrow(), LATER);

    // Event 1: received 23:59:00 (first row), earliest arrival 00:04:00 the day after: 300 s.
    assertThat(result.things()).isEqualTo(2);
    assertThat(values(result.series(calls, context), Grain.DAY, Slice.whole()))
        .containsExactly(Map.entry("2024-10-01", "1"), Map.entry("2024-10-02", "1"));
    List<Series> medians = result.series(median, context);
    assertThat(values(medians, Grain.DAY, new Slice.Part(TYPE, "fire")))
        .containsExactly(
            Map.entry("2024-10-01", "300 n=1"), Map.entry("2024-10-02", "cannot-exist"));
    // The first row of event 2 gives no type, and FIRST does not look further.
    assertThat(medians.stream().map(Series::slice))
        .contains(new Slice.Part(TYPE, Slice.Part.NOT_GIVEN))
        .doesNotContain(new Slice.Part(TYPE, "medical"), new Slice.Part(TYPE, "rescue"));
  }

  @Test
  void aRepeatedHourAddsToOneDayAndSecondsAreElapsedSeconds() {
    FieldId from = FieldId.of("from");
    FieldId to = FieldId.of("to");
    FieldId took = FieldId.of("took");
    CellFormat time = new CellFormat.Timestamp(List.of("HH:mm"));
    Dataset calls =
        Dataset.builder(DatasetId.of("test/night"))
            .field(field(from, time))
            .field(field(to, time))
            .derived(took, LocalizedText.of("took"), new Expression.SecondsBetween(from, to))
            .time(new TimeOfRow.Moment(from))
            .baseGrain(Grain.HOUR)
            .zone(NEW_YORK)
            .build();
    // 2 November 2025, 01:30 comes twice: 05:30Z and 06:30Z.
    long first = java.time.Instant.parse("2025-11-02T05:30:00Z").toEpochMilli();
    long second = java.time.Instant.parse("2025-11-02T06:30:00Z").toEpochMilli();
    Measure count =
        Measure.builder(MeasureId.of("test/night"), calls.id(), new Calculation.Sum(took))
            .grains(Grain.HOUR, Grain.DAY)
            .build();

    List<List<@Nullable Object>> rows = List.of(row(first, second), row(second, second + 1000));

    assertThat(figures(calls, count, rows, Grain.HOUR))
        .hasSize(24)
        .contains(Map.entry("2025-11-02T01", "3601 n=2"), Map.entry("2025-11-02T02", "0 n=0"));
  }

  @Test
  void everyRowNeedsTheKeyOfItsEventAlsoIfTheAdapterDoesNotSaySo() {
    Dataset keyed =
        ROWS.toBuilder().identity(new Identity.EventKey(List.of(TYPE), Map.of())).build();
    Scan scan = Scan.of(keyed, List.of(), DURHAM);

    assertThat(scan.projection(TextLayout.DETECT, Map.of()).columns())
        .filteredOn(column -> column.need() == Need.CELL)
        .extracting(ColumnSpec::field)
        .containsExactly(TYPE);
  }

  /** 480.5 seconds are not within 8 minutes. */
  @Test
  void aDurationIsComparedToTheMillisecond() {
    FieldId from = FieldId.of("from");
    FieldId to = FieldId.of("to");
    FieldId took = FieldId.of("took");
    CellFormat time = new CellFormat.Timestamp(List.of("HH:mm:ss.SSS"));
    Dataset calls =
        Dataset.builder(DatasetId.of("test/exact"))
            .field(field(from, time))
            .field(field(to, time))
            .derived(took, LocalizedText.of("took"), new Expression.SecondsBetween(from, to))
            .time(new TimeOfRow.Moment(from))
            .baseGrain(Grain.DAY)
            .build();
    long start = java.time.Instant.parse("2025-11-02T05:30:00.400Z").toEpochMilli();
    List<List<@Nullable Object>> rows =
        List.of(row(start, start + 480_000), row(start, start + 480_500), row(start, start - 1));
    Condition within8 = Condition.compare(took, Condition.Operator.AT_MOST, 480);

    assertThat(exact(calls, new Calculation.Share(within8), took, rows))
        .isEqualByComparingTo("0.5");
    assertThat(exact(calls, new Calculation.Sum(took), took, rows)).isEqualByComparingTo("960.5");
    assertThat(exact(calls, new Calculation.Mean(took), took, rows)).isEqualByComparingTo("480.25");
    assertThat(exact(calls, new Calculation.Percentile(took, 100), took, rows))
        .isEqualByComparingTo("480.5");
  }

  private static BigDecimal exact(
      Dataset dataset, Calculation calculation, FieldId took, List<List<@Nullable Object>> rows) {
    Measure measure =
        Measure.builder(MeasureId.of("test/exact"), dataset.id(), calculation)
            .where(Condition.present(took))
            .grains(Grain.DAY)
            .build();
    return only(dataset, measure, rows, Grain.DAY).figures().orElseThrow().value();
  }

  @Test
  void dateAndTimeThatStandApartMakeALocalMoment() {
    FieldId date = FieldId.of("date");
    FieldId clock = FieldId.of("clock");
    FieldId moment = FieldId.of("moment");
    Dataset apart =
        Dataset.builder(DatasetId.of("test/apart"))
            .field(field(date, new CellFormat.Day(List.of("yyyy-MM-dd"))))
            .field(field(clock, new CellFormat.TimeOfDay(List.of("HH:mm"))))
            .derived(moment, LocalizedText.of("moment"), new Expression.DateAtTime(date, clock))
            .time(new TimeOfRow.Moment(moment))
            .baseGrain(Grain.HOUR)
            .zone(NEW_YORK)
            .build();
    Measure count =
        Measure.builder(MeasureId.of("test/apart"), apart.id(), new Calculation.Count())
            .grains(Grain.HOUR)
            .build();

    ScanResult result =
        scan(
            apart,
            List.of(count),
            List.of(row(day("2024-10-01"), 22380L), row(day("2024-10-01"), null)),
            10);

    // 22,380 seconds after midnight is 06:13. The row without a time has no place.
    assertThat(
            values(
                result.series(count, SeriesContext.of(result.seen(LATER).orElseThrow(), LATER)),
                Grain.HOUR,
                Slice.whole()))
        .contains(Map.entry("2024-10-01T06", "1"), Map.entry("2024-10-01T05", "0"));
    assertThat(result.rejections().total()).isEqualTo(1);
    assertThat(result.things()).isEqualTo(1);
  }

  @Test
  void publishedFiguresAreTakenAsTheyAreAndNeverAddedUp() {
    Dataset table =
        PublishedFigures.dataset(
            DatasetId.of("test/published"), LocalizedText.of("Published"), Grain.MONTH);
    Measure reported =
        Measure.builder(
                MeasureId.of("test/published"),
                table.id(),
                PublishedFigures.calculation(Calculation.Additivity.NONE))
            .build();
    List<List<@Nullable Object>> rows =
        List.of(
            row("Jan 2021", 860_000L, null, null, null, null, null),
            row("2021-03", 780_000L, null, null, 27_913_000_000L, null, null),
            row("2021-03", 790_000L, null, null, null, null, null),
            row("FY21 Q3", 800_000L, null, null, null, null, null));

    ScanResult result = scan(table, List.of(reported), rows, 10);
    List<Series> series =
        result.series(reported, SeriesContext.of(result.seen(LATER).orElseThrow(), LATER));

    assertThat(series.stream().map(Series::grain)).containsExactly(Grain.MONTH);
    assertThat(values(series, Grain.MONTH, Slice.whole()))
        .containsExactly(
            Map.entry("2021-01", "0.86"),
            Map.entry("2021-02", "not-collected"),
            Map.entry("2021-03", "0.78 n=27913"));
    assertThat(result.rejections().counts().keySet().stream().map(kind -> kind.reason().id()))
        .containsExactly("period-other-grain", "reported-twice");
  }

  @Test
  void aYearThatStartsInAnotherMonthIsRejectedAndNotLost() {
    Dataset table =
        PublishedFigures.dataset(
            DatasetId.of("test/published"), LocalizedText.of("Published"), Grain.YEAR);
    Measure reported =
        Measure.builder(
                MeasureId.of("test/published"),
                table.id(),
                PublishedFigures.calculation(Calculation.Additivity.NONE))
            .grains(Grain.YEAR)
            .build();
    List<List<@Nullable Object>> rows =
        List.of(
            row("FY2016", 1_000_000L, null, null, null, null, null),
            row("2017", 2_000_000L, null, null, null, null, null));

    ScanResult result = scan(table, List.of(reported), rows, 10);

    assertThat(
            values(
                result.series(reported, SeriesContext.of(result.seen(LATER).orElseThrow(), LATER)),
                Grain.YEAR,
                Slice.whole()))
        .containsExactly(Map.entry("FY2016", "1"));
    assertThat(result.rejections().examples())
        .extracting(one -> one.reason().id() + " " + one.excerpt() + ": " + one.expected())
        .containsExactly("period-other-year 2017: a name like FY2017");
  }

  @Test
  void aDefinitionThatContradictsTheDatasetIsRefusedWithAllContradictions() {
    Measure wrong =
        measure("wrong", new Calculation.Mean(TYPE))
            .where(Condition.in(AMOUNT, "x"))
            .breakdown(DAY, LocalizedText.of("By day"))
            .build();
    Measure unknown = measure("unknown", new Calculation.Sum(FieldId.of("amonut"))).build();

    assertThatThrownBy(() -> Scan.of(ROWS, List.of(wrong, unknown), DURHAM))
        .isInstanceOfSatisfying(
            ProblemException.class, problems -> assertThat(problems.problems()).hasSize(4))
        .hasMessageContaining("did you mean 'amount'");
  }

  /** A text is held as a code that follows from the order of rows. */
  @Test
  void aTextIsComparedWithNoNumberWhereverTheConditionStands() {
    Condition one = Condition.compare(TYPE, Condition.Operator.EQUAL, 1);
    Condition range = new Condition.Range(TYPE, BigDecimal.ZERO, BigDecimal.ONE);
    List<Measure> wrong =
        List.of(
            measure("a", new Calculation.Count()).where(one).build(),
            measure("b", new Calculation.Share(Condition.all(range))).build(),
            measure("c", new Calculation.Count()).where(new Condition.Not(one)).build());

    assertThatThrownBy(() -> Scan.of(ROWS, wrong, DURHAM))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problems ->
                assertThat(problems.problems())
                    .hasSize(3)
                    .allSatisfy(
                        problem ->
                            assertThat(problem.what()).contains("compares 'type' with a number")));
  }

  private static Measure.Builder measure(String name, Calculation calculation) {
    return Measure.builder(MeasureId.of("test/" + name), ROWS.id(), calculation);
  }

  private static Field field(FieldId id, CellFormat format) {
    return Field.of(
        id, id.value(), format, LocalizedText.of(id.value()), LocalizedText.of(id.value()));
  }

  private static Long day(String date) {
    return LocalDate.parse(date).toEpochDay();
  }

  private static Long at(String local) {
    return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant().toEpochMilli();
  }

  private static ScanResult scan(
      Dataset dataset, Measure measure, List<List<@Nullable Object>> rows) {
    return scan(dataset, List.of(measure), rows, 2);
  }

  static ScanResult scan(
      Dataset dataset, List<Measure> measures, List<List<@Nullable Object>> rows, int batchSize) {
    Scan scan = Scan.of(dataset, measures, DURHAM);
    try {
      scan.read("test.csv", new MemoryTable(dataset, batchSize, rows));
    } catch (Exception impossible) {
      throw new AssertionError(impossible);
    }
    return scan.result();
  }

  private static SeriesContext always(
      Dataset dataset, Measure measure, List<List<@Nullable Object>> rows) {
    return SeriesContext.of(scan(dataset, measure, rows).seen(LATER).orElseThrow(), LATER);
  }

  private static List<Observation> observations(
      Dataset dataset, Measure measure, List<List<@Nullable Object>> rows, Grain grain) {
    return scan(dataset, measure, rows).series(measure, always(dataset, measure, rows)).stream()
        .filter(series -> series.grain() == grain && series.slice() instanceof Slice.Whole)
        .findFirst()
        .orElseThrow()
        .observations();
  }

  private static Observation only(
      Dataset dataset, Measure measure, List<List<@Nullable Object>> rows, Grain grain) {
    List<Observation> all = observations(dataset, measure, rows, grain);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static List<Map.Entry<String, String>> figures(
      Dataset dataset, Measure measure, List<List<@Nullable Object>> rows, Grain grain) {
    return observations(dataset, measure, rows, grain).stream()
        .map(o -> Map.entry(o.period().id(), text(o)))
        .toList();
  }

  private static List<Map.Entry<String, String>> values(
      List<Series> series, Grain grain, Slice slice) {
    return series.stream()
        .filter(one -> one.grain() == grain && one.slice().equals(slice))
        .flatMap(one -> one.observations().stream())
        .map(o -> Map.entry(o.period().id(), text(o)))
        .toList();
  }

  private static String text(Observation observation) {
    return observation.figures().map(Figures::toString).orElse(observation.status().id());
  }
}
