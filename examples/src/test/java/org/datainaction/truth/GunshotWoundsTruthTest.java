package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.workspace.Installed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Durham's own reports of gunshot wounds. Every figure of the truth file is compared, those about
 * dates in {@link GunshotWoundsDatesTest}.
 */
class GunshotWoundsTruthTest {
  private static final String WOUNDS = "police/reported-gunshot-wounds";
  private static final String PRINTED = "police/durham_nc_gunshot_wound_reports.csv";
  private static final String FULL = "police/durham_nc_gunshot_wound_reports_full_DERIVED.csv";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {PRINTED, FULL})
  void quartersEqualTheTruthAndNoneIsWithheld(String file) throws IOException {
    JsonNode truth = truth();
    RealExports built = build(OpenPolice.shipped(), file);

    assertThat(Truth.byStart(built.rows(WOUNDS, "quarter", "")))
        .isEqualTo(Truth.byStart(truth.get("by_fiscal_quarter")));
    long records = truth.get("records").asLong();
    assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(records, records, 0, 0));
    assertThat(truth.get("distinct_INCI_ID").asLong()).isEqualTo(records);
  }

  @Test
  void calendarYearsEqualTheTruthWhereTheCityCountsByThem() throws IOException {
    RealExports built =
        RealExports.build(
            folder,
            OpenPolice.shipped(),
            WOUNDS,
            "America/New_York",
            "    years: calendar",
            List.of(PRINTED));

    assertThat(Truth.byStart(built.rows(WOUNDS, "year", "")))
        .isEqualTo(Truth.figures(truth().get("by_calendar_year"), year -> year + "-01-01"));
  }

  @Test
  void theDistrictsOfAYearAreWithheldTogetherWhereOneHasOneToTenReports() throws IOException {
    RealExports built = build(OpenPolice.shipped(), FULL);

    Set<String> shown =
        built.rows(WOUNDS, "year", "district").stream()
            .filter(row -> !row.getField("value").isEmpty())
            .map(row -> row.getField("period_start"))
            .collect(Collectors.toSet());
    // 59, 43, 25, 78 and 15; each other year has a district with at most 10, or two reports of
    // none.
    assertThat(shown).containsExactly("2016-07-01");
    JsonNode byDistrict = truth().get("by_district_and_fiscal_year");
    for (String district : List.of("1", "2", "3", "4", "5")) {
      assertThat(built.part(WOUNDS, "year", "2016-07-01", "district", district).getField("value"))
          .isEqualTo(byDistrict.get(district).get("FY2017").asString());
    }
  }

  @Test
  void everyOffenseAndEveryWayOfReportingHasAWord() {
    JsonNode truth = truth();

    assertThat(OpenPolice.dictionary(WOUNDS, "offense"))
        .containsExactlyInAnyOrderElementsOf(truth.get("by_chrgdesc").propertyNames());
    assertThat(OpenPolice.dictionary(WOUNDS, "reported-as"))
        .containsExactlyInAnyOrderElementsOf(truth.get("by_reportedas").propertyNames());
    assertThat(OpenPolice.dictionary(WOUNDS, "zone"))
        .containsExactlyInAnyOrderElementsOf(truth.get("by_big_zone").propertyNames());
    assertThat(OpenPolice.dictionary(WOUNDS, "hour"))
        .containsExactlyInAnyOrderElementsOf(truth.get("by_hour").propertyNames());
  }

  @Test
  void partsEqualTheTruthWhereNobodyIsProtected() throws IOException {
    JsonNode truth = truth();
    RealExports open = build(OpenPolice.with(WOUNDS), FULL);

    assertThat(open.totals(WOUNDS, "quarter", "reported-as"))
        .isEqualTo(Truth.figures(truth.get("by_reportedas")));
    assertThat(open.totals(WOUNDS, "quarter", "offense"))
        .isEqualTo(Truth.figures(truth.get("by_chrgdesc")));
    assertThat(open.totals(WOUNDS, "quarter", "district"))
        .isEqualTo(Truth.figures(truth.get("by_district")));
    assertThat(open.totals(WOUNDS, "quarter", "zone"))
        .isEqualTo(Truth.figures(truth.get("by_big_zone")));
    assertThat(open.totals(WOUNDS, "quarter", "hour"))
        .isEqualTo(Truth.figures(truth.get("by_hour")));
    for (Map.Entry<String, JsonNode> district :
        truth.get("by_district_and_fiscal_year").properties()) {
      List<NamedCsvRecord> years =
          open.rows(WOUNDS, "year", "district").stream()
              .filter(row -> row.getField("breakdown_value").equals(district.getKey()))
              .toList();
      assertThat(Truth.byStart(years)).isEqualTo(Truth.byStart(district.getValue()));
    }
  }

  @Test
  void whatIsPublishedIsWithheldExactlyWhereTheRuleSays() throws IOException {
    RealExports shipped = build(OpenPolice.shipped(), FULL);
    folder = Files.createTempDirectory(folder, "open");
    Truth.isProtected(shipped, build(OpenPolice.with(WOUNDS), FULL));
  }

  @Test
  void districtsZonesAndHoursAreNotShownWhereTheExportHasNone() throws IOException {
    RealExports built = build(OpenPolice.shipped(), PRINTED);

    assertThat(built.rows())
        .extracting(row -> row.getField("breakdown_field"))
        .contains("offense", "reported-as")
        .doesNotContain("district", "zone", "hour");
  }

  private static JsonNode truth() {
    return RealExports.truth("police/truth/durham_nc_gunshot_wound_reports.json");
  }

  private RealExports build(Installed installed, String file) throws IOException {
    return RealExports.build(folder, installed, WOUNDS, "America/New_York", file);
  }
}
