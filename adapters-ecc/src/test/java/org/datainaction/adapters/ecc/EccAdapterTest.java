package org.datainaction.adapters.ecc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Measure;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.table.CellFormat;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.TextBundle;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class EccAdapterTest {
  private final EccAdapter adapter = new EccAdapter();

  @Test
  void isFoundByServiceLoader() {
    Registry<DepartmentAdapter> installed = Registry.adapters(EccAdapter.class.getClassLoader());
    assertThat(installed.problems()).isEmpty();
    assertThat(installed.find("ecc")).containsInstanceOf(EccAdapter.class);
  }

  @Test
  void everyMeasureUsesADatasetAndFieldsThatAreDeclared() {
    for (Measure measure : adapter.measures()) {
      assertThat(measure.id().department()).isEqualTo(adapter.department().id());
      assertThat(adapter.datasets())
          .as(measure.toString())
          .filteredOn(dataset -> dataset.id().equals(measure.dataset()))
          .singleElement()
          .matches(dataset -> measure.reads().allMatch(dataset::has), "declares what it reads");
    }
    assertThat(adapter.measures()).extracting(Measure::id).doesNotHaveDuplicates();
  }

  @Test
  void everythingIsSaidInEveryLanguageAndNoWordIsLeftOver() {
    TextBundle words = TextBundle.of(EccAdapter.class, "words");
    assertThat(words.languages()).containsExactly("en", "es");
    assertThat(words.keys("es")).isEqualTo(words.keys("en"));

    Set<LocalizedText> said = said();
    assertThat(said).allSatisfy(text -> assertThat(text.byLanguage()).containsOnlyKeys("en", "es"));
    assertThat(words.keys("en")).allSatisfy(key -> assertThat(said).contains(words.text(key)));
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

  private Set<LocalizedText> said() {
    return Stream.of(
            Stream.of(adapter.department().name()),
            adapter.datasets().stream().flatMap(Dataset::texts),
            adapter.measures().stream().flatMap(Measure::texts))
        .flatMap(texts -> texts)
        .collect(Collectors.toSet());
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
