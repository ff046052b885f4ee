package org.datainaction.renderers.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datainaction.baseline.Assurance;
import org.datainaction.baseline.Target;
import org.datainaction.baseline.TargetHistory;
import org.datainaction.baseline.TargetStanding;
import org.datainaction.baseline.TargetStatus;
import org.datainaction.measure.Direction;
import org.datainaction.renderers.data.Observations;
import org.datainaction.renderers.data.SmallDashboard;
import org.datainaction.text.LocalizedText;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TargetWriterTest {
  /** February 101, April 103; what they are compared with is in {@link FullDashboard}. */
  @Test
  void everyTargetTellsItsStatusItsFigureAndWhatBecameOfIt() {
    JsonNode targets =
        JsonMapper.shared()
            .readTree(JsonRenderer.toJson(FullDashboard.build(), SmallDashboard.MEASURE))
            .path("measure")
            .path("targets");

    JsonNode missed = targets.get(0);
    assertThat(missed.path("status").asString()).isEqualTo("missed");
    assertThat(missed.path("replacedOn").asString()).isEqualTo("2024-04-01");
    assertThat(missed.path("figure").path("period").asString()).isEqualTo("2024-02");
    assertThat(missed.path("figure").path("value").intValue()).isEqualTo(101);
    assertThat(missed.path("figure").path("distance").intValue()).isEqualTo(101);
    assertThat(missed.path("figure").path("certain").booleanValue()).isTrue();
    assertThat(missed.path("figure").path("sampled").booleanValue()).isFalse();
    assertThat(missed.path("history").path("missed").toString()).isEqualTo("[\"2024-02\"]");
    assertThat(missed.path("history").path("counted").intValue()).isEqualTo(101);

    JsonNode behind = targets.get(1);
    assertThat(behind.path("status").asString()).isEqualTo("behind-path");
    assertThat(behind.path("figure").path("distance").intValue()).isEqualTo(53);
    assertThat(behind.path("figure").path("path").path("start").intValue()).isEqualTo(101);
    // From 101 on April 1 to 50 on December 31; on April 30 29 of 274 days are gone.
    assertThat(behind.path("figure").path("path").path("value").decimalValue())
        .isEqualByComparingTo("95.602190");

    JsonNode unknown = targets.get(2);
    assertThat(unknown.path("status").asString()).isEqualTo("cannot-say");
    assertThat(unknown.path("reason").path("key").asString()).isEqualTo("target.reason.decides");
    assertThat(unknown.has("figure")).isFalse();
    assertThat(unknown.has("replacedOn")).isFalse();
  }

  @Test
  void whatFiguresAsBeforeWouldDoAndWhatNoneIsCompatibleWithAreTold() {
    TargetStanding standing =
        new TargetStanding(
            new Target(
                SmallDashboard.MEASURE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Direction.LOWER_IS_BETTER,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                LocalizedText.of("")),
            Optional.empty(),
            TargetStatus.MET,
            Optional.empty(),
            Optional.empty(),
            new TargetHistory(
                List.of(Observations.month("2024-01")),
                List.of(),
                List.of(Observations.month("2024-02")),
                Optional.of(BigDecimal.ZERO),
                Optional.of(new BigDecimal("2.99573227"))),
            Optional.of(Assurance.HIT_OR_MISS));
    StringWriter text = new StringWriter();
    try (Json json = new Json(text)) {
      json.object(() -> new TargetWriter(json).write(standing));
    }

    JsonNode written = JsonMapper.shared().readTree(text.toString());
    assertThat(written.path("assurance").asString()).isEqualTo("hit-or-miss");
    assertThat(written.path("history").toString())
        .isEqualTo(
            "{\"met\":[\"2024-01\"],\"missed\":[],\"withoutFigure\":[\"2024-02\"],"
                + "\"counted\":0,\"largestMean\":2.995732}");
  }
}
