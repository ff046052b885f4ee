package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.measure.Condition.all;
import static org.datainaction.measure.Condition.in;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.table.CellFormat;
import org.datainaction.time.Grain;
import org.datainaction.workspace.Installed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Half a year of a real police department's calls for service.
 *
 * <p>Of the truth file everything is compared but {@code physical_newlines}, which is no figure of
 * calls, and the times of day of {@code first} and {@code last}: the finest figures are those of
 * days.
 */
class CallsForServiceTruthTest {
  private static final String CALLS = "police/calls-for-service";
  private static final String BY_DAY = "police/calls-for-service-by-day";
  private static final FieldId CVDOW = FieldId.of("cvdow");
  private static final FieldId DAY_OF_WEEK = FieldId.of("day-of-week");

  @TempDir Path folder;

  @Test
  void quartersTypesHoursAndDaysOfTheWeekEqualTheTruth() throws IOException {
    JsonNode truth = truth();
    RealExports built = build(OpenPolice.shipped());

    assertThat(Truth.byStart(built.rows(CALLS, "quarter", "")))
        .isEqualTo(Truth.byStart(truth.get("by_fiscal_quarter")));
    for (String grain : List.of("month", "quarter", "year")) {
      assertThat(built.totals(CALLS, grain, "type"))
          .as("types by %s", grain)
          .isEqualTo(Truth.figures(truth.get("by_cvlegend")));
    }
    assertThat(built.totals(CALLS, "quarter", "hour"))
        .isEqualTo(Truth.figures(truth.get("by_hour")));
    assertThat(built.totals(CALLS, "quarter", "day-of-week"))
        .isEqualTo(Truth.figures(truth.get("by_cvdow"), CallsForServiceTruthTest::isoDay));
  }

  @Test
  void eachCaseIsACallOnADayFromTheFirstToTheLast() throws IOException {
    JsonNode truth = truth();
    RealExports built = build(OpenPolice.shipped());

    Map<String, BigDecimal> days = Truth.byStart(built.rows(BY_DAY, "day", ""));
    assertThat(days.keySet().stream().min(String::compareTo).orElseThrow())
        .isEqualTo(truth.get("first").asString().substring(0, 10));
    assertThat(days.keySet().stream().max(String::compareTo).orElseThrow())
        .isEqualTo(truth.get("last").asString().substring(0, 10));
    assertThat(days.values().stream().reduce(BigDecimal::add))
        .contains(truth.get("distinct_caseno").decimalValue());
  }

  @Test
  void lineBreaksInQuotedAddressesMakeNoRows() throws IOException {
    JsonNode truth = truth();
    RealExports built = build(OpenPolice.shipped());

    long records = truth.get("records").asLong();
    assertThat(truth.get("physical_newlines").asLong()).isGreaterThan(records);
    assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(records, records, 0, 0));
    assertThat(built.dashboard().datasets().stream().map(DatasetReport::things))
        .containsExactly(records);
  }

  @Test
  void theFillerMidnightOfTheEventDateIsNotATime() throws IOException {
    RealExports built = build(OpenPolice.shipped());

    // Every cell of EVENTDT says 12:00:00 AM; 291 calls of 4,490 were within an hour of midnight.
    assertThat(built.totals(CALLS, "quarter", "hour"))
        .containsEntry("00", new BigDecimal("291"))
        .hasSize(24);
  }

  @Test
  void cvdowZeroIsASunday() throws IOException {
    JsonNode truth = truth();
    Condition[] disagreements =
        IntStream.rangeClosed(0, 6)
            .mapToObj(Integer::toString)
            .map(day -> all(in(CVDOW, day), new Condition.Not(in(DAY_OF_WEEK, isoDay(day)))))
            .toArray(Condition[]::new);
    Measure recorded =
        OpenPolice.count("recorded", CALLS, Condition.ALWAYS, Grain.QUARTER, "cvdow");
    Measure disagree =
        OpenPolice.count(
            "disagree", CALLS, new Condition.Any(List.of(disagreements)), Grain.QUARTER);
    RealExports built =
        build(
            OpenPolice.with(
                CALLS,
                dataset ->
                    dataset.field(OpenPolice.column("cvdow", "CVDOW", new CellFormat.Text())),
                recorded,
                disagree));

    assertThat(built.totals("police/recorded", "quarter", "cvdow"))
        .isEqualTo(Truth.figures(truth.get("by_cvdow")));
    assertThat(built.totals("police/disagree", "quarter", ""))
        .containsExactly(Map.entry("", truth.get("cvdow_disagrees_with_date").decimalValue()));
  }

  @Test
  void callsWithoutABlockAddressCount() throws IOException {
    Measure withoutBlock =
        OpenPolice.count(
            "without-block", CALLS, Condition.absent(FieldId.of("block")), Grain.QUARTER);
    RealExports built =
        build(
            OpenPolice.with(
                CALLS,
                dataset ->
                    dataset.field(OpenPolice.column("block", "BLKADDR", new CellFormat.Text())),
                withoutBlock));

    assertThat(built.totals("police/without-block", "quarter", "").values())
        .containsExactly(truth().get("no_block_address").decimalValue());
  }

  @Test
  void everyTypeHasAWord() {
    assertThat(OpenPolice.dictionary(CALLS, "type"))
        .containsExactlyInAnyOrderElementsOf(truth().get("by_cvlegend").propertyNames());
  }

  @Test
  void eachDayHasAFigureAndNoTypes() throws IOException {
    RealExports built = build(OpenPolice.shipped());

    List<NamedCsvRecord> days = built.rows(BY_DAY, "day", "");
    // 16 April to 12 October 2022.
    assertThat(days).hasSize(180);
    assertThat(built.rows(BY_DAY, "day", "type")).isEmpty();
    assertThat(built.rows(CALLS, "day", "type")).as("one call of a kind on one day").isEmpty();
  }

  private static String isoDay(String cvdow) {
    return cvdow.equals("0") ? "7" : cvdow;
  }

  private static JsonNode truth() {
    return RealExports.truth("police/truth/berkeley_calls_for_service.json");
  }

  private RealExports build(Installed installed) throws IOException {
    return RealExports.build(
        folder, installed, CALLS, "America/Los_Angeles", "police/berkeley_calls_for_service.csv");
  }
}
