package org.datainaction.adapters.communitysafety;

import static org.assertj.core.api.Assertions.assertThat;

import org.datainaction.id.MeasureId;
import org.datainaction.text.TextBundle;
import org.junit.jupiter.api.Test;

class CommunitySafetyAdapterTest {
  private final CommunitySafetyAdapter adapter = new CommunitySafetyAdapter();

  @Test
  void itSpeaksEnglishAndSpanish() {
    assertThat(TextBundle.of(CommunitySafetyAdapter.class, "words").languages())
        .containsExactly("en", "es");
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
}
