package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.compute.MemoryTable.row;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.table.SourceException;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A column that one city's export has and another's lacks makes no figures of nothing. */
class MissingColumnsTest {
  private static final LocalDate LATER = LocalDate.of(2026, 11, 16);
  private static final FieldId DAY = FieldId.of("day");
  private static final FieldId RECORD = FieldId.of("record");
  private static final FieldId PLACE = FieldId.of("place");

  private static final Dataset RECORDS =
      Dataset.builder(DatasetId.of("test/records"))
          .field(field(DAY, new CellFormat.Day(List.of("yyyy-MM-dd"))).with(Need.CELL))
          .field(field(RECORD, new CellFormat.Text()).with(Need.NONE))
          .field(field(PLACE, new CellFormat.Text()).with(Need.NONE))
          .time(new TimeOfRow.Moment(DAY))
          .identity(new Identity.UniqueRow(List.of(RECORD)))
          .baseGrain(Grain.DAY)
          .build();

  private static final Measure COUNT =
      Measure.builder(MeasureId.of("test/count"), RECORDS.id(), new Calculation.Count())
          .grains(Grain.DAY)
          .breakdown(PLACE, LocalizedText.of("By place"))
          .build();

  private static final Measure PLACES =
      Measure.builder(MeasureId.of("test/places"), RECORDS.id(), new Calculation.Distinct(PLACE))
          .grains(Grain.DAY)
          .build();

  @Test
  void rowsWithoutAKeyAreThingsOfTheirOwn() {
    ScanResult result = scan(List.of(row(0L, null, null), row(0L, null, null), row(0L, "7", null)));

    assertThat(result.things()).isEqualTo(3);
    assertThat(result.rejections().total()).isZero();
  }

  @Test
  void aKeyThatIsThereTwiceIsRejectedAlsoAmongRowsWithout() {
    ScanResult result = scan(List.of(row(0L, "7", null), row(0L, null, null), row(0L, "7", null)));

    assertThat(result.things()).isEqualTo(2);
    assertThat(result.rejections().examples())
        .extracting(one -> one.reason().id() + " in line " + one.line())
        .containsExactly("reported-twice in line 4");
  }

  @Test
  void aColumnThatIsNowhereDividesNothing() {
    ScanResult result = scan(List.of(row(0L, null, null), row(0L, null, null)));

    assertThat(figures(result, COUNT)).containsExactly(Map.entry(Slice.whole(), List.of("2")));
  }

  @Test
  void rowsWithoutAValueAreAPartWhereOthersHaveOne() {
    ScanResult result = scan(List.of(row(0L, null, null), row(0L, null, "East")));

    assertThat(figures(result, COUNT).keySet())
        .contains(new Slice.Part(PLACE, Slice.Part.NOT_GIVEN), new Slice.Part(PLACE, "East"));
  }

  @Test
  void differentValuesOfAColumnThatIsNowhereAreNotZero() {
    ScanResult result =
        scan(List.of(row(0L, null, null), row(2L, null, "East"), row(2L, null, "East")));

    // On 1 January nobody said where, on the 2nd there was nothing to say, on the 3rd one place.
    assertThat(figures(result, PLACES))
        .containsExactly(Map.entry(Slice.whole(), List.of("not-collected", "0", "1")));
  }

  @Test
  void aColumnInWhichNoRowHasAValueIsAbsent() {
    assertThat(scan(List.of(row(0L, null, null), row(1L, "7", null))).absentColumns())
        .containsExactly(PLACE);
    assertThat(scan(List.of(row(0L, null, "East"), row(1L, "7", null))).absentColumns()).isEmpty();
  }

  @Test
  void aColumnThatIsFilledInOneExportIsThere() {
    ScanResult result =
        scan(List.of(row(0L, null, null)), List.of(row(0L, null, null), row(1L, null, "East")));

    assertThat(result.absentColumns()).containsExactly(RECORD);
  }

  private static Map<Slice, List<String>> figures(ScanResult result, Measure measure) {
    SeriesContext context = SeriesContext.of(result.seen(LATER).orElseThrow(), LATER);
    return result.series(measure, context).stream()
        .collect(
            Collectors.toMap(
                Series::slice,
                series -> series.observations().stream().map(MissingColumnsTest::text).toList()));
  }

  private static String text(Observation observation) {
    return observation
        .figures()
        .map(figures -> figures.value().toPlainString())
        .orElse(observation.status().id());
  }

  @SafeVarargs
  private static ScanResult scan(List<List<@Nullable Object>>... exports) {
    Scan scan = Scan.of(RECORDS, List.of(COUNT, PLACES), FiscalCalendar.startingIn(Month.JULY));
    try {
      for (List<List<@Nullable Object>> rows : exports) {
        scan.read("test.csv", new MemoryTable(RECORDS, 2, rows));
      }
    } catch (IOException | SourceException impossible) {
      throw new AssertionError(impossible);
    }
    return scan.result();
  }

  private static Field field(FieldId id, CellFormat format) {
    return Field.of(id, id.value(), format, LocalizedText.of("x"), LocalizedText.of("x"));
  }
}
