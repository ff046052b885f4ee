package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.datainaction.compute.MemoryTable.row;

import java.time.Instant;
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
import org.datainaction.measure.Condition;
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
  private static final long JULY = Instant.parse("2024-07-04T12:00:00Z").toEpochMilli();
  private static final long AUGUST = Instant.parse("2024-08-04T12:00:00Z").toEpochMilli();
  private static final String PROBLEM =
      "calls.csv [district]: groups-too-many: dataset 'test/calls' has more than 50 cells, one for"
          + " each value of 'district' and month, told apart by %s; expected a column with fewer"
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
                    .isEqualTo(PROBLEM.formatted("measure 'test/calls'")));
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
                    .isEqualTo(PROBLEM.formatted("measures 'test/calls', 'test/more'")));
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
                    .isEqualTo(PROBLEM.formatted("measure 'test/calls'")));
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
                    .isEqualTo(PROBLEM.formatted("measure 'test/calls'")));
  }

  @Test
  void differentTextsThatAreCountedHaveTheSameLimit() throws Exception {
    Measure districts =
        Measure.builder(
                MeasureId.of("test/districts"),
                DatasetId.of("test/calls"),
                new Calculation.Distinct(Calls.DISTRICT))
            .grains(Grain.MONTH)
            .build();
    Scan enough = scan(new Identity.EachRow(), districts);
    enough.read("calls.csv", table(districts(MOST)));
    assertThat(enough.result().things()).isEqualTo(MOST);

    Scan scan = scan(new Identity.EachRow(), districts);
    assertThatThrownBy(() -> scan.read("calls.csv", table(districts(MOST + 1))))
        .isInstanceOfSatisfying(
            SourceException.class,
            refused ->
                assertThat(refused.problems().get(0).line())
                    .isEqualTo(
                        "calls.csv [district]: groups-too-many: dataset 'test/calls' has more than"
                            + " 50 different values of 'district', told apart by measure"
                            + " 'test/districts'; expected a column with fewer different values"));
  }

  /** So many measures that their breakdowns are counted together, and told apart at the end. */
  @ParameterizedTest(name = "{0} threads")
  @ValueSource(ints = {1, 2})
  void breakdownsThatAreCountedTogetherAreRefusedAtTheEnd(int threads) throws Exception {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i <= MOST; i++) {
      rows.add(row(JULY, "D" + i % 3, "U" + i));
    }
    Scan asked = scan(new Identity.EachRow(), together());
    SplitTable table =
        new SplitTable(dataset(new Identity.EachRow()), rows, new Random(3)).wholly();
    assertThatThrownBy(() -> asked.read("calls.csv", table, threads, mark -> {}))
        .isInstanceOfSatisfying(
            SourceException.class,
            refused ->
                assertThat(refused.problems().get(0).line())
                    .startsWith(
                        "calls.csv [unit]: groups-too-many: dataset 'test/calls' has more"));
    // Whoever asks for what was counted until then is not told a second time.
    assertThat(asked.result().outcomes()).isEmpty();

    Scan inOrder = scan(new Identity.EachRow(), together());
    assertThatThrownBy(() -> inOrder.read("calls.csv", table(rows)))
        .isInstanceOf(SourceException.class);

    Scan ofEvents = scan(new Identity.EventKey(List.of(Calls.UNIT), Map.of()), together());
    ofEvents.read("calls.csv", table(rows));
    assertThatThrownBy(ofEvents::result).isInstanceOf(ProblemException.class);
  }

  private static Measure[] together() {
    Measure[] measures = new Measure[Tallies.WORTH_JOINING];
    for (int i = 0; i < measures.length; i++) {
      measures[i] =
          Measure.builder(MeasureId.of("test/m" + i), DatasetId.of("test/calls"), count())
              .where(new Condition.Not(Condition.in(Calls.DISTRICT, "none " + i)))
              .grains(Grain.MONTH)
              .breakdown(Calls.DISTRICT, LocalizedText.of("By district"))
              .breakdown(Calls.UNIT, LocalizedText.of("By unit"))
              .build();
    }
    return measures;
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

  private static SplitTable table(int cells) {
    return table(rows(cells));
  }

  private static SplitTable table(List<List<@Nullable Object>> rows) {
    return new SplitTable(dataset(new Identity.EachRow()), rows, new Random(1));
  }

  /** Two months of half as many districts. */
  private static List<List<@Nullable Object>> rows(int cells) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      rows.add(row(i % 2 == 0 ? JULY : AUGUST, "D" + i / 2, "U" + i));
    }
    return rows;
  }

  private static List<List<@Nullable Object>> districts(int districts) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < districts; i++) {
      rows.add(row(JULY, "D" + i, "U" + i));
    }
    return rows;
  }
}
