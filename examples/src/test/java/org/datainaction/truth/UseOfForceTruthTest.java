package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.table.CellFormat;
import org.datainaction.time.Grain;
import org.datainaction.workspace.Installed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Seven years of Seattle's uses of force: one row for each officer and person.
 *
 * <p>Of the truth file everything is compared but {@code officers_with_more_than_one_row_share} (no
 * calculation counts how often a value occurs) and the times of day of {@code first} and {@code
 * last} (the finest figures are those of days).
 */
class UseOfForceTruthTest {
  private static final String FORCE = "police/use-of-force";
  private static final String USES = "police/uses-of-force";

  @TempDir Path folder;

  @Test
  void quartersEqualTheTruthUnlessTheyCountOneToTen() throws IOException {
    JsonNode truth = truth();
    RealExports built = build(OpenPolice.shipped());

    Map<String, BigDecimal> shown =
        Truth.byStart(
            built.rows(USES, "quarter", "").stream()
                .filter(row -> !row.getField("status").equals("suppressed"))
                .toList());
    Map<String, BigDecimal> expected = Truth.byStart(truth.get("rows_by_fiscal_quarter"));
    // 10 uses of force in January to March 2014, 5 in October 2020.
    expected.remove("2014-01-01");
    expected.remove("2020-10-01");
    assertThat(shown).isEqualTo(expected);
    for (String withheld : List.of("2014-01-01", "2020-10-01")) {
      assertThat(built.whole(USES, "quarter", withheld).getField("status")).isEqualTo("suppressed");
    }
  }

