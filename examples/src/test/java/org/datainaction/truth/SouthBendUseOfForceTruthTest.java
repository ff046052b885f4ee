package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Expression;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.datainaction.workspace.Installed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Another city's uses of force with the same adapter: other columns, times in UTC, no number of the
 * row. Every figure of the truth file is compared.
 */
class SouthBendUseOfForceTruthTest {
  private static final String FORCE = "police/use-of-force";
  private static final String USES = "police/uses-of-force";
  private static final String LOCAL = "America/Indiana/Indianapolis";

  @TempDir Path folder;

  @Test
  void quartersEqualTheTruthUnlessTheyCountOneToTen() throws IOException {
    JsonNode truth = truth();
    RealExports built = build(OpenPolice.shipped(), LOCAL);

    Map<String, BigDecimal> expected = Truth.byStart(truth.get("by_fiscal_quarter_local"));
    Set<String> small =
        expected.entrySet().stream()
            .filter(quarter -> quarter.getValue().compareTo(BigDecimal.TEN) <= 0)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    assertThat(small).containsExactlyInAnyOrder("2017-04-01", "2019-10-01", "2020-04-01");
    small.forEach(
        quarter ->
            assertThat(built.whole(USES, "quarter", quarter).getField("status"))
                .isEqualTo("suppressed"));
    expected.keySet().removeAll(small);
    assertThat(
            Truth.byStart(
                built.rows(USES, "quarter", "").stream()
                    .filter(row -> !row.getField("value").isEmpty())
                    .toList()))
        .isEqualTo(expected);
    long rows = truth.get("rows").asLong();
    assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(rows, rows, 0, 0));
  }

  @Test
  void partsEqualTheTruthWhereNobodyIsProtected() throws IOException {
    JsonNode truth = truth();
    RealExports open = build(OpenPolice.with(FORCE), LOCAL);

    assertThat(Truth.byStart(open.rows(USES, "quarter", "")))
        .isEqualTo(Truth.byStart(truth.get("by_fiscal_quarter_local")));
    assertThat(open.totals(USES, "quarter", "shift"))
        .isEqualTo(Truth.figures(truth.get("by_shift")));
  }

  @Test
  void aBlankAfterYesOrNoMakesNoOtherAnswer() throws IOException {
    JsonNode truth = truth();
    RealExports open = build(OpenPolice.with(FORCE), LOCAL);

    assertThat(open.totals(USES, "quarter", "injury"))
        .isEqualTo(Truth.figures(truth.get("force_caused_injury")));
    assertThat(open.totals(USES, "quarter", "self-initiated"))
        .isEqualTo(Truth.figures(truth.get("self_initiated")));
  }

  @Test
  void threeNamesOfPepperSprayAreOneKindOfForce() throws IOException {
    JsonNode truth = truth();
    Measure asRecorded =
        OpenPolice.count("as-recorded", FORCE, Condition.ALWAYS, Grain.QUARTER, "force");
    RealExports open = build(OpenPolice.with(FORCE, asRecorded), LOCAL);

    assertThat(open.totals("police/as-recorded", "quarter", "force"))
        .isEqualTo(Truth.figures(truth.get("by_response")));
    Map<String, String> kinds =
        Map.of(
            "Firearm", "firearm",
            "OC", "pepper-spray",
            "OC Spray", "pepper-spray",
            "Pepper Spray", "pepper-spray",
            "Physical", "physical",
            "Physical/Taser", "physical-and-taser",
            "Taser", "taser");
    assertThat(open.totals(USES, "quarter", "kind-of-force"))
        .isEqualTo(Truth.figures(truth.get("by_response"), kinds::get))
        .containsEntry("pepper-spray", new BigDecimal("13"));
  }

  @Test
  void minusOneIsNoCity() throws IOException {
    Measure byCity = OpenPolice.count("by-city", FORCE, Condition.ALWAYS, Grain.YEAR, "city");
    RealExports open = build(OpenPolice.with(FORCE, byCity), LOCAL);

    // Counted in the file: 178 of South Bend, 1 of Notre Dame, 17 empty and 7 times -1.
    assertThat(open.totals("police/by-city", "year", "city"))
        .isEqualTo(
            Map.of(
                "South Bend", new BigDecimal("178"),
                "Notre Dame", new BigDecimal("1"),
                "", new BigDecimal("24")));
  }

  @Test
  void fourOrFiveOClockInUtcIsMidnightInIndiana() throws IOException {
    JsonNode truth = truth();

    assertThat(byHour(LOCAL))
        .isEqualTo(Truth.figures(truth.get("local_times_seen"), time -> time.substring(0, 2)));
    assertThat(byHour("UTC"))
        .isEqualTo(Truth.figures(truth.get("utc_hours_seen"), time -> time.substring(0, 2)));
    assertThat(truth.get("local_times_not_midnight")).isEmpty();
  }

  @Test
  void datesReadAsUtcHappenToLieInTheSameQuarters() throws IOException {
    RealExports open = build(OpenPolice.with(FORCE), "UTC");

    assertThat(Truth.byStart(open.rows(USES, "quarter", "")))
        .isEqualTo(Truth.byStart(truth().get("by_fiscal_quarter_if_read_as_utc_date")));
  }

  @Test
  void theFirstAndTheLastDayAreLocal() throws IOException {
    JsonNode truth = truth();
    Measure days = OpenPolice.count("days", FORCE, Condition.ALWAYS, Grain.DAY);
    RealExports open = build(OpenPolice.with(FORCE, days), LOCAL);

    Map<String, BigDecimal> byDay = Truth.byStart(open.rows("police/days", "day", ""));
    assertThat(byDay.keySet().stream().min(String::compareTo))
        .contains(truth.get("first_local_date").asString());
    assertThat(byDay.keySet().stream().max(String::compareTo))
        .contains(truth.get("last_local_date").asString());
  }

  @Test
  void whatIsPublishedIsWithheldExactlyWhereTheRuleSays() throws IOException {
    RealExports shipped = build(OpenPolice.shipped(), LOCAL);
    folder = Files.createTempDirectory(folder, "open");
    Truth.isProtected(shipped, build(OpenPolice.with(FORCE), LOCAL));
  }

  @Test
  void whatTheExportDoesNotHoldIsNeitherZeroNorAPart() throws IOException {
    RealExports built = build(OpenPolice.shipped(), LOCAL);

    assertThat(built.rows("police/use-of-force-incidents", "year", ""))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.getField("status")).isEqualTo("not-collected"));
    assertThat(built.rows())
        .extracting(row -> row.getField("breakdown_field"))
        .contains("kind-of-force", "injury", "self-initiated", "shift")
        .doesNotContain("type", "precinct", "race", "gender");
  }

  @Test
  void everyShiftAndEveryAnswerHasAWord() {
    JsonNode truth = truth();

    assertThat(OpenPolice.dictionary(FORCE, "shift"))
        .containsExactlyInAnyOrderElementsOf(truth.get("by_shift").propertyNames());
    assertThat(OpenPolice.dictionary(FORCE, "injury"))
        .containsExactlyInAnyOrderElementsOf(truth.get("force_caused_injury").propertyNames());
  }

  private Map<String, BigDecimal> byHour(String zone) throws IOException {
    folder = Files.createTempDirectory(folder, "zone");
    Measure hours = OpenPolice.count("hours", FORCE, Condition.ALWAYS, Grain.YEAR, "hour");
    RealExports open =
        build(
            OpenPolice.with(
                FORCE,
                dataset ->
                    dataset.derived(
                        FieldId.of("hour"),
                        LocalizedText.of("hour"),
                        new Expression.PartOfTime(
                            FieldId.of("occurred"), Expression.TimePart.HOUR)),
                hours),
            zone);
    return open.totals("police/hours", "year", "hour");
  }

  private static JsonNode truth() {
    return RealExports.truth("police/truth/south_bend_use_of_force.json");
  }

  private RealExports build(Installed installed, String zone) throws IOException {
    return RealExports.build(folder, installed, FORCE, zone, "police/south_bend_use_of_force.csv");
  }
}
