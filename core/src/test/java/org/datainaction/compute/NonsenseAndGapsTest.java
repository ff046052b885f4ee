package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.compute.MemoryTable.row;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.measure.PublishedFigures;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.Slice;
import org.datainaction.table.CellFormat;
import org.datainaction.table.SourceException;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values that make no sense, and time that is not covered, never pass for figures. */
class NonsenseAndGapsTest {
  private static final FiscalCalendar DURHAM = FiscalCalendar.startingIn(Month.JULY);
  private static final LocalDate LATER = LocalDate.of(2026, 11, 16);
  private static final FieldId DAY = FieldId.of("day");
  private static final FieldId FROM = FieldId.of("from");
  private static final FieldId TO = FieldId.of("to");
  private static final FieldId TOOK = FieldId.of("took");
  private static final FieldId AMOUNT = FieldId.of("amount");
  private static final FieldId SUM = FieldId.of("sum");

  @Test
  void aDurationThatEndsBeforeItStartsIsNoFigureAndCounted() {
    CellFormat time = new CellFormat.Timestamp(List.of("HH:mm"));
    Dataset calls =
        Dataset.builder(DatasetId.of("test/calls"))
            .field(field(FROM, time))
            .field(field(TO, time))
            .derived(TOOK, LocalizedText.of("took"), new Expression.SecondsBetween(FROM, TO))
            .time(new TimeOfRow.Moment(FROM))
            .baseGrain(Grain.DAY)
            .build();
    Measure mean = measure(calls, new Calculation.Mean(TOOK), Grain.DAY);

    ScanResult result =
        scan(
            calls,
            mean,
            List.of(row(0L, 60_000L), row(1_000L, 1_000L), row(9_000L, 0L), row(0L, 0L)));

    // 60, 0 and 0 seconds; the third took minus nine.
    assertThat(figures(result, mean, Grain.DAY)).containsExactly("1970-01-01 20 (60/3) n=3 normal");
    assertThat(result.invalidCells()).containsExactly(Map.entry(TOOK, 1L));
  }

  @Test
  void aSumThatIsTooLargeIsNoFigureAndCounted() {
    Dataset table =
        amounts()
            .derived(SUM, LocalizedText.of("sum"), new Expression.SumOf(List.of(AMOUNT, AMOUNT)))
            .build();
    Measure sum = measure(table, new Calculation.Sum(SUM), Grain.DAY);

    ScanResult result =
        scan(
            table,
            sum,
            List.of(row(day("2024-10-01"), Long.MAX_VALUE), row(day("2024-10-01"), 4L)));

    assertThat(figures(result, sum, Grain.DAY)).containsExactly("2024-10-01 8 n=1 normal");
    assertThat(result.invalidCells()).containsExactly(Map.entry(SUM, 1L));
  }

  @Test
  void anEventWhoseSumIsTooLargeHasNoneAndIsCounted() {
    FieldId key = FieldId.of("key");
    Dataset events =
        amounts()
            .field(field(key, new CellFormat.Text()))
            .identity(new Identity.EventKey(List.of(key), Map.of(AMOUNT, Identity.Combine.SUM)))
            .build();
    Measure sum = measure(events, new Calculation.Sum(AMOUNT), Grain.DAY);
    Long first = day("2024-10-01");

    ScanResult result =
        scan(
            events,
            sum,
            List.of(
                row(first, Long.MAX_VALUE, "large"),
                row(first, 1L, "large"),
                row(first, 2L, "large"),
                row(first, 5L, "small")));

    assertThat(figures(result, sum, Grain.DAY)).containsExactly("2024-10-01 5 n=1 normal");
    assertThat(result.invalidCells()).containsExactly(Map.entry(AMOUNT, 1L));
  }

  @Test
  void cellsThatAreAllEmptyAreNotZero() {
    Dataset table = amounts().build();
    Measure sum = measure(table, new Calculation.Sum(AMOUNT), Grain.DAY);

    ScanResult result =
        scan(table, sum, List.of(row(day("2024-10-01"), null), row(day("2024-10-03"), 7L)));

    assertThat(figures(result, sum, Grain.DAY))
        .containsExactly(
            "2024-10-01 not-collected", "2024-10-02 0 n=0 normal", "2024-10-03 7 n=1 normal");
  }

