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
import org.datainaction.id.DatasetId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
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

    JsonNode behind = targets.get(2);
    assertThat(behind.path("status").asString()).isEqualTo("behind-path");
    assertThat(behind.path("figure").path("distance").intValue()).isEqualTo(53);
    // From 70 on April 15 to 50 on June 30 of 2025; on April 30 15 of 441 days are gone.
    assertThat(behind.path("figure").path("path").toString())
        .isEqualTo("{\"start\":70,\"value\":69.319728,\"fromTarget\":\"2024-04-15\"}");
    assertThat(behind.has("replacedOn")).isFalse();

    JsonNode last = targets.get(3);
    assertThat(last.path("figure").path("path").toString())
        .isEqualTo(
            "{\"start\":70,\"value\":69.319728,\"fromTarget\":\"2024-04-15\","
                + "\"toTarget\":\"2025-06-30\"}");

    JsonNode unknown = targets.get(4);
    assertThat(unknown.path("status").asString()).isEqualTo("cannot-say");
    assertThat(unknown.path("reason").path("key").asString()).isEqualTo("target.reason.decides");
    assertThat(unknown.has("figure")).isFalse();
    assertThat(unknown.path("replacedOn").asString()).isEqualTo("2025-01-01");
  }

  @Test
  void whatFiguresAsBeforeWouldDoAndWhatNoneIsCompatibleWithAreTold() {
    TargetStanding standing =
        new TargetStanding(
            Measure.builder(
                    SmallDashboard.MEASURE, DatasetId.of("police/any"), new Calculation.Count())
                .build(),
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
