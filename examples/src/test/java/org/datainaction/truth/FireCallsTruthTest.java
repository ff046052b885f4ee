package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.datainaction.adapters.fire.FireAdapter;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DepartmentId;
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

/** Eight thousand rows of a real fire department's calls: a row a unit, several rows a call. */
class FireCallsTruthTest {
  private static final String QUARTER = "2020-04-01";

  @TempDir Path folder;

  @Test
  void callsResponseTimesAndTheirBreakdownsEqualTheTruth() throws IOException {
    JsonNode truth = RealExports.truth("fire/truth/sf_fire_calls_2020_04.json");
    RealExports built =
        RealExports.build(
            folder,
            new Installed(
                Registry.adapters(List.of(new FireAdapter(), new CallsByDay())),
                Registry.formats(FireCallsTruthTest.class.getClassLoader())),
            "fire/calls",
            "America/Los_Angeles",
            "fire/sf_fire_calls_2020_04.csv");

    long rows = truth.get("rows").asLong();
    assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(rows, rows, 0, 0));
    assertThat(built.dashboard().datasets().stream().map(DatasetReport::things))
        .containsExactly(truth.get("calls").asLong());
    same(built.whole("fire/calls", "quarter", QUARTER), "value", truth.get("calls"));
    same(
        built.whole("fire/calls-without-arrival-time", "quarter", QUARTER),
        "value",
        truth.get("unusable_calls").get("no unit on scene"));
    same(
        built.whole("fire/average-response-time", "quarter", QUARTER),
        "n",
        truth.get("usable_calls"));
    for (Map.Entry<String, JsonNode> day :
        truth.get("calls_by_local_date_of_received").properties()) {
      same(built.whole("test/calls", "day", day.getKey()), "value", day.getValue());
    }

    checkResponse(truth.get("response"), name -> built.whole(name, "quarter", QUARTER));
    checkParts(built, truth.get("response_by_battalion"), "battalion");
    checkParts(built, truth.get("response_by_call_type"), "call-type");
    checkParts(built, truth.get("response_by_priority"), "priority");
  }

  private static void checkParts(RealExports built, JsonNode truth, String field) {
    assertThat(built.parts("fire/calls", "quarter", QUARTER, field))
        .as("parts by %s", field)
        .isEqualTo(truth.size());
    for (Map.Entry<String, JsonNode> part : truth.properties()) {
      checkResponse(
          part.getValue(), name -> built.part(name, "quarter", QUARTER, field, part.getKey()));
    }
  }

  private static void checkResponse(JsonNode truth, Rows rows) {
    if (truth.get("n").asLong() == 0) {
      // Calls that nobody reached have no response time to measure.
      return;
    }
    NamedCsvRecord average = rows.of("fire/average-response-time");
    same(average, "n", truth.get("n"));
    same(average, "numerator", truth.get("sum"));
    same(average, "value", truth.get("mean"));
    same(rows.of("fire/typical-response-time"), "value", truth.get("p50_nearest_rank"));
    same(rows.of("fire/typical-response-time"), "n", truth.get("n"));
    same(rows.of("fire/response-time-9-of-10"), "value", truth.get("p90_nearest_rank"));
    for (int minutes : new int[] {5, 6, 8, 10}) {
      NamedCsvRecord share = rows.of("fire/reached-within-" + minutes + "-minutes");
      same(share, "numerator", truth.get("within_" + 60 * minutes));
      same(share, "denominator", truth.get("n"));
      same(share, "value", truth.get("share_within_" + 60 * minutes));
    }
  }

  private static void same(NamedCsvRecord row, String column, JsonNode expected) {
    assertThat(new BigDecimal(row.getField(column)))
        .as("%s of %s", column, row)
        .isEqualByComparingTo(expected.decimalValue());
  }

  /** The adapter publishes no days; an adapter from outside can. */
  private static final class CallsByDay implements DepartmentAdapter {
    private final Dataset dataset =
        new FireAdapter()
            .datasets().stream()
                .filter(candidate -> candidate.id().owner().equals("fire"))
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
      return List.of(
          Measure.builder(MeasureId.of("test/calls"), dataset.id(), new Calculation.Count())
              .grains(Grain.DAY)
              .build());
    }
  }

  private interface Rows {
    NamedCsvRecord of(String measure);
  }
}
