package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.compute.MemoryTable.row;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.table.CellFormat;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days as a calendar on the wall of the city counts them. */
class DaysBetweenTest {
  private static final FieldId OPENED = FieldId.of("opened");
  private static final FieldId CLOSED = FieldId.of("closed");
  private static final FieldId OPEN = FieldId.of("open");
  private static final CellFormat DAY = new CellFormat.Day(List.of("p"));
  private static final CellFormat TIME = new CellFormat.Timestamp(List.of("p"));

  @Test
  void ofTwoDatesTheDaysAreCounted() throws Exception {
    assertThat(days(DAY, DAY, day("2024-10-31"), day("2024-11-02"))).hasValue("2");
    assertThat(days(DAY, DAY, day("2024-10-31"), day("2024-10-31"))).hasValue("0");
  }

  @Test
  void midnightOfTheCityMakesTheDay() throws Exception {
    // In Durham 23:30 on 1 November and 00:10 on the next day: forty minutes, one day.
    assertThat(days(TIME, TIME, time("2024-11-02T03:30:00Z"), time("2024-11-02T04:10:00Z")))
        .hasValue("1");
    // 00:10 and 23:30 on 1 November: nearly 24 hours, the same day.
    assertThat(days(TIME, TIME, time("2024-11-01T04:10:00Z"), time("2024-11-02T03:30:00Z")))
        .hasValue("0");
  }

  @Test
  void aChangeOfClocksIsNoDay() throws Exception {
    // Noon on Saturday to 11:00 on Monday, with 25 hours on the Sunday between.
    assertThat(days(TIME, TIME, time("2024-11-02T16:00:00Z"), time("2024-11-04T16:00:00Z")))
        .hasValue("2");
  }

  @Test
  void aDateAndATimeMayBeMixed() throws Exception {
    assertThat(days(DAY, TIME, day("2024-11-01"), time("2024-11-03T03:30:00Z"))).hasValue("1");
  }

  @Test
  void anEndBeforeTheStartOrNoEndIsNoFigure() throws Exception {
    assertThat(days(DAY, DAY, day("2024-11-02"), day("2024-11-01"))).isEmpty();
    assertThat(days(DAY, DAY, day("2024-11-02"), null)).isEmpty();
  }

  private static Optional<String> days(
      CellFormat opened, CellFormat closed, Long first, @Nullable Long last) throws Exception {
    LocalizedText words = LocalizedText.of("words");
    Dataset dataset =
        Dataset.builder(DatasetId.of("test/cases"))
            .field(Field.of(OPENED, "Opened", opened, words, words))
            .field(Field.of(CLOSED, "Closed", closed, words, words))
            .derived(OPEN, words, new Expression.DaysBetween(OPENED, CLOSED))
            .time(new TimeOfRow.Moment(OPENED))
            .zone(ZoneId.of("America/New_York"))
            .build();
    Measure mean =
        Measure.builder(MeasureId.of("test/open"), dataset.id(), new Calculation.Mean(OPEN))
            .grains(Grain.YEAR)
            .build();
    Scan scan = Scan.of(dataset, List.of(mean), FiscalCalendar.CALENDAR_YEAR);
    scan.read("cases.csv", new MemoryTable(dataset, 3, List.of(row(first, last))));
    ScanResult result = scan.result();
    assertThat(result.invalidCells().size())
        .isEqualTo(last != null && opened == closed && last < first ? 1 : 0);
    LocalDate asOf = LocalDate.of(2026, 11, 16);
    return result
        .series(mean, SeriesContext.of(result.seen(asOf).orElseThrow(), asOf))
        .get(0)
        .observations()
        .get(0)
        .figures()
        .map(figures -> figures.value().toPlainString());
  }

  private static Long day(String date) {
    return LocalDate.parse(date).toEpochDay();
  }

  private static Long time(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
