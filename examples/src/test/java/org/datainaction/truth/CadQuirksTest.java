package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.measure.Condition.Operator.AT_MOST;
import static org.datainaction.measure.Condition.Operator.EQUAL;
import static org.datainaction.truth.Declared.TEXT;
import static org.datainaction.truth.Declared.moment;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Expression;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Rejection.Reason;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two weeks of a real dispatch system: police, fire and EMS in one table, times to the millisecond,
 * and derived columns full of sentinels that nobody needs to read. Week 40 against every figure of
 * its truth file that follows from times; in week 45 clocks change, and the truth file leaves out
 * what is ambiguous then.
 */
class CadQuirksTest {
  private static final String ZONE = "America/New_York";
  private static final String YEAR = "2025-07-01";
  private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

  private static Declared incidents() {
    CellFormat time = moment("yyyy-MM-dd HH:mm:ss.SSS");
    FieldId response = FieldId.of("response");
    Declared declared =
        Declared.at("started")
            .finest(Grain.QUARTER)
            .needed("number", "Master_Incident_Number", TEXT)
            .needed("started", "Incident_Start_Time", time)
            .column("queued", "Incident_Queue_Time", time, "NULL")
            .column("dispatched", "Incident_Dispatch_Time", time, "NULL")
            .column("arrived", "Incident_Arrival_Time", time, "NULL")
            .column("agency", "Agency", TEXT, "NULL")
            .column("reception", "Call_Reception", TEXT, "NULL")
            .column("priority", "Priority_Number", TEXT, "NULL")
            .derived(
                "response",
                new Expression.SecondsBetween(FieldId.of("started"), FieldId.of("arrived")))
            .derived(
                "waited",
                new Expression.SecondsBetween(FieldId.of("queued"), FieldId.of("dispatched")))
            .count("incidents", "agency", "reception")
            .count("unreached", Condition.absent(FieldId.of("arrived")))
            .count(
                "self-initiated-at-once",
                Condition.all(
                    Condition.in(FieldId.of("reception"), "OFFICER"),
                    Condition.compare(response, EQUAL, 0)));
    durations(declared, "all", "response", Condition.present(response));
    Condition called =
        Condition.all(
            Condition.present(response),
            new Condition.Not(Condition.in(FieldId.of("reception"), "OFFICER")));
    durations(declared, "called", "response", called, "agency", "priority");
    durations(declared, "waited", "waited", Condition.present(FieldId.of("waited")), "agency");
    return declared;
  }

  private static void durations(
      Declared declared, String name, String field, Condition condition, String... by) {
    FieldId seconds = FieldId.of(field);
    declared.measure(name + "-mean", new Calculation.Mean(seconds), condition, by);
    for (int percent : new int[] {50, 90}) {
      declared.measure(
          name + "-p" + percent, new Calculation.Percentile(seconds, percent), condition, by);
    }
    for (int limit : new int[] {15, 60, 106, 240, 300, 360, 480, 600}) {
      declared.measure(
          name + "-within-" + limit + "000",
          new Calculation.Share(Condition.compare(seconds, AT_MOST, limit)),
          condition,
          by);
    }
  }

  /** The truth is in milliseconds, to the last digit; figures are in seconds. */
  private static void check(JsonNode truth, Function<String, NamedCsvRecord> row) {
    NamedCsvRecord mean = row.apply("mean");
    RealExports.same(mean, "n", truth.get("n"));
    millis(mean.getField("numerator"), truth.get("sum"));
    millis(row.apply("p50").getField("value"), truth.get("p50_nearest_rank"));
    millis(row.apply("p90").getField("value"), truth.get("p90_nearest_rank"));
    for (Map.Entry<String, JsonNode> figure : truth.properties()) {
      if (figure.getKey().startsWith("within_")) {
        NamedCsvRecord share = row.apply(figure.getKey().replace('_', '-'));
        RealExports.same(share, "numerator", figure.getValue());
        RealExports.same(share, "denominator", truth.get("n"));
      }
    }
  }

  private static void millis(String seconds, JsonNode expected) {
    assertThat(new BigDecimal(seconds).multiply(MILLIS))
        .isEqualByComparingTo(expected.decimalValue());
  }

  private static void checkParts(RealExports built, String measure, String field, JsonNode truth) {
    assertThat(truth.properties()).isNotEmpty();
    for (Map.Entry<String, JsonNode> part : truth.properties()) {
      check(
          part.getValue(),
          name -> built.part("test/" + measure + "-" + name, "year", YEAR, field, part.getKey()));
    }
  }

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class Week40 {
    private static final String FILE = "ecc/decc_cad_2025_week40.csv";
    private JsonNode truth;
    private RealExports built;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
      truth = RealExports.truth("ecc/truth/decc_cad_week40.json");
      built = incidents().build(folder, ZONE, FILE);
    }

