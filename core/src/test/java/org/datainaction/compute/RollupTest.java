package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.compute.MemoryTable.row;

import java.time.LocalDate;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.table.CellFormat;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the figures of longer periods are made of, and what is said of each. */
class RollupTest {
  private static final FieldId DAY = FieldId.of("day");
  private static final Dataset ROWS =
      Dataset.builder(DatasetId.of("test/rows"))
          .field(
              Field.of(
                  DAY,
                  "day",
                  new CellFormat.Day(List.of("yyyy-MM-dd")),
                  LocalizedText.of("day"),
                  LocalizedText.of("day")))
          .time(new TimeOfRow.Moment(DAY))
          .baseGrain(Grain.DAY)
          .build();
  private static final Measure COUNT =
      Measure.builder(MeasureId.of("test/count"), ROWS.id(), new Calculation.Count()).build();

  @Test
  void aFigureHoldsNothingOfWhatCameAfterTheDayForWhichItIsMade() {
    LocalDate asOf = LocalDate.of(2024, 11, 15);

    Observation quarter =
        observations(COUNT, asOf, Grain.QUARTER, "2024-10-01", "2024-11-15", "2024-11-16").get(0);

    assertThat(quarter.period().id()).isEqualTo("FY2025-Q2");
    assertThat(quarter.figures()).get().hasToString("2");
  }

  private static List<Observation> observations(
      Measure measure, LocalDate asOf, Grain grain, String... days) {
    List<List<@Nullable Object>> rows =
        java.util.Arrays.stream(days).map(day -> row(LocalDate.parse(day).toEpochDay())).toList();
    ScanResult result = ScanTest.scan(ROWS, List.of(measure), rows, 2);
    return result.series(measure, SeriesContext.of(result.seen(asOf).orElseThrow(), asOf)).stream()
        .filter(series -> series.grain() == grain)
        .map(Series::observations)
        .findFirst()
        .orElseThrow();
  }
}
