package org.datainaction.renderers.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.renderers.data.Observations.normal;
import static org.datainaction.renderers.data.SmallDashboard.KIND;

import java.util.Map;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.renderers.data.SmallDashboard;
import org.datainaction.series.Slice;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The words for values stand in all their languages beside the values. */
class ValueWordsTest {
  private static final Dashboard DASHBOARD =
      new SmallDashboard()
          .dataset(
              d ->
                  d
                      .build()
                      .withValues(
                          KIND,
                          Map.of(
                              "N", LocalizedText.of("Noise", "Ruido").with("fr", "Bruit"),
                              "A", LocalizedText.of("Alarm")))
                      .toBuilder())
          .series(Grain.MONTH, new Slice.Part(KIND, "N"), normal("2024-01", 3))
          .series(Grain.MONTH, new Slice.Part(KIND, "Z"), normal("2024-01", 1))
          .build();

  @Test
  void aPartHasItsWordInAllLanguagesOrNone() {
    JsonNode series = ParsedJson.measure(DASHBOARD).get("series");

    assertThat(series.get(0).get("part"))
        .isEqualTo(
            ParsedJson.read(
                """
                {"field": "kind", "value": "N", "label": {"en": "Noise", "es": "Ruido", "fr": "Bruit"}}
                """));
    assertThat(series.get(1).get("part"))
        .isEqualTo(ParsedJson.read("{\"field\": \"kind\", \"value\": \"Z\"}"));
  }

  @Test
  void aFieldHasItsWordsInTheOrderOfValues() {
    JsonNode fields = ParsedJson.dashboard(DASHBOARD).get("datasets").get(0).get("fields");

    assertThat(fields.get(1).get("values"))
        .isEqualTo(
            ParsedJson.read(
                """
                [{"value": "A", "label": {"en": "Alarm"}},
                 {"value": "N", "label": {"en": "Noise", "es": "Ruido", "fr": "Bruit"}}]
                """));
    assertThat(fields.get(0).has("values")).isFalse();
  }
}
