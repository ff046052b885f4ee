package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.measure.Condition.Operator.EQUAL;
import static org.datainaction.measure.Condition.Operator.LESS;
import static org.datainaction.truth.Declared.TEXT;
import static org.datainaction.truth.Declared.WHOLE;
import static org.datainaction.truth.Declared.day;
import static org.datainaction.truth.Declared.moment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Expression.TimePart;
import org.datainaction.dataset.Identity;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Condition;
import org.datainaction.table.CellFormat;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What real citations, complaints and crime counts do. */
class CitationsAndComplaintsQuirksTest {
  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class PittsburghCitations {
    private static final String FILE = "police/pittsburgh_non_traffic_citations.csv";
    private PlainCsv plain;
    private RealExports built;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
      plain = PlainCsv.of(FILE);
      built =
          Declared.at("cited")
              .column("cited", "CITEDTIME", moment("yyyy-MM-dd'T'HH:mm:ss"))
              .column("place", "INCIDENTLOCATION", TEXT)
              .column("x", "X", new CellFormat.Decimal(9), "0")
              .derived("hour", new Expression.PartOfTime(FieldId.of("cited"), TimePart.HOUR))
              .count("rows", "hour")
              .count(
                  "one-place",
                  Condition.in(FieldId.of("place"), "1500 Block E CARSON ST PITTSBURGH, PA"))
              .count("unplaced", Condition.absent(FieldId.of("x")))
              .build(folder, "America/New_York", FILE);
    }

    @Test
    void isoTimesWithoutAnOffsetAreLocalAndThoseThatTheClocksSkipAreMovedOn() {
      ZoneRules rules = ZoneId.of("America/New_York").getRules();
      assertThat(
              plain.count(
                  row ->
                      rules.getValidOffsets(LocalDateTime.parse(row.get("CITEDTIME"))).isEmpty()))
          .isPositive();

      plain
          .countBy(
              row -> {
                LocalDateTime local = LocalDateTime.parse(row.get("CITEDTIME"));
                boolean skipped = rules.getValidOffsets(local).isEmpty();
                return local.plusHours(skipped ? 1 : 0).toString().substring(11, 13);
              })
          .forEach(
              (hour, rows) ->
                  assertThat(built.total("test/rows", "hour", hour)).as(hour).isEqualTo(rows));
    }

    @Test
    void aPlaceWithATrailingBlankIsTheSamePlace() {
      assertThat(plain.count(row -> row.get("INCIDENTLOCATION").endsWith(" "))).isGreaterThan(4900);
      assertThat(built.total("test/one-place"))
          .isEqualTo(plain.count("INCIDENTLOCATION", "1500 Block E CARSON ST PITTSBURGH, PA "));
    }

