package org.datainaction.adapters.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.datainaction.id.MeasureId;
import org.datainaction.text.TextBundle;
import org.junit.jupiter.api.Test;

class PoliceAdapterTest {
  private final PoliceAdapter adapter = new PoliceAdapter();

  @Test
  void itSpeaksEnglishAndSpanish() {
    assertThat(TextBundle.of(PoliceAdapter.class, "words").languages()).containsExactly("en", "es");
  }

  @Test
  void viewsOfItsDataPagesAreCountedByTheListThatTheCityKeeps() {
    assertThat(adapter.measures())
        .filteredOn(measure -> measure.id().equals(MeasureId.of("police/data-page-views")))
        .singleElement()
        .satisfies(
            measure -> {
              assertThat(measure.condition().canonical()).contains("police-data-pages");
              assertThat(measure.proxy()).isEmpty();
            });
  }
}
