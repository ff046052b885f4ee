package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.datainaction.adapters.communitysafety.CommunitySafetyAdapter;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.spi.Registry;
import org.datainaction.workspace.Installed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A year of a real city's calls for people in crisis: months by name, no day. Every figure of the
 * truth file; the days of the week are of the whole year, so they are added up over its quarters.
 */
class CrisisCallsTruthTest {
  private static final Map<String, String> STARTS =
      Map.of(
          "FY2023 Q3", "2023-01-01",
          "FY2023 Q4", "2023-04-01",
          "FY2024 Q1", "2023-07-01",
          "FY2024 Q2", "2023-10-01");

  @TempDir Path folder;

  @Test
  void quartersTypesAndDaysOfTheWeekEqualTheTruth() throws IOException {
    JsonNode truth =
        RealExports.truth("community-safety/truth/toronto_persons_in_crisis_2023.json");
    RealExports built =
        RealExports.build(
            folder,
            new Installed(
                Registry.adapters(List.of(new CommunitySafetyAdapter())),
                Registry.formats(CrisisCallsTruthTest.class.getClassLoader())),
            "community-safety/crisis-calls",
            "America/Toronto",
            "community-safety/toronto_persons_in_crisis_2023.csv");

    long rows = truth.get("rows").asLong();
    assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(rows, rows, 0, 0));
    // Every call has a number of its own: a second one with the same would be left out.
    assertThat(built.dashboard().datasets().stream().map(DatasetReport::things))
        .containsExactly(truth.get("distinct_objectid").asLong());
    for (Map.Entry<String, JsonNode> quarter : truth.get("by_fiscal_quarter").properties()) {
      RealExports.same(
          built.whole("community-safety/crisis-calls", "quarter", STARTS.get(quarter.getKey())),
          "value",
          quarter.getValue());
    }
    for (Map.Entry<String, JsonNode> quarter :
        truth.get("by_fiscal_quarter_and_type").properties()) {
      for (Map.Entry<String, JsonNode> type : quarter.getValue().properties()) {
        RealExports.same(
            built.part(
                "community-safety/crisis-calls",
                "quarter",
                STARTS.get(quarter.getKey()),
                "crisis-type",
                type.getKey()),
            "value",
            type.getValue());
      }
    }
    for (Map.Entry<String, JsonNode> day : truth.get("by_dow").properties()) {
      long sum =
          STARTS.values().stream()
              .map(
                  start ->
                      built.part(
                          "community-safety/crisis-calls",
                          "quarter",
                          start,
                          "weekday",
                          day.getKey()))
              .mapToLong(row -> Long.parseLong(row.getField("value")))
              .sum();
      assertThat(sum).as(day.getKey()).isEqualTo(day.getValue().asLong());
    }
  }
}
