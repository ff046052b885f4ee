package org.datainaction.renderers.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.renderers.data.Observations.normal;
import static org.datainaction.renderers.data.SmallDashboard.KIND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.assertj.core.api.Assumptions;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.renderers.DashboardFixtures;
import org.datainaction.renderers.data.SmallDashboard;
import org.datainaction.series.Slice;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of a breakdown come from exports; whatever they are, the file stays a harmless table. */
class HostileTextTest {
  private static final String STARTERS = "=+-@\t\r\n＝＋－＠";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠1",
        " =1",
        "\u00A0=1",
        "\u200B=1",
        "\uFEFF@x",
        "'=1",
        "''+1",
        "' =1",
        "-",
        "=",
        "\t",
        "=\"x\",1\n=2"
      })
  void whatASpreadsheetWouldRunGetsOneApostrophe(String formula) {
    assertThat(breakdownValue(formula)).isEqualTo("'" + formula);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Noise",
        "a=b",
        "1-2",
        "x@y",
        "'n Sync",
        "'",
        "O'Brien",
        "a,b",
        "say \"hi\"",
        "\"",
        "two\nlines",
        "two\r\nlines",
        " edged ",
        "NaN",
        "null",
        "Ñandú 東京 🚒",
        "a;b|c\td",
        "#N/A"
      })
  void otherTextComesBackAsItWas(String text) {
    assertThat(breakdownValue(text)).isEqualTo(text);
  }

  @Test
  void theGuardCanBeTakenAwayAgain() {
    long seed = 20250331L;
    Random random = new Random(seed);
    String alphabet = "=+-@'\"\t\r\n ,;aé0＝\u200B";
    for (int i = 0; i < 20_000; i++) {
      String text =
          random
              .ints(random.nextInt(6), 0, alphabet.length())
              .mapToObj(index -> String.valueOf(alphabet.charAt(index)))
              .collect(Collectors.joining());
      String guarded = FormulaGuard.apply(text);
      boolean wasGuarded = !guarded.equals(text);
      // Guarding what is guarded adds one more: the two can be told apart.
      assertThat(!FormulaGuard.apply(guarded).equals(guarded))
          .as("seed %d, text '%s'", seed, text)
          .isEqualTo(wasGuarded);
      assertThat(wasGuarded ? guarded.substring(1) : guarded).isEqualTo(text);
    }
  }

  @Test
  void knownAttacksNeverStartACell() throws IOException {
    Path payloads =
        Path.of(System.getProperty("shared.dir", "../shared"))
            .resolve("data/hostile/payloads/csv_injection_payloads.txt");
    Assumptions.assumeThat(payloads).as("the shared payloads").exists();
    List<String> attacks = Files.readAllLines(payloads).stream().filter(l -> !l.isBlank()).toList();
    assertThat(attacks).hasSizeGreaterThan(3);
    for (String attack : attacks) {
      String cell = breakdownValue(attack);
      assertThat(STARTERS).doesNotContain(cell.substring(0, 1));
      assertThat(cell).endsWith(attack);
    }
  }

  @Test
  void noCellOfAHostileCityStartsAFormula() {
    List<Map<String, String>> rows = ParsedCsv.all(DashboardFixtures.hostile());
    assertThat(rows).hasSameSizeAs(ParsedCsv.all(DashboardFixtures.city()));
    assertThat(rows.stream().flatMap(row -> row.values().stream()).filter(cell -> !cell.isEmpty()))
        .anyMatch(cell -> cell.contains(DashboardFixtures.HOSTILE))
        .noneMatch(cell -> STARTERS.contains(cell.substring(0, 1)) && !cell.matches("-[0-9.]+"));
  }

  @Test
  void numbersAreNeverGuarded() {
    Dashboard dashboard =
        new SmallDashboard().series(Grain.MONTH, Slice.whole(), normal("2024-01", -5)).build();
    assertThat(ParsedCsv.all(dashboard).get(0)).containsEntry("value", "-5");
  }

  private static String breakdownValue(String value) {
    Dashboard dashboard =
        new SmallDashboard()
            .series(Grain.MONTH, new Slice.Part(KIND, value), normal("2024-01", 1))
            .build();
    return ParsedCsv.all(dashboard).get(0).get("breakdown_value");
  }
}