  @Test
  void aSecondRowForTheSameKeyIsRejectedInWhicheverFileItStands() throws Exception {
    Dataset table = amounts().identity(new Identity.UniqueRow(List.of(DAY))).build();
    Measure sum = measure(table, new Calculation.Sum(AMOUNT), Grain.DAY);
    Scan scan = Scan.of(table, List.of(sum), DURHAM);

    scan.read(
        "a.csv",
        new MemoryTable(
            table, 2, List.of(row(day("2024-10-01"), 10L), row(day("2024-10-02"), 20L))));
    scan.read(
        "b.csv",
        new MemoryTable(
            table, 2, List.of(row(day("2024-10-02"), 25L), row(day("2024-10-03"), 30L))));
    ScanResult result = scan.result();

    assertThat(figures(result, sum, Grain.DAY))
        .containsExactly(
            "2024-10-01 10 n=1 normal", "2024-10-02 20 n=1 normal", "2024-10-03 30 n=1 normal");
    assertThat(result.rejectedIn("a.csv")).isZero();
    assertThat(result.rejectedIn("b.csv")).isEqualTo(1);
    assertThat(result.rejections().examples())
        .extracting(one -> one.file() + " " + one.reason().id() + " " + one.excerpt())
        .containsExactly("b.csv reported-twice 2024-10-02");
  }

  @Test
  void rowsOfDaysThatAreNotCoveredAreRejectedAndInNoFigure() {
    Dataset table = amounts().build();
    Measure sum = measure(table, new Calculation.Sum(AMOUNT), Grain.DAY, Grain.YEAR);
    Coverage october = new Coverage(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 10, 31));

    ScanResult result =
        read(
            Scan.of(table, List.of(sum), DURHAM, Optional.of(october)),
            table,
            List.of(
                row(day("2024-09-30"), 1L),
                row(day("2024-10-01"), 20L),
                row(day("2024-10-31"), 300L),
                row(day("2024-11-01"), 4000L)));

