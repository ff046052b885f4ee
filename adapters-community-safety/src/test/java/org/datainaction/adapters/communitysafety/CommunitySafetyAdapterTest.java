package org.datainaction.adapters.communitysafety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Measure;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.TextBundle;
import org.junit.jupiter.api.Test;

class CommunitySafetyAdapterTest {
  private final CommunitySafetyAdapter adapter = new CommunitySafetyAdapter();

  @Test
  void isFoundByServiceLoader() {
    Registry<DepartmentAdapter> installed =
        Registry.adapters(CommunitySafetyAdapter.class.getClassLoader());
    assertThat(installed.problems()).isEmpty();
    assertThat(installed.find("community-safety")).containsInstanceOf(CommunitySafetyAdapter.class);
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
    TextBundle words = TextBundle.of(CommunitySafetyAdapter.class, "words");
    assertThat(words.languages()).containsExactly("en", "es");
    assertThat(words.keys("es")).isEqualTo(words.keys("en"));

    Set<LocalizedText> said = said();
    assertThat(said).allSatisfy(text -> assertThat(text.byLanguage()).containsOnlyKeys("en", "es"));
    assertThat(words.keys("en")).allSatisfy(key -> assertThat(said).contains(words.text(key)));
  }

  @Test
  void viewsOfItsDataPagesAreCountedByTheListThatTheCityKeeps() {
    assertThat(adapter.measures())
        .filteredOn(
            measure -> measure.id().equals(MeasureId.of("community-safety/data-page-views")))
        .singleElement()
        .satisfies(
            measure -> {
              assertThat(measure.condition().canonical()).contains("community-safety-data-pages");
              assertThat(measure.proxy()).isEmpty();
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
}
