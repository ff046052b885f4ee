package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.measure.Condition.Operator.LESS;
import static org.datainaction.truth.Declared.TEXT;
import static org.datainaction.truth.Declared.WHOLE;
import static org.datainaction.truth.Declared.day;
import static org.datainaction.truth.Declared.moment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.datainaction.dataset.Identity;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Condition;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Rejection.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What real reports of force do that no specification says. */
class UseOfForceQuirksTest {
  private static final String BY_CALENDAR_YEAR = "    years: calendar";

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class Cincinnati {
    private static final String FILE = "police/cincinnati_use_of_force_pdi.csv";
    private PlainCsv plain;
    private RealExports everyRow;
    private RealExports everyIncident;

    @BeforeAll
    void build(@TempDir Path rows, @TempDir Path incidents) throws IOException {
      plain = PlainCsv.of(FILE);
      String zone = "America/New_York";
      everyRow = declared(false).buildWith(BY_CALENDAR_YEAR, rows, zone, FILE);
      everyIncident =
          declared(true)
              .identity(new Identity.UniqueRow(List.of(FieldId.of("incident"))))
              .buildWith("    most-rejected: 20%", incidents, zone, FILE);
    }

    private static Declared declared(boolean numbered) {
      FieldId incident = FieldId.of("incident");
      Declared declared = Declared.at("date");
      if (numbered) {
        declared.needed("incident", "INCIDENT_NO", WHOLE);
      } else {
        declared.column("incident", "INCIDENT_NO", WHOLE);
      }
      return declared
          .column("date", "INCIDENT_DATE", moment("MM/dd/yyyy hh:mm:ss a"))
          .column("area", "SNA_NEIGHBORHOOD", TEXT, "N/A")
          .column("place", "INCIDENT_LOCATION_X", TEXT)
          .count("rows", "area")
          .count("negative", Condition.compare(incident, LESS, 0))
          .count("unnumbered", Condition.absent(incident))
          .count("york", Condition.in(FieldId.of("place"), "8XX YORK ST"));
    }

    @Test
    void equalRowsAreAllCountedWhereARowHasNoKey() {
      assertThat(plain.rows().size() - Set.copyOf(plain.rows()).size()).isEqualTo(521);
      assertThat(everyRow.total("test/rows")).isEqualTo(6000);
    }

    @Test
    void aSecondRowOfAKeyIsRejectedAndARowWithoutKeyTooWhereItIsNeeded() {
      long numbers = plain.countBy(row -> row.get("INCIDENT_NO")).size() - 1L;

      assertThat(everyIncident.total("test/rows")).isEqualTo(numbers);
      assertThat(everyIncident.total("test/unnumbered")).isZero();
      assertThat(everyIncident.dashboard().rows().used()).isEqualTo(numbers);
      assertThat(everyIncident.rejected(Reason.VALUE_MISSING)).isEqualTo(48);
      assertThat(everyIncident.rejected(Reason.REPORTED_TWICE)).isEqualTo(6000 - 48 - numbers);
    }

    @Test
    void negativeIdsAreIds() {
      assertThat(everyRow.total("test/negative"))
          .isGreaterThan(2500)
          .isEqualTo(plain.count(row -> row.get("INCIDENT_NO").startsWith("-")));
      assertThat(everyRow.total("test/unnumbered")).isEqualTo(48);
      assertThat(everyRow.unusable("incident")).isZero();
    }

    @Test
    void rowsThatAreNotSortedFallIntoTheirYears() {
      plain
          .countBy(row -> row.get("INCIDENT_DATE").substring(6, 10))
          .forEach(
              (year, rows) ->
                  assertThat(everyRow.whole("test/rows", "year", year + "-01-01").getField("value"))
                      .as(year)
                      .isEqualTo(Long.toString(rows)));
    }

    @Test
    void theTextNotAvailableIsNoArea() {
      assertThat(everyRow.partsOf("test/rows", "area")).doesNotContain("N/A");
      assertThat(everyRow.total("test/rows", "area", ""))
          .isEqualTo(plain.count("SNA_NEIGHBORHOOD", "N/A"));
    }

    @Test
    void maskedHouseNumbersAreTextAsTheyStand() {
      assertThat(everyRow.total("test/york"))
          .isPositive()
          .isEqualTo(plain.count("INCIDENT_LOCATION_X", "8XX YORK ST"));
    }
  }

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class NewOrleans {
    private static final String FILE = "police/new_orleans_use_of_force.csv";
    private PlainCsv plain;
    private RealExports built;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
      plain = PlainCsv.of(FILE);
      CellFormat yesOrNo = new CellFormat.Flag(Set.of("Yes"), Set.of("No"));
      built =
          Declared.at("date")
              .column("date", "Date Occurred", day("MM/dd/yyyy"))
              .column("report", "PIB File Number", TEXT)
              .column("injured", "Officer Injured", yesOrNo)
              .column("service", "Officer Years of Service", WHOLE)
              .column("height", "Subject Height", TEXT)
              .count("rows", "height")
              .count("one-report", Condition.in(FieldId.of("report"), "FTN2016-0215"))
              .count(
                  "injured", Condition.compare(FieldId.of("injured"), Condition.Operator.EQUAL, 1))
              .count("unsaid", Condition.absent(FieldId.of("injured")))
              .sum("service", "service")
              .build(folder, "America/Chicago", FILE);
    }

