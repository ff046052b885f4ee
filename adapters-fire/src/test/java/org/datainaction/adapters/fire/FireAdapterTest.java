package org.datainaction.adapters.fire;

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
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.Identity.Combine;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Measure;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.TextBundle;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class FireAdapterTest {
  private final FireAdapter adapter = new FireAdapter();

  @Test
  void isFoundByServiceLoader() {
    Registry<DepartmentAdapter> installed = Registry.adapters(FireAdapter.class.getClassLoader());
    assertThat(installed.problems()).isEmpty();
    assertThat(installed.find("fire")).containsInstanceOf(FireAdapter.class);
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
    TextBundle words = TextBundle.of(FireAdapter.class, "words");
    assertThat(words.languages()).containsExactly("en", "es");
    assertThat(words.keys("es")).isEqualTo(words.keys("en"));

    Set<LocalizedText> said = said();
    assertThat(said).allSatisfy(text -> assertThat(text.byLanguage()).containsOnlyKeys("en", "es"));
    assertThat(words.keys("en")).allSatisfy(key -> assertThat(said).contains(words.text(key)));
  }

  @Test
  void viewsOfTheMainPageAreDeclaredAsAStandIn() {
    assertThat(adapter.measures())
        .filteredOn(measure -> measure.id().equals(MeasureId.of("fire/data-page-views")))
        .singleElement()
        .satisfies(
            measure -> {
              assertThat(measure.condition().canonical()).contains("fire-data-pages");
              assertThat(measure.proxy()).isPresent();
            });
  }

  @Test
  void theRealExportHasEveryColumn() throws IOException {
    List<String> read =
        adapter.datasets().get(0).fields().stream()
            .map(Field::headers)
            .flatMap(List::stream)
            .toList();
    assertThat(realHeader()).containsAll(read);
  }

  @Test
  void aCallIsReachedWhenTheFirstOfItsUnitsArrives() {
    Dataset calls = adapter.datasets().get(0);
    assertThat(calls.identity())
        .isInstanceOfSatisfying(
            Identity.EventKey.class,
            event -> {
              assertThat(event.ruleFor(FieldId.of("arrived"))).isEqualTo(Combine.EARLIEST);
              assertThat(event.ruleFor(FieldId.of("battalion"))).isEqualTo(Combine.FIRST);
            });
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
        Path.of(System.getProperty("shared.dir", ""), "data/fire/sf_fire_calls_2020_04.csv");
    Assumptions.assumeTrue(Files.exists(export), "the real export is not here: " + export);
    try (Stream<String> lines = Files.lines(export)) {
      return List.of(lines.findFirst().orElseThrow().split(","));
    }
  }
}
