package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code --json} prints is JSON, one object a line, with the names that the docs give. */
class JsonLinesTest {
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  @TempDir Path folder;
  private SmallCity city;

  @BeforeEach
  void writeWorkspace() {
    city = SmallCity.in(folder.resolve("city"));
  }

  @Test
  void buildPrintsWhatBecameOfTheRows() throws IOException {
    Path site = folder.resolve("site \"1\"");
    Ran ran = Ran.with("build", city.toString(), "--out", site.toString(), "--json");

    JsonNode build = only("build", ran);
    assertThat(build.get("out").asString()).isEqualTo(site.toString());
    assertThat(build.get("asOf").asString()).isEqualTo("2025-02-10");
    assertThat(build.get("rowsRead").asInt()).isEqualTo(5);
    assertThat(build.get("rowsUsed").asInt()).isEqualTo(5);
    assertThat(build.get("fellShort").asBoolean()).isFalse();
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void buildSaysThatDataFellShort() throws IOException {
    Files.delete(city.path("data/web.csv"));
    Ran ran = Ran.with("build", city.toString(), "--out", folder + "/site", "--json");

    assertThat(only("build", ran).get("fellShort").asBoolean()).isTrue();
    assertThat(ran.exit()).isEqualTo(ExitCode.DATA_FELL_SHORT);
    assertThat(ran.err()).contains("export-missing");
  }

  @Test
  void checkPrintsEachThingThatIsWrongAlsoInThePlan() throws IOException {
    JsonNode note = only("check", Ran.with("check", city.toString(), "--json"));
    assertThat(note.get("severity").asString()).as("a page that is on no list").isEqualTo("note");
    city.write("plan.yaml", SmallCity.PLAN.replace("show: 2.23", "show: \"9\\n\""));

    JsonNode problem = only("check", Ran.with("check", city.toString(), "--json"));

    assertThat(problem.get("code").asString()).isEqualTo("reference-unknown");
    assertThat(problem.get("severity").asString()).isEqualTo("error");
    assertThat(problem.get("file").asString()).isEqualTo("plan.yaml");
    assertThat(problem.get("line").asInt()).isEqualTo(5);
    assertThat(problem.get("column").asInt()).isEqualTo(7);
    assertThat(problem.get("what").asString()).contains("9");
  }

  @Test
  void adaptersPrintsEachAdapter() throws IOException {
    List<JsonNode> adapters = objects("adapters", Ran.with("adapters", "--json"));

    assertThat(adapters)
        .extracting(adapter -> adapter.get("id").asString())
        .containsExactly("community-safety", "ecc", "fire", "police");
    assertThat(adapters.get(3).get("measures").get(0).asString())
        .isEqualTo("police/data-page-views");
  }

  @Test
  void freezePrintsTheBaseline() throws IOException {
    Ran ran =
        Ran.with(
            "freeze",
            "police/data-page-views",
            "--window=2024-10..2024-12",
            "--by=A. Analyst",
            "--reason=Before",
            "--workspace=" + city,
            "--json");

    JsonNode baseline = only("freeze", ran);
    assertThat(baseline.get("measure").asString()).isEqualTo("police/data-page-views");
    assertThat(baseline.get("first").asString()).isEqualTo("2024-10-01");
    assertThat(baseline.get("last").asString()).isEqualTo("2024-12-31");
    assertThat(baseline.get("figures").asInt()).as("of the grain that is shown").isEqualTo(1);
    assertThat(baseline.get("frozenOn").asString()).isEqualTo("2025-02-10");
  }

  @Test
  void problemPrintsWhatACodeMeansOrEachCode() throws IOException {
    JsonNode code = only("problem", Ran.with("problem", "export-stale", "--json"));
    assertThat(code.get("code").asString()).isEqualTo("export-stale");
    assertThat(code.get("exit").asInt()).isEqualTo(ExitCode.DATA_FELL_SHORT);
    assertThat(code.get("printed").asString()).startsWith("warning: ").contains("export-stale");
    assertThat(code.get("mending").isArray()).isTrue();

    assertThat(objects("problem", Ran.with("problem", "--json")))
        .extracting(one -> one.get("code").asString())
        .contains("folder-missing", "program-fault");
  }

  private static JsonNode only(String command, Ran ran) throws IOException {
    List<JsonNode> objects = objects(command, ran);
    assertThat(objects).as(ran.toString()).hasSize(1);
    return objects.get(0);
  }

  private static List<JsonNode> objects(String command, Ran ran) throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    for (String line : ran.outLines()) {
      JsonNode object = STRICT.readTree(line);
      assertThat(object.propertyNames()).containsExactlyInAnyOrderElementsOf(documented(command));
      objects.add(object);
    }
    return objects;
  }

  /** The names in the command's row of the table in docs/formats.md, without explanations. */
  private static List<String> documented(String command) throws IOException {
    String row =
        Files.readAllLines(Path.of("..", "docs", "formats.md")).stream()
            .filter(line -> line.startsWith("| `" + command + "` |"))
            .findFirst()
            .orElseThrow();
    String names = row.split("\\|", -1)[3].replaceAll("\\([^)]*\\)", "");
    return Pattern.compile("`([^`]+)`")
        .matcher(names)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
