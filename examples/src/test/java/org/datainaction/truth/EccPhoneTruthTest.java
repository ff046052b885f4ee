package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.datainaction.adapters.ecc.EccAdapter;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.datainaction.workspace.Installed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Three weeks of a real 911 center's phone figures. */
class EccPhoneTruthTest {
  private static final String TRUTH = "ecc/truth/decc_phone_weeks_44_46.json";
  private static final String QUARTER = "2025-10-01";
  private static final String[] WEEKS = {
    "ecc/decc_phone_2025_week44.csv",
    "ecc/decc_phone_2025_week45.csv",
    "ecc/decc_phone_2025_week46.csv"
  };

  @TempDir Path folder;

  @Test
  void theWholeTheDaysTheHoursAndTheQuarterEqualTheTruth() throws IOException {
    JsonNode truth = RealExports.truth(TRUTH);
    RealExports built = build(WEEKS);

    check(built, "emergency", truth.get("overall_911"), "quarter", QUARTER);
    check(built, "administrative", truth.get("overall_admin"), "quarter", QUARTER);
    for (Map.Entry<String, JsonNode> day : truth.get("by_local_date_911").properties()) {
      check(built, "emergency", day.getValue(), "day", day.getKey());
    }
    for (Map.Entry<String, JsonNode> hour : truth.get("by_hour_of_day_911_offered").properties()) {
      String twoDigits = "%02d".formatted(Integer.parseInt(hour.getKey()));
      NamedCsvRecord row = built.part("ecc/calls-offered", "quarter", QUARTER, "hour", twoDigits);
      assertThat(row.getField("value")).isEqualTo(hour.getValue().asString());
    }
    assertThat(truth.get("by_fiscal_quarter_911_offered").get("FY2026 Q2").asString())
        .isEqualTo(built.whole("ecc/calls-offered", "quarter", QUARTER).getField("value"));
    assertThat(built.dashboard().rows())
        .isEqualTo(new RowCounts(truth.get("rows").asLong(), truth.get("rows").asLong(), 0, 0));
  }

  @Test
  void eachFileAloneEqualsTheTruth() throws IOException {
    JsonNode byFile = RealExports.truth(TRUTH).get("by_file_911");
    assertThat(byFile.properties()).hasSize(WEEKS.length);
    for (String week : WEEKS) {
      String name = week.substring(week.indexOf('/') + 1);
      folder = java.nio.file.Files.createTempDirectory(folder, "week");
      check(build(week), "emergency", byFile.get(name), "quarter", QUARTER);
    }
  }

  @Test
  void theAveragedPercentagesOfTheExportAreNotWhatIsPublished() throws IOException {
    JsonNode truth = RealExports.truth(TRUTH);

    String published =
        build(WEEKS).whole("ecc/answered-within-10-seconds", "quarter", QUARTER).getField("value");

    assertThat(published).isNotEqualTo(truth.get("trap_unweighted_mean_of_911_PCT_10").asString());
  }

  /** Every figure of one block of the truth file. */
  private static void check(
      RealExports built, String line, JsonNode truth, String grain, String start) {
    Set<String> checked = new java.util.TreeSet<>();
    for (Map.Entry<String, JsonNode> figure : truth.properties()) {
      String name = figure.getKey();
      if (name.equals("buckets")) {
        checkBuckets(built, line, figure.getValue(), grain, start);
      } else if (name.startsWith("share_of_answered_within_")) {
        String seconds = name.substring(name.lastIndexOf('_') + 1);
        NamedCsvRecord row = built.whole("test/" + line + "-share-within-" + seconds, grain, start);
        same(row, "value", figure.getValue());
        same(row, "numerator", truth.get("answered_within_" + seconds));
        same(row, "denominator", truth.get("answered"));
        if (line.equals("emergency")) {
          same(
              built.whole("ecc/answered-within-" + seconds + "-seconds", grain, start),
              "value",
              figure.getValue());
        }
      } else if (name.startsWith("answered_within_")) {
        String seconds = name.substring(name.lastIndexOf('_') + 1);
        same(
            built.whole("test/" + line + "-within-" + seconds, grain, start),
            "value",
            figure.getValue());
      } else if (name.equals("abandoned_share_of_offered")) {
        String measure =
            line.equals("emergency") ? "ecc/calls-abandoned" : "ecc/administrative-calls-abandoned";
        same(built.whole(measure, grain, start), "value", figure.getValue());
      } else {
        same(built.whole("test/" + line + "-" + name, grain, start), "value", figure.getValue());
      }
      checked.add(name);
    }
    assertThat(checked).hasSize(13);
  }

  private static void checkBuckets(
      RealExports built, String line, JsonNode buckets, String grain, String start) {
    Map<String, String> columns =
        Map.of(
            "<=10", "10",
            "11-15", "15",
            "16-20", "20",
            "21-40", "40",
            "41-60", "60",
            "61-120", "120",
            ">120", "121");
    assertThat(buckets.properties()).hasSize(columns.size());
    for (Map.Entry<String, JsonNode> bucket : buckets.properties()) {
      same(
          built.whole("test/" + line + "-" + columns.get(bucket.getKey()), grain, start),
          "value",
          bucket.getValue());
    }
  }

  /** Equal to the last digit; where nothing was answered there is no share. */
  private static void same(NamedCsvRecord row, String column, JsonNode expected) {
    if (expected.isNull()) {
      assertThat(row.getField(column)).as("%s", row).isEmpty();
    } else {
      assertThat(new BigDecimal(row.getField(column)))
          .as("%s of %s", column, row)
          .isEqualByComparingTo(expected.decimalValue());
    }
  }

  private RealExports build(String... files) throws IOException {
    Installed installed =
        new Installed(
            Registry.adapters(List.of(new EccAdapter(), new EveryColumn())),
            Registry.formats(EccPhoneTruthTest.class.getClassLoader()));
    return RealExports.build(folder, installed, "ecc/phone-answering", "America/New_York", files);
  }

  /** Measures every column of the ECC's dataset, as an adapter from outside could. */
  private static final class EveryColumn implements DepartmentAdapter {
    private static final int[] WITHIN = {10, 15, 20, 40};
    private final Dataset dataset =
        new EccAdapter()
            .datasets().stream()
                .filter(candidate -> candidate.id().owner().equals("ecc"))
                .findFirst()
                .orElseThrow();

    @Override
    public Department department() {
      return new Department(DepartmentId.of("test"), LocalizedText.of("Test"));
    }

    @Override
    public List<Dataset> datasets() {
      return List.of(dataset);
    }

    @Override
    public List<Measure> measures() {
      List<Measure> measures = new ArrayList<>();
      dataset
          .fieldIds()
          .filter(field -> field.value().matches("(emergency|administrative)-.*"))
          .forEach(field -> measures.add(sum(field)));
      for (String line : List.of("emergency", "administrative")) {
        for (int seconds : WITHIN) {
          measures.add(
              measure(
                  line + "-share-within-" + seconds,
                  new Calculation.Ratio(
                      FieldId.of(line + "-within-" + seconds), FieldId.of(line + "-answered"))));
        }
      }
      return measures;
    }

    private Measure sum(FieldId field) {
      return measure(field.value(), new Calculation.Sum(field));
    }

    private Measure measure(String name, Calculation calculation) {
      return Measure.builder(MeasureId.of("test/" + name), dataset.id(), calculation)
          .grains(Grain.QUARTER, Grain.DAY)
          .build();
    }
  }
}