    @Test
    void durationsToTheMillisecondEqualTheTruth() {
      check(
          truth.get("response_all_usable"), name -> built.whole("test/all-" + name, "year", YEAR));
      check(
          truth.get("response_not_officer_initiated"),
          name -> built.whole("test/called-" + name, "year", YEAR));
      checkParts(built, "called", "agency", truth.get("response_not_officer_initiated_by_agency"));
      checkParts(
          built, "called", "priority", truth.get("response_not_officer_initiated_by_priority"));
      checkParts(built, "waited", "agency", truth.get("queue_to_dispatch_by_agency"));
    }

    @Test
    void aWeekAcrossTwoFiscalQuartersIsPartedAtMidnight() {
      for (String[] quarter : new String[][] {{"FY2026 Q1", YEAR}, {"FY2026 Q2", "2025-10-01"}}) {
        for (Map.Entry<String, JsonNode> agency :
            truth
                .get("records_by_fiscal_quarter_and_agency_of_start")
                .get(quarter[0])
                .properties()) {
          RealExports.same(
              built.part("test/incidents", "quarter", quarter[1], "agency", agency.getKey()),
              "value",
              agency.getValue());
        }
      }
    }

    @Test
    void theTextNullIsNoTimeAndNoSentinelIsRead() {
      assertThat(built.total("test/unreached"))
          .isEqualTo(truth.get("unusable_for_response").get("no arrival time").asLong());
      assertThat(built.unusable("arrived") + built.unusable("response")).isZero();
    }

    @Test
    void aHeaderThatIsThereTwiceIsInNobodysWayUnlessItIsWanted(@TempDir Path folder)
        throws IOException {
      assertThat(truth.get("duplicate_header_names").get(0).asString())
          .isEqualTo("Elapsed_InQueue_2_FirstAssign");
      assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(1305, 1305, 0, 0));

      RealExports wanted =
          incidents()
              .column("elapsed", "Elapsed_InQueue_2_FirstAssign", TEXT)
              .build(folder, ZONE, FILE);
      assertThat(wanted.dashboard().datasets().get(0).exports().get(0).problems())
          .extracting(Problem::code)
          .containsExactly(ProblemCode.COLUMN_DUPLICATE);
    }
  }

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class Week45 {
    private static final String FILE = "ecc/decc_cad_2025_week45.csv";
    private JsonNode truth;
    private PlainCsv plain;
    private RealExports built;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
      truth = RealExports.truth("ecc/truth/decc_cad_week45.json");
      plain = PlainCsv.of(FILE);
      built = incidents().build(folder, ZONE, FILE);
    }

    @Test
    void rowsWithoutAnIdAreRejectedAndTold() {
      assertThat(truth.get("unusable_for_response").get("no incident number").asLong())
          .isEqualTo(2);
      assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(1934, 1932, 2, 0));
      assertThat(built.rejected(Reason.VALUE_MISSING)).isEqualTo(2);
    }

    @Test
    void anArrivalBeforeTheStartMakesNoDuration() {
      assertThat(truth.get("unusable_for_response").get("arrival before start").asLong())
          .isEqualTo(2);
      assertThat(built.unusable("response")).isEqualTo(2);
      assertThat(built.unusable("waited"))
          .isEqualTo(truth.get("queue_to_dispatch_negative").asLong());
    }

    @Test
    void theHourThatHappensTwiceIsOnePeriodWithTheRowsOfBoth(@TempDir Path hours)
        throws IOException {
      long rows =
          plain.count(
              row ->
                  row.get("Incident_Start_Time").startsWith("2025-11-02 01:")
                      && !row.get("Master_Incident_Number").isEmpty());

      RealExports byHour =
          Declared.at("started")
              .finest(Grain.HOUR)
              .needed("number", "Master_Incident_Number", TEXT)
              .needed("started", "Incident_Start_Time", moment("yyyy-MM-dd HH:mm:ss.SSS"))
              .count("incidents")
              .build(hours, ZONE, FILE);

      assertThat(rows).isPositive();
      assertThat(byHour.whole("test/incidents", "hour", "2025-11-02T01:00").getField("value"))
          .isEqualTo(Long.toString(rows));
    }

    @Test
    void whatOfficersStartThemselvesHasAResponseOfNoughtAndCanBeLeftOut() {
      assertThat(built.total("test/incidents", "reception", "OFFICER"))
          .isEqualTo(truth.get("records_by_call_reception").get("OFFICER").asLong())
          .isEqualTo(370);
      assertThat(built.total("test/self-initiated-at-once"))
          .isPositive()
          .isEqualTo(
              plain.count(
                  row ->
                      row.get("Call_Reception").equals("OFFICER")
                          && row.get("Incident_Arrival_Time")
                              .equals(row.get("Incident_Start_Time"))));
    }

    @Test
    void waitsForDispatchOfFireAndEmsEqualTheTruthToTheMillisecond() {
      for (String agency : List.of("EMS", "FIRE")) {
        check(
            truth.get("queue_to_dispatch_by_agency").get(agency),
            name -> built.part("test/waited-" + name, "year", YEAR, "agency", agency));
      }
    }
  }
}
