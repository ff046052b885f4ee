package org.datainaction.examples.durham;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurhamExportGeneratorTest {
  private static final Path WORKSPACE = Path.of("durham-2.23");
  private static final int MOST_BYTES = 3_000_000;

  private final Map<String, String> made = DurhamExportGenerator.exports();

  @Test
  void theCommittedExportsAreThoseThatItMakes() throws IOException {
    Map<String, String> committed = new TreeMap<>();
    for (String folder :
        List.of(
            "data/web",
            "data/ecc",
            "data/fire",
            "data/police",
            "data/community-safety",
            "data/portal")) {
      try (Stream<Path> files = Files.list(WORKSPACE.resolve(folder))) {
        for (Path file : files.toList()) {
          committed.put(folder + "/" + file.getFileName(), Files.readString(file));
        }
      }
    }
    assertThat(committed.keySet()).isEqualTo(made.keySet());
    assertThat(made)
        .allSatisfy((name, content) -> assertThat(content).as(name).isEqualTo(committed.get(name)));
  }

  @Test
  void writesThemIntoAWorkspace(@TempDir Path workspace) throws IOException {
    DurhamExportGenerator.main(new String[] {workspace.toString()});
    assertThat(workspace.resolve("data/ecc/phone-2025-11.csv"))
        .hasContent(made.get("data/ecc/phone-2025-11.csv"));
  }

  @Test
  void theExampleStaysSmall() {
    int bytes =
        made.values().stream().mapToInt(c -> c.getBytes(StandardCharsets.UTF_8).length).sum();
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  @Test
  void headersAreThoseOfTheRealExports() throws IOException {
    assertThat(header("data/web/pages-and-screens-2024-05.csv", 9))
        .isEqualTo(realHeader("web/ga4_pages_and_screens.csv", 9));
    assertThat(header("data/ecc/phone-2026-01.csv", 0))
        .isEqualTo(realHeader("ecc/decc_phone_2025_week44.csv", 0));
    assertThat(header("data/fire/fire-calls-2025-01.csv", 0))
        .isEqualTo(realHeader("fire/sf_fire_calls_2020_04.csv", 0));
    assertThat(header("data/police/calls-for-service-2026-01.csv", 0))
        .isEqualTo(realHeader("police/berkeley_calls_for_service.csv", 0));
    assertThat(header("data/community-safety/crisis-calls-2025.csv", 0))
        .isEqualTo(realHeader("community-safety/toronto_persons_in_crisis_2023.csv", 0));
  }

  @Test
  void aChangeOfClocksShowsInTheHoursOfTheDay() {
    assertThat(rowsOfDay("data/ecc/phone-2025-11.csv", "11/2/2025 ")).hasSize(24);
    assertThat(rowsOfDay("data/ecc/phone-2026-03.csv", "3/8/2026 "))
        .hasSize(23)
        .noneMatch(row -> row.startsWith("3/8/2026 02:00,"));
  }

  @Test
  void everyPhoneRowAddsUp() {
    made.forEach(
        (name, content) -> {
          if (name.startsWith("data/ecc/")) {
            content.lines().skip(1).map(row -> row.split(",")).forEach(this::assertAddsUp);
          }
        });
  }

  private void assertAddsUp(String[] cells) {
    assertThat(cells).hasSize(36);
    assertThat(sum(cells, 2, 9)).isEqualTo(sum(cells, 10, 10));
    assertThat(sum(cells, 16, 23)).isEqualTo(sum(cells, 24, 24));
    assertThat(sum(cells, 10, 10) + sum(cells, 24, 24)).isEqualTo(sum(cells, 25, 25));
  }

  private static int sum(String[] cells, int first, int last) {
    int sum = 0;
    for (int cell = first; cell <= last; cell++) {
      sum += Integer.parseInt(cells[cell]);
    }
    return sum;
  }

  private List<String> rowsOfDay(String file, String day) {
    return made.get(file).lines().filter(row -> row.startsWith(day)).toList();
  }

  private String header(String file, int linesBefore) {
    return made.get(file).lines().skip(linesBefore).findFirst().orElseThrow();
  }

  private static String realHeader(String file, int linesBefore) throws IOException {
    Path export = Path.of(System.getProperty("shared.dir", ""), "data", file);
    Assumptions.assumeTrue(Files.exists(export), "the real export is not here: " + export);
    try (Stream<String> lines = Files.lines(export)) {
      return lines.skip(linesBefore).findFirst().orElseThrow();
    }
  }
}
