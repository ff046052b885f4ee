package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.datainaction.compute.MemoryTable.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.problem.ProblemException;
import org.datainaction.table.CellFormat;
import org.datainaction.table.SourceException;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A breakdown by more values than a scan keeps ends it, with a problem that says which and why. */
class TooManyGroupsTest {
  private static final int MOST = 50;
  private static final String PROBLEM =
      "calls.csv [district]: groups-too-many: dataset 'test/calls' has more than 50 cells, one for"
          + " each value of 'district' and month, by which %s; expected a column with fewer"
          + " different values";

  @Test
  void asManyCellsAsTheLimitAreCounted() throws Exception {
    Scan scan = scan(new Identity.EachRow(), measure("calls"));

    scan.read("calls.csv", table(MOST));

    assertThat(scan.result().things()).isEqualTo(MOST);
  }

  @Test
  void oneMoreIsRefusedAndTheProblemNamesDatasetFieldMeasuresAndLimit() {
    assertThatThrownBy(
            () -> scan(new Identity.EachRow(), measure("calls")).read("calls.csv", table(MOST + 1)))
        .isInstanceOfSatisfying(
            SourceException.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .extracting(problem -> problem.line())
                    .isEqualTo(PROBLEM.formatted("measure 'test/calls' is shown")));
  }

  @Test
  void allMeasuresThatAreShownByTheFieldAreNamed() {
    Measure other =
        Measure.builder(MeasureId.of("test/all"), DatasetId.of("test/calls"), count())
            .grains(Grain.MONTH)
            .build();

    assertThatThrownBy(
            () ->
                scan(new Identity.EachRow(), measure("calls"), other, measure("more"))
                    .read("calls.csv", table(MOST + 1)))
        .isInstanceOfSatisfying(
            SourceException.class,
            refused ->
                assertThat(refused.problems().get(0).line())
                    .isEqualTo(PROBLEM.formatted("measures 'test/calls', 'test/more' are shown")));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatThreadsCountedIsRefusedTogether(long seed) {
    Scan scan = scan(new Identity.EachRow(), measure("calls"));
    SplitTable table =
        new SplitTable(dataset(new Identity.EachRow()), rows(MOST + 1), new Random(seed)).wholly();

    assertThatThrownBy(() -> scan.read("calls.csv", table, 2, mark -> {}))
        .isInstanceOfSatisfying(
            SourceException.class,
            refused ->
                assertThat(refused.problems().get(0).line())
                    .isEqualTo(PROBLEM.formatted("measure 'test/calls' is shown")));
  }

  @Test
  void ofEventsWhichAreCountedInTheEndTheResultIsRefused() throws Exception {
    Scan scan = scan(new Identity.EventKey(List.of(Calls.UNIT), Map.of()), measure("calls"));
    scan.read("calls.csv", table(MOST + 1));

    assertThatThrownBy(scan::result)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.problems().get(0).line())
                    .isEqualTo(PROBLEM.formatted("measure 'test/calls' is shown")));
  }

  private static Scan scan(Identity identity, Measure... measures) {
    return Scan.of(
        dataset(identity),
        List.of(measures),
        Calls.CALENDAR,
        Optional.empty(),
        ScanOptions.USUAL,
        MOST);
  }

  private static Dataset dataset(Identity identity) {
    return Dataset.builder(DatasetId.of("test/calls"))
        .field(Calls.field(Calls.RECEIVED, new CellFormat.Timestamp(List.of("HH:mm:ss.SSS"))))
        .field(Calls.field(Calls.DISTRICT, new CellFormat.Text()))
        .field(Calls.field(Calls.UNIT, new CellFormat.Text()))
        .identity(identity)
        .time(new TimeOfRow.Moment(Calls.RECEIVED))
        .baseGrain(Grain.MONTH)
        .zone(Calls.ZONE)
        .build();
  }

  private static Measure measure(String name) {
    return Measure.builder(MeasureId.of("test/" + name), DatasetId.of("test/calls"), count())
        .grains(Grain.MONTH)
        .breakdown(Calls.DISTRICT, LocalizedText.of("By district"))
        .build();
  }

  private static Calculation count() {
    return new Calculation.Count();
  }

  private static SplitTable table(int districts) {
    return new SplitTable(dataset(new Identity.EachRow()), rows(districts), new Random(1));
  }

  private static List<List<@Nullable Object>> rows(int districts) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < districts; i++) {
      rows.add(row(1_720_000_000_000L + i, "D" + i, "U" + i));
    }
    return rows;
  }
}
