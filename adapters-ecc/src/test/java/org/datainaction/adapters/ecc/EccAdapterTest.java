package org.datainaction.adapters.ecc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.id.MeasureId;
import org.datainaction.table.CellFormat;
import org.datainaction.text.TextBundle;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class EccAdapterTest {
  private final EccAdapter adapter = new EccAdapter();

  @Test
  void itSpeaksEnglishAndSpanish() {
    assertThat(TextBundle.of(EccAdapter.class, "words").languages()).containsExactly("en", "es");
  }

  @Test
  void viewsOfItsDataPagesAreCountedByTheListThatTheCityKeeps() {
    assertThat(adapter.measures())
        .filteredOn(measure -> measure.id().equals(MeasureId.of("ecc/data-page-views")))
        .singleElement()
        .satisfies(
            measure -> {
              assertThat(measure.condition().canonical()).contains("ecc-data-pages");
              assertThat(measure.proxy()).isEmpty();
            });
  }

  @Test
  void theRealExportHasEveryColumnAndNoPercentageIsRead() throws IOException {
    List<String> read =
        adapter.datasets().get(0).fields().stream()
            .map(Field::headers)
            .flatMap(List::stream)
            .toList();
    assertThat(realHeader()).containsAll(read);
    assertThat(read).noneMatch(header -> header.contains("PCT"));
  }

  @Test
  void callsAreCountedAndSoNeverBelowZero() {
    assertThat(adapter.datasets().get(0).fields())
        .filteredOn(field -> field.headers().get(0).matches("(911|ADM)_.*"))
        .hasSize(18)
        .allMatch(field -> field.format() instanceof CellFormat.Count);
  }

  /** As a number, a latitude with more decimals than are kept would be no location. */
  @Test
  void aLocationIsOneHoweverManyDecimalsItHas() {
    assertThat(adapter.datasets())
        .filteredOn(dataset -> dataset.id().toString().equals("ecc/emergency-calls"))
        .flatExtracting(Dataset::fields)
        .filteredOn(field -> field.id().value().equals("latitude"))
        .allMatch(field -> field.format() instanceof CellFormat.Text)
        .hasSize(1);
  }

  @Test
  void eachThresholdIsAMeasureOfItsOwnWithTheStandardsThatNameIt() {
    assertThat(standards("ecc/answered-within-10-seconds"))
        .containsExactly("0.90 since 2016-07-01");
    assertThat(standards("ecc/answered-within-15-seconds"))
        .containsExactly("0.90 since 2020-04-16");
    assertThat(standards("ecc/answered-within-20-seconds"))
        .containsExactly("0.95 since 2020-04-16", "0.95 since 2016-07-01");
  }

  private List<String> standards(String measure) {
    return adapter.measures().stream()
        .filter(found -> found.id().equals(MeasureId.of(measure)))
        .flatMap(found -> found.standards().stream())
        .map(standard -> standard.value() + " since " + standard.since())
        .toList();
  }

  /** The column names of a real export. */
  private static List<String> realHeader() throws IOException {
    Path export =
        Path.of(System.getProperty("shared.dir", ""), "data/ecc/decc_phone_2025_week44.csv");
    Assumptions.assumeTrue(Files.exists(export), "the real export is not here: " + export);
    try (Stream<String> lines = Files.lines(export)) {
      return List.of(lines.findFirst().orElseThrow().split(","));
    }
  }
}
