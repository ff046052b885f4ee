package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.datainaction.compute.MemoryTable.row;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.datainaction.dataset.Dataset;
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
import org.datainaction.series.Figures;
import org.datainaction.series.Slice;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Rejection;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Months without days, hours and days of the week, and shares of samples, counted by hand. */
class TimeInPiecesTest {
  private static final FieldId YEAR = FieldId.of("year");
  private static final FieldId MONTH = FieldId.of("month");
  private static final FieldId TYPE = FieldId.of("type");
  private static final FieldId WHEN = FieldId.of("when");
  private static final FieldId PART = FieldId.of("part");
  private static final LocalDate LATER = LocalDate.of(2026, 11, 16);

  private static final Dataset MONTHS =
      Dataset.builder(DatasetId.of("test/months"))
          .field(field(YEAR, new CellFormat.Whole()))
          .field(field(MONTH, new CellFormat.Month()))
          .field(field(TYPE, new CellFormat.Text()))
          .time(new TimeOfRow.MonthOfYear(YEAR, MONTH))
          .build();

  @Test
  void aMonthOfAYearLiesInItsFiscalQuarter() throws Exception {
    ScanResult result =
        scan(
            MONTHS,
            count(MONTHS).grains(Grain.QUARTER).build(),
            row(2023L, 6L, "a"),
            row(2023L, 7L, "a"),
            row(2023L, 9L, "a"));

    assertThat(whole(result, count(MONTHS).grains(Grain.QUARTER).build()))
        .isEqualTo(Map.of("FY2023-Q4", "1", "FY2024-Q1", "2"));
  }