    @Test
    void equalRowsAreAllCountedWhereARowHasNoKey() {
      assertThat(plain.rows().size() - Set.copyOf(plain.rows()).size()).isEqualTo(136);
      assertThat(built.total("test/rows")).isEqualTo(3000);
    }

    @Test
    void anIdWithATrailingBlankIsTheSameId() {
      assertThat(plain.count("PIB File Number", "FTN2016-0215 ")).isEqualTo(1);
      assertThat(plain.count("PIB File Number", "FTN2016-0215")).isZero();
      assertThat(built.total("test/one-report")).isEqualTo(1);
    }

    @Test
    void cellsThatAreShiftedAreUnusableAndNeverAValue() {
      assertThat(built.unusable("injured")).isEqualTo(3);
      assertThat(built.total("test/unsaid")).isEqualTo(3);
      assertThat(built.total("test/injured")).isEqualTo(plain.count("Officer Injured", "Yes"));
    }

    @Test
    void aColumnThatIsAlwaysNoughtSumsUpToNought() {
      assertThat(built.total("test/service")).isZero();
      assertThat(built.unusable("service")).isZero();
    }

    @Test
    void twoQuotesThatMeanInchesAreText() {
      assertThat(built.total("test/rows", "height", "5'10'' to 6'0''"))
          .isPositive()
          .isEqualTo(plain.count("Subject Height", "5'10'' to 6'0''"));
    }
  }

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class Baltimore {
    private static final String FILE = "police/baltimore_officer_involved_use_of_force.csv";
    private PlainCsv plain;
    private RealExports built;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
      plain = PlainCsv.of(FILE);
      built =
          Declared.at("date")
              .column("date", "DATE", day("MM/dd/yyyy hh:mm:ss a"))
              .column("case", "CC#", TEXT)
              .column("longitude", "X (LONG)", TEXT, "0")
              .count("rows", "case")
              .count("placed", Condition.present(FieldId.of("longitude")))
              .buildWith(BY_CALENDAR_YEAR, folder, "America/New_York", FILE);
    }

    @Test
    void headersWithSignsAndBracketsAreHeaders() {
      assertThat(built.dashboard().rows().used()).isEqualTo(68);
      assertThat(built.total("test/placed"))
          .isEqualTo(68 - plain.count("X (LONG)", "0") - plain.count("X (LONG)", ""));
      assertThat(built.unusable("longitude")).isZero();
    }

    @Test
    void caseNumbersWithRemarksStayAsTheyAre() {
      assertThat(built.partsOf("test/rows", "case"))
          .contains("142630057 (Balt. Co.)", "201440429M0061 (PA)");
    }

    @Test
    void rowsThatAreNotSortedFallIntoTheirYears() {
      Map<String, Long> years = plain.countBy(row -> row.get("DATE").substring(6, 10));

      assertThat(years).hasSize(3);
      years.forEach(
          (year, rows) ->
              assertThat(built.whole("test/rows", "year", year + "-01-01").getField("value"))
                  .isEqualTo(Long.toString(rows)));
    }
  }
}
