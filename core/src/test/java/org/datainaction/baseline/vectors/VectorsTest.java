package org.datainaction.baseline.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Numbers that others computed, each within the tolerance of its file: {@code -Dvectors.dir=…}. A
 * file is run by its {@code kind}, so a new file of a known kind needs no new code.
 */
class VectorsTest {
  private static final Map<String, Function<Vectors, Stream<DynamicTest>>> KINDS =
      Map.ofEntries(
          Map.entry("anhoej-limits", StatisticsVectors::runLimits),
          Map.entry("anhoej-runs", StatisticsVectors::runs),
          Map.entry("did-2x2", StatisticsVectors::differences),
          Map.entry("engine", EngineVectors::forecasts),
          Map.entry("engine-component", EngineVectors::cells),
          Map.entry("percentile-nearest-rank", StatisticsVectors::percentiles),
          Map.entry("poisson-rate-interval", StatisticsVectors::rates),
          Map.entry("poisson-rate-ratio", StatisticsVectors::ratios),
          Map.entry("proportion-interval", StatisticsVectors::shares),
          Map.entry("survey-margin", StatisticsVectors::surveys),
          Map.entry("targets", TargetVectors::tests),
          Map.entry("verdicts", VerdictVectors::tests),
          Map.entry("xmr-limits", StatisticsVectors::processLimits));

  @TestFactory
  Stream<DynamicTest> everyFileOfTheFolder() throws IOException {
    Path folder = Path.of(System.getProperty("vectors.dir", "no such folder"));
    assumeThat(folder).as("folder of vectors, -Dvectors.dir").isDirectory();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    assertThat(files).as("files in " + folder).isNotEmpty();
    return files.stream().flatMap(VectorsTest::tests);
  }

  private static Stream<DynamicTest> tests(Path file) {
    JsonNode root = new JsonMapper().readTree(file.toFile());
    String kind = root.path("kind").asString("");
    Vectors vectors =
        new Vectors(
            file.getFileName().toString().replace(".json", ""),
            root.path("inputs"),
            root.path("expected"),
            root.path("tolerance"));
    Function<Vectors, Stream<DynamicTest>> runner = KINDS.get(kind);
    if (runner == null) {
      return Stream.of(
          vectors.test("", () -> assertThat(KINDS.keySet()).as("known kinds").contains(kind)));
    }
    return runner.apply(vectors);
  }
}