  @Test
  void aYearOrMonthThatIsMissingOrASlipLeavesItsRowOut() throws Exception {
    ScanResult result =
        scan(
            MONTHS,
            count(MONTHS).build(),
            row(null, 6L, "a"),
            row(2023L, null, "a"),
            row(20223L, 6L, "a"),
            row(2023L, 6L, "a"));

    assertThat(result.rejections().examples())
        .extracting(Rejection::reason, Rejection::column, Rejection::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Rejection.Reason.VALUE_MISSING, "year", 2L),
            org.assertj.core.groups.Tuple.tuple(Rejection.Reason.VALUE_MISSING, "month", 3L),
            org.assertj.core.groups.Tuple.tuple(Rejection.Reason.VALUE_INVALID, "year", 4L));
    assertThat(result.things()).isEqualTo(1);
  }

  @Test
  void monthsCannotBeKeptByDay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MONTHS.withBaseGrain(Grain.DAY))
        .withMessageContaining("test/months")
        .withMessageContaining("day");
  }

  @Test
  void theHourIsThatOfTheClockInTheDatasetsZone() throws Exception {
    // 2 November 2025: at 06:00Z New York goes back from 2 to 1 o'clock.
    assertThat(
            parts(
                Expression.TimePart.HOUR,
                "2025-11-02T05:30:00Z",
                "2025-11-02T06:30:00Z",
                "2025-11-02T07:30:00Z"))
        .isEqualTo(Map.of("01", "2", "02", "1"));
  }

  @Test
  void aQuarterHourIsNamedAfterItsFirstMinute() throws Exception {
    assertThat(
            parts(
                Expression.TimePart.QUARTER_HOUR,
                "2025-06-01T12:00:00Z",
                "2025-06-01T12:14:59Z",
                "2025-06-01T12:15:00Z",
                "2025-06-01T13:59:00Z"))
        .isEqualTo(Map.of("00", "2", "15", "1", "45", "1"));
  }

  @Test
  void theDayOfTheWeekIsLocalAndStartsWithMonday() throws Exception {
    // Monday 00:30Z is still Sunday in New York.
    assertThat(
            parts(Expression.TimePart.DAY_OF_WEEK, "2025-06-02T00:30:00Z", "2025-06-02T12:00:00Z"))
        .isEqualTo(Map.of("7", "1", "1", "1"));
  }

  @Test
  void aShareOfASampleHasItsMargin() throws Exception {
    Dataset survey =
        Dataset.builder(DatasetId.of("test/survey"))
            .field(field(YEAR, new CellFormat.Whole()))
            .field(field(MONTH, new CellFormat.Month()))
            .field(field(TYPE, new CellFormat.Text()))
            .time(new TimeOfRow.MonthOfYear(YEAR, MONTH))
            .sampled()
            .build();
    Measure yes =
        Measure.builder(
                MeasureId.of("test/yes"),
                survey.id(),
                new Calculation.Share(Condition.in(TYPE, "yes")))
            .grains(Grain.MONTH)
            .build();
    ScanResult result =
        scan(
            survey,
            yes,
            row(2023L, 1L, "yes"),
            row(2023L, 1L, "no"),
            row(2023L, 1L, "no"),
            row(2023L, 1L, "no"),
            row(2023L, 2L, "no"));

    List<Figures> figures =
        result
            .series(yes, SeriesContext.of(result.seen(LATER).orElseThrow(), LATER))
            .get(0)
            .observations()
            .stream()
            .flatMap(observation -> observation.figures().stream())
            .toList();

    // 1.96 * sqrt(0.25 * 0.75 / 4) = 1.96 * 0.21650635… = 0.424352…
    assertThat(figures.get(0).margin())
        .hasValueSatisfying(m -> assertThat(m).isEqualByComparingTo("0.424352"));
    assertThat(figures.get(0).n()).hasValue(4);
    // Nobody of one said yes: the formula would say that nothing can be off.
    assertThat(figures.get(1).margin()).isEmpty();
  }

  @Test
  void partsStandInTheOrderOfTheirFieldsWordsAndThenInThatOfTheirValues() throws Exception {
    Dataset dataset =
        Dataset.builder(DatasetId.of("test/months"))
            .field(field(YEAR, new CellFormat.Whole()))
            .field(field(MONTH, new CellFormat.Month()))
            .field(
                field(TYPE, new CellFormat.Text())
                    .withValue("Monday", LocalizedText.of("Monday"))
                    .withValue("Friday", LocalizedText.of("Friday")))
            .time(new TimeOfRow.MonthOfYear(YEAR, MONTH))
            .build();
    Measure measure =
        count(dataset).grains(Grain.YEAR).breakdown(TYPE, LocalizedText.of("By day")).build();

    ScanResult result =
        scan(
            dataset,
            measure,
            row(2023L, 1L, "unknown"),
            row(2023L, 1L, "Friday"),
            row(2023L, 1L, "another"),
            row(2023L, 1L, "Monday"));

    assertThat(result.series(measure, SeriesContext.of(result.seen(LATER).orElseThrow(), LATER)))
        .extracting(series -> series.slice() instanceof Slice.Part part ? part.value() : "")
        .containsExactly("", "Monday", "Friday", "another", "unknown");
  }

  private static Map<String, String> parts(Expression.TimePart part, String... times)
      throws Exception {
    Dataset dataset =
        Dataset.builder(DatasetId.of("test/times"))
            .field(field(WHEN, new CellFormat.Timestamp(List.of("p"))))
            .derived(
                DerivedField.of(
                    PART, LocalizedText.of("part"), new Expression.PartOfTime(WHEN, part)))
            .time(new TimeOfRow.Moment(WHEN))
            .zone(ZoneId.of("America/New_York"))
            .build();
    Measure measure =
        count(dataset).grains(Grain.YEAR).breakdown(PART, LocalizedText.of("By part")).build();
    List<List<@Nullable Object>> rows =
        java.util.Arrays.stream(times)
            .<List<@Nullable Object>>map(time -> row(Instant.parse(time).toEpochMilli()))
            .toList();
    Scan scan = Scan.of(dataset, List.of(measure), FiscalCalendar.CALENDAR_YEAR);
    scan.read("times.csv", new MemoryTable(dataset, 2, rows));
    ScanResult result = scan.result();
    Map<String, String> counts = new TreeMap<>();
    result
        .series(measure, SeriesContext.of(result.seen(LATER).orElseThrow(), LATER))
        .forEach(
            series -> {
              if (series.slice() instanceof Slice.Part slice) {
                counts.put(
                    slice.value(),
                    series.observations().get(0).figures().orElseThrow().value().toPlainString());
              }
            });
    return counts;
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static ScanResult scan(Dataset dataset, Measure measure, List<@Nullable Object>... rows)
      throws Exception {
    Scan scan = Scan.of(dataset, List.of(measure), FiscalCalendar.startingIn(Month.JULY));
    scan.read("rows.csv", new MemoryTable(dataset, 3, List.of(rows)));
    return scan.result();
  }

  private static Map<String, String> whole(ScanResult result, Measure measure) {
    Map<String, String> figures = new TreeMap<>();
    result
        .series(measure, SeriesContext.of(result.seen(LATER).orElseThrow(), LATER))
        .get(0)
        .observations()
        .forEach(
            observation ->
                figures.put(
                    observation.period().id(),
                    observation.figures().orElseThrow().value().toPlainString()));
    return figures;
  }

  private static Measure.Builder count(Dataset dataset) {
    return Measure.builder(MeasureId.of("test/count"), dataset.id(), new Calculation.Count());
  }

  private static Field field(FieldId id, CellFormat format) {
    LocalizedText name = LocalizedText.of(id.value());
    return Field.of(id, id.value(), format, name, name);
  }
}