    @Test
    void aCoordinateOfNoughtIsNoPlace() {
      assertThat(built.total("test/unplaced")).isEqualTo(204);
      assertThat(built.unusable("x")).isZero();
    }
  }

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class ChicagoComplaints {
    private static final String FILE = "police/chicago_complaints_2000_2016.csv";
    private PlainCsv plain;
    private RealExports built;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
      plain = PlainCsv.of(FILE);
      FieldId beat = FieldId.of("beat");
      FieldId open = FieldId.of("open");
      built =
          Declared.at("complained")
              .column("complained", "complaint_date", moment("yyyy-MM-dd"))
              .column("closed", "closed_date", moment("yyyy-MM-dd"))
              .column("beat", "beat", WHOLE)
              .column("zip", "zip", WHOLE, "0.0")
              .derived(
                  "open",
                  new Expression.SecondsBetween(FieldId.of("complained"), FieldId.of("closed")))
              .count("beat-3100", Condition.compare(beat, EQUAL, 3100))
              .count("negative-beat", Condition.compare(beat, LESS, 0))
              .count("without-beat", Condition.absent(beat))
              .count("without-zip", Condition.absent(FieldId.of("zip")))
              .count("without-end", Condition.absent(FieldId.of("closed")))
              .count("with-duration", Condition.present(open))
              .build(folder, "America/Chicago", FILE);
    }

    @Test
    void wholeNumbersThatAProgramWroteWithAPointAreWholeNumbers() {
      assertThat(built.total("test/beat-3100")).isEqualTo(plain.count("beat", "3100.0"));
      assertThat(built.total("test/without-beat")).isEqualTo(plain.count("beat", ""));
      assertThat(built.unusable("beat") + built.unusable("zip")).isZero();
    }

    @Test
    void aBeatBelowNoughtIsSeenAsWhatItIs() {
      assertThat(built.total("test/negative-beat")).isEqualTo(2);
    }

    @Test
    void aZipOfNoughtIsMissing() {
      assertThat(built.total("test/without-zip"))
          .isEqualTo(plain.count("zip", "") + plain.count("zip", "0.0"));
    }

    @Test
    void whatEndedBeforeItBeganHasNoDurationAndIsCountedAsUnusable() {
      assertThat(built.total("test/without-end")).isEqualTo(6);
      assertThat(built.unusable("open")).isEqualTo(20);
      assertThat(built.total("test/with-duration")).isEqualTo(6000 - 6 - 20);
    }
  }

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class SeattleCrimeCounts {
    private JsonNode truth;
    private RealExports built;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
      truth = RealExports.truth("police/truth/seattle_crime_stats_by_precinct.json");
      built =
          Declared.at("month")
              .finest(Grain.MONTH)
              .column("month", "REPORT_DATE", day("MM/dd/yyyy"))
              .needed("row", "Row_Value_ID", TEXT)
              .column("crimes", "STAT_VALUE", WHOLE)
              .column("type", "CRIME_TYPE", TEXT)
              .column("precinct", "Precinct", TEXT)
              .identity(new Identity.UniqueRow(List.of(FieldId.of("row"))))
              .sum("crimes", "crimes", "type", "precinct")
              .count("corrections", Condition.compare(FieldId.of("crimes"), LESS, 0))
              .count("rows-of-none", Condition.compare(FieldId.of("crimes"), EQUAL, 0))
              .build(
                  folder,
                  "America/Los_Angeles",
                  "police/seattle_crime_stats_by_precinct_2008_present.csv");
    }

    @Test
    void countsAreAddedUpAndRowsAreNotCounted() {
      assertThat(built.dashboard().rows().used()).isEqualTo(truth.get("rows").asLong());
      assertThat(built.total("test/crimes")).isEqualTo(truth.get("sum_STAT_VALUE").asLong());
      parts("type", truth.get("sum_by_crime_type"));
      parts("precinct", truth.get("sum_by_precinct"));
    }

    private void parts(String field, JsonNode expected) {
      assertThat(built.partsOf("test/crimes", field)).hasSize(expected.size());
      for (Map.Entry<String, JsonNode> part : expected.properties()) {
        assertThat(built.total("test/crimes", field, part.getKey()))
            .as(part.getKey())
            .isEqualTo(part.getValue().asLong());
      }
    }

    /** SOURCES.md does not name it: corrections of earlier months are counts below 0. */
    @Test
    void correctionsBelowNoughtAreTakenOffWhereTheAdapterReadsWholeNumbersAndNotCounts() {
      assertThat(built.total("test/corrections")).isPositive();
      assertThat(built.unusable("crimes")).isZero();
    }

    @Test
    void rowsThatSayNoughtAreRowsAndNotMissing() {
      assertThat(built.total("test/rows-of-none")).isEqualTo(truth.get("rows_with_zero").asLong());
    }

    @Test
    void aMonthIsTheSameByItsFirstDayAndByItsThirtieth() {
      for (Map.Entry<String, JsonNode> quarter : truth.get("sum_by_fiscal_quarter").properties()) {
        RealExports.same(
            built.whole("test/crimes", "quarter", start(quarter.getKey())),
            "value",
            quarter.getValue());
      }
      assertThat(built.parts("test/crimes", "month", "2014-02-01", "")).isEqualTo(1);
    }

    private static String start(String quarter) {
      int year = Integer.parseInt(quarter.substring(2, 6));
      return switch (quarter.substring(7)) {
        case "Q1" -> year - 1 + "-07-01";
        case "Q2" -> year - 1 + "-10-01";
        case "Q3" -> year + "-01-01";
        default -> year + "-04-01";
      };
    }
  }
}