  @Test
  void eachRowIsAUseOfForceOfItsOwn() throws IOException {
    JsonNode truth = truth();
    RealExports built = build(OpenPolice.shipped());

    long rows = truth.get("rows").asLong();
    assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(rows, rows, 0, 0));
    assertThat(truth.get("distinct_ID").asLong()).isEqualTo(rows);
  }

  @Test
  void typesPrecinctsAndRacesEqualTheTruthWhereNobodyIsProtected() throws IOException {
    JsonNode truth = truth();
    RealExports open = build(OpenPolice.with(FORCE));

    assertThat(Truth.byStart(open.rows(USES, "quarter", "")))
        .isEqualTo(Truth.byStart(truth.get("rows_by_fiscal_quarter")));
    assertThat(open.totals(USES, "quarter", "race"))
        .isEqualTo(Truth.figures(truth.get("rows_by_race")));
    for (Map.Entry<String, JsonNode> year :
        truth.get("rows_by_fiscal_year_and_type").properties()) {
      String start = Truth.start(year.getKey()).toString();
      Map<String, BigDecimal> byType =
          open.rows(USES, "year", "type").stream()
              .filter(row -> row.getField("period_start").equals(start))
              .filter(row -> !row.getField("value").equals("0"))
              .collect(
                  Collectors.toMap(
                      row -> row.getField("breakdown_value"),
                      row -> new BigDecimal(row.getField("value"))));
      assertThat(byType).as(start).isEqualTo(Truth.figures(year.getValue()));
    }
  }

  @Test
  void everyRaceAndEveryTypeHasAWord() {
    JsonNode truth = truth();

    assertThat(OpenPolice.dictionary(FORCE, "race"))
        .containsExactlyInAnyOrderElementsOf(truth.get("rows_by_race").propertyNames());
    assertThat(OpenPolice.dictionary(FORCE, "type"))
        .containsExactlyInAnyOrderElementsOf(
            truth.get("rows_by_fiscal_year_and_type").get("FY2014").propertyNames());
  }

  @Test
  void aDashIsNoPrecinct() throws IOException {
    RealExports open = build(OpenPolice.with(FORCE));

    assertThat(open.totals(USES, "quarter", "precinct"))
        .isEqualTo(
            Truth.figures(truth().get("rows_by_precinct"), name -> name.equals("-") ? "" : name));
  }

  @Test
  void anEmptySectorAndADashForABeatAreNotRecorded() throws IOException {
    Measure places =
        OpenPolice.count("places", FORCE, Condition.ALWAYS, Grain.YEAR, "sector", "beat");
    RealExports open = build(OpenPolice.with(FORCE, places));

    // Counted in the file: 979 empty cells of Sector, 608 dashes in Beat.
    assertThat(open.totals("police/places", "year", "sector"))
        .containsEntry("", new BigDecimal("979"))
        .hasSize(18);
    assertThat(open.totals("police/places", "year", "beat"))
        .containsEntry("", new BigDecimal("608"))
        .doesNotContainKey("-");
  }

  @Test
  void whatIsPublishedIsWithheldExactlyWhereTheRuleSays() throws IOException {
    RealExports shipped = build(OpenPolice.shipped());
    folder = Files.createTempDirectory(folder, "open");
    Truth.isProtected(shipped, build(OpenPolice.with(FORCE)));
  }

  @Test
  void typesOfTheYearsAreShownOnlyWhereNoTypeIsRare() throws IOException {
    RealExports built = build(OpenPolice.shipped());

    List<String> shown =
        built.rows(USES, "year", "type").stream()
            .filter(row -> !row.getField("value").isEmpty())
            .map(row -> row.getField("period_start"))
            .distinct()
            .toList();
    // By the truth, each other year has a type with 1 to 10 (1, 8, 9, 6, 8, 7).
    assertThat(shown).containsExactly("2014-07-01", "2015-07-01", "2017-07-01");
  }

  @Test
  void theFirstAndTheLastDayAreLocal() throws IOException {
    JsonNode truth = truth();
    Measure days = OpenPolice.count("days", FORCE, Condition.ALWAYS, Grain.DAY);
    RealExports open = build(OpenPolice.with(FORCE, days));

    Map<String, BigDecimal> byDay = Truth.byStart(open.rows("police/days", "day", ""));
    assertThat(byDay.keySet().stream().min(String::compareTo))
        .contains(truth.get("first").asString().substring(0, 10));
    assertThat(byDay.keySet().stream().max(String::compareTo))
        .contains(truth.get("last").asString().substring(0, 10));
  }

  @Test
  void incidentsPeopleAndOfficersOfTheWholeFileEqualTheTruth() throws IOException {
    JsonNode truth = truth();
    // Different people of several years are no sum of years, so the file is taken as one period.
    RealExports open =
        RealExports.build(
            folder,
            OpenPolice.only(
                FORCE,
                dataset ->
                    dataset
                        .field(OpenPolice.column("years", "Years", new CellFormat.PeriodName()))
                        .time(new TimeOfRow.Named(FieldId.of("years")))
                        .baseGrain(Grain.WAVE),
                distinct("incident"),
                distinct("subject"),
                distinct("officer"),
                distinct("record")),
            FORCE,
            "America/Los_Angeles",
            """
                given:
                  - files: data/*.csv
                    values: {years: 2014-01-27..2020-10-08}
            """,
            List.of("police/seattle_use_of_force.csv"));

    assertThat(different(open, "incident"))
        .isEqualTo(truth.get("distinct_Incident_Num").asString());
    assertThat(different(open, "subject")).isEqualTo(truth.get("distinct_subject").asString());
    assertThat(different(open, "officer")).isEqualTo(truth.get("distinct_officer").asString());
    assertThat(different(open, "record")).isEqualTo(truth.get("distinct_ID").asString());
  }

  @Test
  void incidentsOfTheYearsAddUpToThoseOfTheFile() throws IOException {
    RealExports built = build(OpenPolice.shipped());

    // No incident lies in two fiscal years, and none of the years counts ten or less.
    BigDecimal sum = built.totals("police/use-of-force-incidents", "year", "").get("");
    assertThat(sum).isEqualByComparingTo(truth().get("distinct_Incident_Num").decimalValue());
  }

  private static Measure distinct(String field) {
    return Measure.builder(
            MeasureId.of("police/different-" + field),
            DatasetId.of(FORCE),
            new Calculation.Distinct(FieldId.of(field)))
        .grains(Grain.WAVE)
        .build();
  }

  private static String different(RealExports built, String field) {
    Stream<NamedCsvRecord> rows = built.rows("police/different-" + field, "wave", "").stream();
    return rows.map(row -> row.getField("value")).collect(Collectors.joining(","));
  }

  private static JsonNode truth() {
    return RealExports.truth("police/truth/seattle_use_of_force.json");
  }

  private RealExports build(Installed installed) throws IOException {
    return RealExports.build(
        folder, installed, FORCE, "America/Los_Angeles", "police/seattle_use_of_force.csv");
  }
}