    assertThat(
            result.series(sum, SeriesContext.of(CoveredDays.of(october), LATER)).stream()
                .filter(series -> series.grain() == Grain.YEAR)
                .flatMap(series -> series.observations().stream())
                .map(NonsenseAndGapsTest::text))
        .containsExactly("FY2025 320 n=2 partial");
    assertThat(result.rejections().examples())
        .extracting(one -> one.reason().id() + " " + one.excerpt() + ": " + one.expected())
        .containsExactly(
            "outside-covers 2024-09-30: a day from 2024-10-01 to 2024-10-31",
            "outside-covers 2024-11-01: a day from 2024-10-01 to 2024-10-31");
    assertThat(result.things()).isEqualTo(2);
  }

  @Test
  void rowsBeforeTheFirstCoveredDayOfAMonthAreInNoFigureOfThatMonth() {
    Dataset table = amounts().baseGrain(Grain.MONTH).build();
    Measure sum = measure(table, new Calculation.Sum(AMOUNT), Grain.MONTH);
    Coverage fromMid = new Coverage(LocalDate.of(2024, 10, 15), LocalDate.of(2024, 11, 20));

    ScanResult result =
        read(
            Scan.of(table, List.of(sum), DURHAM, Optional.of(fromMid)),
            table,
            List.of(
                row(day("2024-10-14"), 1L),
                row(day("2024-10-15"), 20L),
                row(day("2024-11-20"), 300L),
                row(day("2024-11-21"), 4000L)));

    assertThat(
            result
                .series(sum, SeriesContext.of(CoveredDays.of(fromMid), LATER))
                .get(0)
                .observations()
                .stream()
                .map(NonsenseAndGapsTest::text))
        .containsExactly("2024-10 20 n=1 partial", "2024-11 300 n=1 partial");
    assertThat(result.rejections().examples())
        .extracting(one -> one.reason().id() + " " + one.excerpt() + ": " + one.expected())
        .containsExactly(
            "outside-covers 2024-10-14: a day from 2024-10-15 to 2024-11-20",
            "outside-covers 2024-11-21: a day from 2024-10-15 to 2024-11-20");
  }

  @Test
  void aReportThatIsOnlyPartlyCoveredIsRejectedAndANamedPeriodIsNot() {
    Dataset reports = reports();
    Dataset named =
        PublishedFigures.dataset(
            DatasetId.of("test/published"), LocalizedText.of("Published"), Grain.MONTH);
    Measure sum = measure(reports, new Calculation.Sum(AMOUNT), Grain.MONTH);
    Measure reported =
        measure(named, PublishedFigures.calculation(Calculation.Additivity.OVER_TIME), Grain.MONTH);
    Coverage fromMid = new Coverage(LocalDate.of(2024, 9, 15), LocalDate.of(2024, 10, 31));

    ScanResult ofReports =
        read(
            Scan.of(reports, List.of(sum), DURHAM, Optional.of(fromMid)),
            reports,
            List.of(
                row(day("2024-09-01"), day("2024-09-30"), 30L),
                row(day("2024-09-15"), day("2024-09-30"), 16L),
                row(day("2024-10-01"), day("2024-10-31"), 31L)));
    ScanResult ofNamed =
        read(
            Scan.of(named, List.of(reported), DURHAM, Optional.of(fromMid)),
            named,
            List.of(
                row("2024-08", 1_000_000L, null, null, null, null, null),
                row("2024-09", 2_000_000L, null, null, null, null, null)));

    assertThat(
            ofReports
                .series(sum, SeriesContext.of(CoveredDays.of(fromMid), LATER))
                .get(0)
                .observations()
                .stream()
                .map(NonsenseAndGapsTest::text))
        .containsExactly("2024-09 16 n=1 partial", "2024-10 31 n=1 normal");
    assertThat(ofReports.rejections().examples())
        .extracting(one -> one.reason().id() + " " + one.excerpt())
        .containsExactly("outside-covers 2024-09-01 to 2024-09-30");
    assertThat(ofNamed.rejections().examples())
        .extracting(one -> one.reason().id() + " " + one.excerpt())
        .containsExactly("outside-covers 2024-08");
  }

  @Test
  void aSlipInTheYearIsRejectedAndStretchesNothing() {
    Dataset table = amounts().build();
    Measure sum = measure(table, new Calculation.Sum(AMOUNT), Grain.DAY);

    ScanResult result =
        scan(
            table,
            sum,
            List.of(
                row(day("0026-01-05"), 1L),
                row(day("2024-10-01"), 20L),
                row(day("2924-10-01"), 3L)));

    assertThat(figures(result, sum, Grain.DAY)).containsExactly("2024-10-01 20 n=1 normal");
    assertThat(result.rejections().examples())
        .extracting(one -> one.reason().id() + " " + one.excerpt() + ": " + one.expected())
        .containsExactly(
            "value-invalid 0026-01-05: a day in the years 1900 to 2099",
            "value-invalid 2924-10-01: a day in the years 1900 to 2099");
  }

  @Test
  void aDayFarInTheFutureMakesNoEndlessWaiting() {
    Dataset table = amounts().build();
    Measure sum = measure(table, new Calculation.Sum(AMOUNT), Grain.DAY);
    ScanResult result = scan(table, sum, List.of(row(day("2024-10-01"), 20L)));
    SeriesContext context =
        new SeriesContext(
            result.seen(LATER).orElseThrow(),
            LocalDate.of(9999, 12, 31),
            period -> Optional.of(period.lastDay().plusDays(30)));

    assertThat(result.series(sum, context).get(0).observations()).hasSize(1001);
  }

  @Test
  void aReportThatEndsWithinAMonthDoesNotCoverIt() {
    Dataset reports = reports();
    Measure sum = measure(reports, new Calculation.Sum(AMOUNT), Grain.MONTH);

    ScanResult result =
        scan(
            reports,
            sum,
            List.of(
                row(day("2024-09-01"), day("2024-09-30"), 30L),
                row(day("2024-10-01"), day("2024-10-10"), 10L)));

    assertThat(figures(result, sum, Grain.MONTH))
        .containsExactly("2024-09 30 n=1 normal", "2024-10 10 n=1 partial");
  }

  @Test
  void daysBetweenReportsThatNoReportCoversAreNotCounted() {
    Dataset reports = reports();
    Measure sum = measure(reports, new Calculation.Sum(AMOUNT), Grain.MONTH, Grain.QUARTER);

    ScanResult result =
        scan(
            reports,
            sum,
            List.of(
                row(day("2024-07-01"), day("2024-07-10"), 1L),
                row(day("2024-07-11"), day("2024-07-31"), 20L),
                row(day("2024-08-01"), day("2024-08-31"), 300L),
                row(day("2024-09-01"), day("2024-09-10"), 4000L),
                row(day("2024-10-01"), day("2024-10-31"), 5L),
                row(day("2024-12-21"), day("2024-12-31"), 60L),
                row(day("2024-12-01"), day("2024-12-20"), 700L),
                row(day("2024-12-11"), day("2024-12-31"), 8000L)));

    assertThat(figures(result, sum, Grain.MONTH))
        .containsExactly(
            "2024-07 21 n=2 normal",
            "2024-08 300 n=1 normal",
            "2024-09 4000 n=1 partial",
            "2024-10 5 n=1 normal",
            "2024-11 not-collected",
            "2024-12 8760 n=3 normal");
    assertThat(figures(result, sum, Grain.QUARTER))
        .containsExactly("FY2025-Q1 4321 n=4 partial", "FY2025-Q2 8765 n=4 partial");
    // One stretch without the end of September; 92 days less the 30 of November.
    assertThat(
            result.series(sum, SeriesContext.of(result.seen(LATER).orElseThrow(), LATER)).stream()
                .filter(series -> series.grain() == Grain.QUARTER)
                .flatMap(series -> series.observations().stream())
                .map(one -> one.note().orElseThrow()))
        .containsExactly(
            Message.of(
                "note.partial",
                new Argument.Day(LocalDate.of(2024, 7, 1)),
                new Argument.Day(LocalDate.of(2024, 9, 10))),
            Message.of("note.partial-days", Argument.Figure.count(62), Argument.Figure.count(92)));
  }

  @Test
  void rowsOfDaysThatAreYetToComeStretchNothingAndAreTold() {
    Dataset table = amounts().build();
    Measure sum = measure(table, new Calculation.Sum(AMOUNT), Grain.DAY);

    ScanResult result =
        scan(
            table,
            sum,
            List.of(
                row(day("2026-11-10"), 1L),
                row(day("2026-12-11"), 20L),
                row(day("2026-11-12"), 300L),
                row(day("2062-11-12"), 4000L)));

    assertThat(figures(result, sum, Grain.DAY))
        .containsExactly(
            "2026-11-10 1 n=1 normal", "2026-11-11 0 n=0 normal", "2026-11-12 300 n=1 normal");
    assertThat(result.later(LATER)).contains(new ScanResult.Later(2, "test.csv", 3));
    assertThat(result.later(LocalDate.of(2063, 1, 1))).isEmpty();
    assertThat(result.seen(LocalDate.of(2026, 11, 9))).isEmpty();
  }

  @Test
  void aReportThatEndsAfterTheDayOfTheFiguresCoversNoDayAfterIt() {
    Dataset reports = reports();
    Measure sum = measure(reports, new Calculation.Sum(AMOUNT), Grain.MONTH);

    ScanResult result =
        scan(
            reports,
            sum,
            List.of(
                row(day("2026-11-01"), day("2026-11-30"), 7L),
                row(day("2027-01-01"), day("2027-01-31"), 9L)));

    assertThat(result.seen(LATER))
        .contains(CoveredDays.of(new Coverage(LocalDate.of(2026, 11, 1), LATER)));
    assertThat(figures(result, sum, Grain.MONTH)).containsExactly("2026-11 7 n=1 provisional");
  }

  @Test
  void aMonthThatNoReportCoversIsAwaitedIfItWasDue() {
    Dataset reports = reports();
    Measure sum = measure(reports, new Calculation.Sum(AMOUNT), Grain.MONTH);
    ScanResult result =
        scan(
            reports,
            sum,
            List.of(
                row(day("2024-07-01"), day("2024-07-31"), 1L),
                row(day("2024-09-01"), day("2024-09-30"), 2L)));
    SeriesContext context =
        new SeriesContext(
            result.seen(LATER).orElseThrow(),
            LocalDate.of(2024, 10, 10),
            period -> Optional.of(period.lastDay().plusDays(15)));

    assertThat(
            result.series(sum, context).get(0).observations().stream()
                .map(NonsenseAndGapsTest::text))
        .containsExactly("2024-07 1 n=1 normal", "2024-08 awaited", "2024-09 2 n=1 normal");
  }

  @Test
  void aPublishedFigureThatIsNotGivenLeavesAPartOnly() {
    Dataset table =
        PublishedFigures.dataset(
            DatasetId.of("test/published"), LocalizedText.of("Published"), Grain.MONTH);
    Measure reported =
        measure(
            table,
            PublishedFigures.calculation(Calculation.Additivity.OVER_TIME),
            Grain.MONTH,
            Grain.QUARTER);

    ScanResult result =
        scan(
            table,
            reported,
            List.of(
                row("2021-07", 100_000_000L, null, null, null, null, null),
                row("2021-08", null, null, null, null, null, null),
                row("2021-09", 300_000_000L, null, null, null, null, null)));

    assertThat(figures(result, reported, Grain.QUARTER)).containsExactly("FY2022-Q1 400 partial");
  }

  @Test
  void publishedFiguresWithAGapAddUpToAPartOnly() {
    Dataset table =
        PublishedFigures.dataset(
            DatasetId.of("test/published"), LocalizedText.of("Published"), Grain.MONTH);
    Measure reported =
        measure(
            table,
            PublishedFigures.calculation(Calculation.Additivity.OVER_TIME),
            Grain.MONTH,
            Grain.QUARTER);

    ScanResult result =
        scan(
            table,
            reported,
            List.of(
                row("2021-07", 100_000_000L, null, null, null, null, null),
                row("2021-09", 300_000_000L, null, null, null, null, null),
                row("2021-10", 1_000_000L, null, null, null, null, null),
                row("2021-11", 1_000_000L, null, null, null, null, null),
                row("2021-12", 1_000_000L, null, null, null, null, null)));

    assertThat(figures(result, reported, Grain.QUARTER))
        .containsExactly("FY2022-Q1 400 partial", "FY2022-Q2 3 normal");
  }

  private static Dataset.Builder amounts() {
    return Dataset.builder(DatasetId.of("test/amounts"))
        .field(field(DAY, new CellFormat.Day(List.of("yyyy-MM-dd"))))
        .field(field(AMOUNT, new CellFormat.Whole()))
        .time(new TimeOfRow.Moment(DAY))
        .baseGrain(Grain.DAY);
  }

  private static Dataset reports() {
    return Dataset.builder(DatasetId.of("test/reports"))
        .field(field(FROM, new CellFormat.Day(List.of("yyyy-MM-dd"))))
        .field(field(TO, new CellFormat.Day(List.of("yyyy-MM-dd"))))
        .field(field(AMOUNT, new CellFormat.Whole()))
        .time(new TimeOfRow.Span(FROM, TO))
        .baseGrain(Grain.MONTH)
        .build();
  }

  private static Measure measure(Dataset dataset, Calculation calculation, Grain... grains) {
    Measure.Builder builder =
        Measure.builder(MeasureId.of("test/measure"), dataset.id(), calculation).grains(grains[0]);
    return builder
        .grains(grains[0], java.util.Arrays.copyOfRange(grains, 1, grains.length))
        .build();
  }

  private static Field field(FieldId id, CellFormat format) {
    return Field.of(id, id.value(), format, LocalizedText.of("x"), LocalizedText.of("x"));
  }

  private static Long day(String date) {
    return LocalDate.parse(date).toEpochDay();
  }

  private static ScanResult scan(
      Dataset dataset, Measure measure, List<List<@Nullable Object>> rows) {
    return read(Scan.of(dataset, List.of(measure), DURHAM), dataset, rows);
  }

  private static ScanResult read(Scan scan, Dataset dataset, List<List<@Nullable Object>> rows) {
    try {
      scan.read("test.csv", new MemoryTable(dataset, 2, rows));
    } catch (IOException | SourceException impossible) {
      throw new AssertionError(impossible);
    }
    return scan.result();
  }

  private static List<String> figures(ScanResult result, Measure measure, Grain grain) {
    SeriesContext context = SeriesContext.of(result.seen(LATER).orElseThrow(), LATER);
    return result.series(measure, context).stream()
        .filter(series -> series.grain() == grain && series.slice() instanceof Slice.Whole)
        .flatMap(series -> series.observations().stream())
        .map(NonsenseAndGapsTest::text)
        .toList();
  }

  private static String text(Observation observation) {
    return observation.period().id()
        + observation.figures().map(Figures::toString).map(text -> " " + text).orElse("")
        + " "
        + observation.status().id();
  }
}
