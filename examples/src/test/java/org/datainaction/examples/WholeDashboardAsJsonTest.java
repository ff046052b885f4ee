package org.datainaction.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import org.datainaction.problem.ProblemException;
import org.datainaction.renderers.json.JsonRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WholeDashboardAsJsonTest {
  private static final String DAY = Cities.DAY.toString();

  @TempDir Path folder;

  @Test
  void itPrintsTheDashboardAsTheSchemaSays() throws Exception {
    String json =
        Cities.printed(() -> WholeDashboardAsJson.main(new String[] {Cities.CITY.toString(), DAY}));

    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonRenderer.schema(), InputFormat.JSON)
                .validate(json, InputFormat.JSON))
        .isEmpty();
    JsonNode dashboard = new JsonMapper().readTree(json);
    assertThat(dashboard.get("asOf").asString()).isEqualTo(DAY);
    assertThat(dashboard.at("/initiative/number").asString()).isEqualTo("2.23");
    // PageFiguresTest works this figure out from the exports.
    assertThat(
            dashboard.findValues("measures").stream()
                .flatMap(JsonNode::valueStream)
                .filter(one -> one.path("id").asString("").equals("police/data-page-views"))
                .flatMap(one -> one.get("series").valueStream())
                .flatMap(series -> series.get("observations").valueStream())
                .filter(one -> one.get("period").asString().equals("FY2025-Q3"))
                .map(one -> one.get("value").asInt()))
        .containsExactly(2153);
  }

  @Test
  void theFileHoldsWhatItWouldPrint() throws Exception {
    Path file = folder.resolve("dashboard.json");
    String city = Cities.smallCity(folder.resolve("city")).toString();

    assertThat(
            Cities.printed(
                () -> WholeDashboardAsJson.main(new String[] {city, DAY, file.toString()})))
        .isEmpty();
    assertThat(Files.readString(file))
        .isEqualTo(Cities.printed(() -> WholeDashboardAsJson.main(new String[] {city, DAY})));
  }

  @Test
  void aWorkspaceWithMistakesLeavesNoFile() throws Exception {
    Path city = Cities.smallCity(folder.resolve("city"));
    Cities.change(city.resolve("plan.yaml"), "fiscal-year-starts: July", "fiscal-year-starts: x");
    Path file = folder.resolve("dashboard.json");

    assertThatThrownBy(
            () -> WholeDashboardAsJson.main(new String[] {city.toString(), DAY, file.toString()}))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("plan.yaml");
    assertThat(file).doesNotExist();
  }
}
