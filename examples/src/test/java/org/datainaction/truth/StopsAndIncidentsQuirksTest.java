package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.measure.Condition.Operator.EQUAL;
import static org.datainaction.truth.Declared.TEXT;
import static org.datainaction.truth.Declared.WHOLE;
import static org.datainaction.truth.Declared.clock;
import static org.datainaction.truth.Declared.day;
import static org.datainaction.truth.Declared.moment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Expression.TimePart;
import org.datainaction.dataset.Identity;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.table.CellFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What real stops and incidents do. */
class StopsAndIncidentsQuirksTest {
  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class TerryStops {
    private static final String FILE = "police/seattle_terry_stops.csv";
    private PlainCsv plain;
    private RealExports built;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
      plain = PlainCsv.of(FILE);
      CellFormat yesOrNo = new CellFormat.Flag(Set.of("Y"), Set.of("N"));
      built =
          Declared.at("date")
              .column("date", "Reported_Date", day("yyyy-MM-dd"))
              .column("clock", "Reported_Time", clock("HH:mm:ss.SSSSSSS"))
              .column("subject", "SubjectID", WHOLE, "NULL", "-")
              .column("officer", "OfficerID", WHOLE, "-9")
              .column("born", "Officer_YOB", WHOLE, "1900")
              .column("sector", "Sector", TEXT, "NULL", "-")
              .column("frisked", "FriskFlag", yesOrNo, "-")
              .derived(
                  "stopped", new Expression.DateAtTime(FieldId.of("date"), FieldId.of("clock")))
              .derived("hour", new Expression.PartOfTime(FieldId.of("stopped"), TimePart.HOUR))
              .count("rows", "hour", "sector")
              .count("without-subject", Condition.absent(FieldId.of("subject")))
              .count("without-officer", Condition.absent(FieldId.of("officer")))
              .count("without-birth", Condition.absent(FieldId.of("born")))
              .count("frisked", Condition.compare(FieldId.of("frisked"), EQUAL, 1))
              .count("frisk-unsaid", Condition.absent(FieldId.of("frisked")))
              .build(folder, "America/Los_Angeles", FILE);
    }

    @Test
    void aTimeWithSevenDigitsOfASecondIsATime() {
      Map<String, Long> hours = plain.countBy(row -> row.get("Reported_Time").substring(0, 2));

      assertThat(hours).hasSize(24);
      hours.forEach(
          (hour, rows) ->
              assertThat(built.total("test/rows", "hour", hour)).as(hour).isEqualTo(rows));
    }

    @Test
    void nullAndDashAreMissingWhereverTheyStand() {
      assertThat(built.total("test/without-subject")).isEqualTo(678);
      assertThat(built.partsOf("test/rows", "sector")).doesNotContain("NULL", "-");
      assertThat(built.total("test/rows", "sector", ""))
          .isEqualTo(plain.count("Sector", "NULL") + plain.count("Sector", "-"));
      assertThat(built.total("test/frisk-unsaid")).isEqualTo(plain.count("FriskFlag", "-"));
      assertThat(built.total("test/frisked")).isEqualTo(plain.count("FriskFlag", "Y"));
      assertThat(built.unusable("subject") + built.unusable("frisked")).isZero();
    }

    @Test
    void aNumberThatStandsForNothingIsMissingOnceTheAdapterSaysSo() {
      assertThat(built.total("test/without-officer")).isEqualTo(1);
      assertThat(built.total("test/without-birth")).isEqualTo(1);
    }
  }

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class SanFranciscoIncidents {
    private static final String FILE = "police/sfpd_incident_reports_2018.csv";
    private PlainCsv plain;
    private RealExports built;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
      plain = PlainCsv.of(FILE);
      built =
          Declared.at("occurred")
              .column("occurred", "Incident Datetime", moment("yyyy/MM/dd hh:mm:ss a"))
              .needed("row", "Row ID", TEXT)
              .column("incident", "Incident ID", TEXT)
              .column("crossing", "Intersection", TEXT)
              .column("crossing-number", "CNN", WHOLE)
              .column("code", "Incident Code", TEXT)
              .derived("hour", new Expression.PartOfTime(FieldId.of("occurred"), TimePart.HOUR))
              .identity(new Identity.UniqueRow(List.of(FieldId.of("row"))))
              .count("rows", "hour", "code")
              .count("crossing", Condition.in(FieldId.of("crossing"), "POWELL ST \\ OFARRELL ST"))
              .count("without-number", Condition.absent(FieldId.of("crossing-number")))
              .measure(
                  "incidents", new Calculation.Distinct(FieldId.of("incident")), Condition.ALWAYS)
              .build(folder, "America/Los_Angeles", FILE);
    }

    @Test
    void anIncidentOfSeveralRowsIsOneIncident() {
      assertThat(built.dashboard().rows().used()).isEqualTo(6000);
      assertThat(built.total("test/incidents")).isEqualTo(4785);
    }

    @Test
    void timesWithTheYearFirstAndAmericanHoursAreTimes() {
      plain
          .countBy(row -> row.get("Incident Time").substring(0, 2))
          .forEach(
              (hour, rows) ->
                  assertThat(built.total("test/rows", "hour", hour)).as(hour).isEqualTo(rows));
    }

    @Test
    void aBackslashIsACharacterLikeOthers() {
      assertThat(built.total("test/crossing"))
          .isPositive()
          .isEqualTo(plain.count("Intersection", "POWELL ST \\ OFARRELL ST"));
    }

    @Test
    void aNumberInFloatNotationHasLostDigitsAndIsUnusable() {
      assertThat(plain.count(row -> row.get("CNN").contains("e+"))).isEqualTo(6);
      assertThat(built.unusable("crossing-number")).isEqualTo(6);
      assertThat(built.total("test/without-number")).isEqualTo(6 + plain.count("CNN", ""));
    }

    @Test
    void codesKeepTheirLeadingZeros() {
      Map<String, Long> codes = plain.countBy(row -> row.get("Incident Code"));

      assertThat(codes).containsKey("06244");
      assertThat(built.partsOf("test/rows", "code")).contains("06244").doesNotContain("6244");
      assertThat(built.total("test/rows", "code", "06244")).isEqualTo(codes.get("06244"));
    }
  }
}
