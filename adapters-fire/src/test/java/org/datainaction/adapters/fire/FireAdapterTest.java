package org.datainaction.adapters.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.Identity.Combine;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.text.TextBundle;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class FireAdapterTest {
  private final FireAdapter adapter = new FireAdapter();

  @Test
  void itSpeaksEnglishAndSpanish() {
    assertThat(TextBundle.of(FireAdapter.class, "words").languages()).containsExactly("en", "es");
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
