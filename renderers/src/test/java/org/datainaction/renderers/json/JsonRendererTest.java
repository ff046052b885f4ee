package org.datainaction.renderers.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.datainaction.renderers.data.Observations.month;
import static org.datainaction.renderers.data.Observations.normal;
import static org.datainaction.renderers.data.RenderedFiles.ENGLISH;
import static org.datainaction.renderers.data.SmallDashboard.KIND;
import static org.datainaction.renderers.data.SmallDashboard.MEASURE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.ServiceLoader;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.renderers.DashboardFixtures;
import org.datainaction.renderers.data.Observations;
import org.datainaction.renderers.data.RenderedFiles;
import org.datainaction.renderers.data.SmallDashboard;
import org.datainaction.series.Figures;
import org.datainaction.series.Slice;
import org.datainaction.spi.Renderer;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class JsonRendererTest {
  private static final List<String> SINCE = List.of("FY2025-Q3", "FY2025-Q4", "FY2026-Q1");

  @Test
  void theWholeAndEveryMeasureHaveAFile() {
    Dashboard dashboard = new SmallDashboard().build();
    assertThat(RenderedFiles.of(new JsonRenderer(), dashboard, ENGLISH).keySet())
        .containsExactly(
            "dashboard.json", "schema/dashboard-1.0.json", "measures/police/reports.json");
    assertThat(RenderedFiles.of(new JsonRenderer(), dashboard, ENGLISH.only(MEASURE)).keySet())
        .containsExactly("measures/police/reports.json");
  }

  @Test
  void embeddingGivesWhatTheSiteHas() throws IOException {
    Dashboard dashboard = FullDashboard.build();
    String published =
        RenderedFiles.of(new JsonRenderer(), dashboard, ENGLISH).get("dashboard.json");
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    JsonRenderer.write(dashboard, stream);
    assertThat(JsonRenderer.toJson(dashboard)).isEqualTo(published);
    assertThat(stream.toString(UTF_8)).isEqualTo(published);
  }

  @Test
  void aBrokenStreamIsToldAsAnIoException() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("disk full");
          }
        };
    assertThatThrownBy(() -> JsonRenderer.write(new SmallDashboard().build(), full))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
  }

  @Test
  void anUnknownMeasureIsRefusedWithTheNearestName() {
    Dashboard dashboard = new SmallDashboard().build();
    assertThatThrownBy(() -> JsonRenderer.toJson(dashboard, MeasureId.of("police/report")))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("police/reports");
  }

  @Test
  void theHeadSaysVersionDayAndWhetherItIsAnExample() {
    JsonNode plain = ParsedJson.dashboard(new SmallDashboard().build());
    assertThat(plain.get("schemaVersion").asString()).isEqualTo("1.0");
    assertThat(plain.get("document").asString()).isEqualTo("dashboard");
    assertThat(plain.get("asOf").asString()).isEqualTo("2025-03-31");
    assertThat(plain.get("softwareVersion").asString()).isEqualTo("0.1.0");
    assertThat(plain.get("example").asBoolean()).isFalse();
  }

  @Test
  void madeUpRowsMarkTheDashboardTheDatasetTheMeasureAndEverySeries() {
    JsonNode root = ParsedJson.dashboard(FullDashboard.build());
    List<JsonNode> marks =
        ParsedJson.walk(root)
            .filter(node -> node.isObject() && node.has("example"))
            .map(node -> node.get("example"))
            .toList();
    // The root, one dataset, one measure, ten series of its own, one that was frozen and one that
    // it is
    // compared with.
    assertThat(marks).hasSize(1 + 1 + 1 + 10 + 1 + 1).allMatch(JsonNode::asBoolean);
  }

  @Test
  void whatIsNotKnownIsLeftOutAndNeverNull() {
    assertThat(ParsedJson.walk(ParsedJson.dashboard(FullDashboard.build())))
        .noneMatch(JsonNode::isNull);
    JsonNode suppressed =
        observations(
                new SmallDashboard()
                    .series(Grain.MONTH, Slice.whole(), Observations.suppressed(month("2024-01"))))
            .get(0);
    assertThat(suppressed.propertyNames())
        .containsExactlyInAnyOrder("period", "start", "end", "status", "sdmxStatus", "note");
  }

  /** Steps of 118, 66, 39, 5 and 112, on average 68; 1249.8333 less and more 2.66 times that. */
  @Test
  void processLimitsAndChartSignalsStandBesideTheVerdict() {
    List<JsonNode> all =
        ParsedJson.walk(ParsedJson.dashboard(DashboardFixtures.city()))
            .filter(node -> node.has("processLimits"))
            .map(node -> node.get("processLimits"))
            .toList();
    JsonNode police = all.get(0);

    assertThat(all).hasSize(1);
    assertThat(police.get("periods")).hasSize(6);
    assertThat(police.get("since")).extracting(JsonNode::asString).containsExactlyElementsOf(SINCE);
    assertThat(police.get("centre").decimalValue()).isEqualByComparingTo("1249.83");
    assertThat(police.get("averageMovingRange").decimalValue()).isEqualByComparingTo("68");
    assertThat(police.get("low").decimalValue()).isEqualByComparingTo("1068.95");
    assertThat(police.get("high").decimalValue()).isEqualByComparingTo("1430.71");
    assertThat(police.get("provisional").asBoolean()).isTrue();
    assertThat(police.get("signals")).hasSize(1);
    assertThat(police.get("signals").get(0).get("kind").asString()).isEqualTo("above-limit");
    assertThat(police.get("signals").get(0).get("periods"))
        .extracting(JsonNode::asString)
        .containsExactlyElementsOf(SINCE);
  }

  @Test
  void everyStatusHasItsIdAndItsSdmxCode() {
    JsonNode observations =
        observations(
            new SmallDashboard().series(Grain.MONTH, Slice.whole(), Observations.ofEveryStatus()));
    assertThat(
            observations
                .valueStream()
                .map(o -> o.get("status").asString() + " " + o.get("sdmxStatus").asString()))
        .containsExactly(
            "normal A",
            "series-break B",
            "partial D",
            "estimated E",
            "provisional P",
            "low-reliability U",
            "not-collected L",
            "cannot-exist M",
            "awaited O",
            "suppressed Q");
  }

  @Test
  void numbersArePlainAndExact() {
    String document =
        JsonRenderer.toJson(
            new SmallDashboard()
                .series(
                    Grain.MONTH,
                    Slice.whole(),
                    normal(month("2024-01"), Figures.of(new BigDecimal("1E+22"))),
                    normal(month("2024-02"), Figures.of(new BigDecimal("0.000000001"))),
                    normal(
                        month("2024-03"),
                        Figures.quotient(BigDecimal.valueOf(2), BigDecimal.valueOf(3), 3)),
                    normal(
                        month("2024-04"),
                        Figures.of(BigDecimal.TEN, 20)
                            .between(Optional.of(new BigDecimal("8.5")), Optional.empty())))
                .build());
    assertThat(document)
        .contains("\"value\":10000000000000000000000}")
        .contains("\"value\":0.000000001}")
        .contains("\"value\":0.666667,\"numerator\":2,\"denominator\":3,\"n\":3")
        .contains("\"value\":10,\"n\":20,\"low\":8.5}");
  }

  @Test
  void theDefinitionIsToldAsDataAndAsMessages() {
    JsonNode measure =
        ParsedJson.measure(
            new SmallDashboard()
                .counts(
                    new Calculation.Share(Condition.in(KIND, "Noise")),
                    new Condition.Not(Condition.absent(KIND)))
                .build());
    JsonNode definition = measure.get("definition");
    assertThat(definition.get("calculation"))
        .isEqualTo(
            ParsedJson.read(
                "{'kind':'share','numerator':{'kind':'in','field':'kind','values':['Noise']}}"
                    .replace('\'', '"')));
    assertThat(definition.get("condition"))
        .isEqualTo(
            ParsedJson.read(
                "{'kind':'not','condition':{'kind':'absent','field':'kind'}}".replace('\'', '"')));
    assertThat(definition.get("digest").asString()).matches("[0-9a-f]{64}");
    assertThat(measure.at("/explanation/0/key").asString()).isEqualTo("how.share");
    assertThat(measure.at("/explanation/1/arguments/0/key").asString()).isEqualTo("where.not");
  }

  @Test
  void textsAreThereInAllTheirLanguages() {
    JsonNode initiative = ParsedJson.dashboard(new SmallDashboard().build()).get("initiative");
    assertThat(initiative.at("/title/en").asString()).isEqualTo("Public data");
    assertThat(initiative.at("/title/es").asString()).isEqualTo("Datos públicos");
  }

  @Test
  void vagueDatesAndDaysLateAreTold() {
    JsonNode activities = ParsedJson.dashboard(FullDashboard.build()).at("/initiative/activities");
    // Due 1 October 2024, delivered on the 4th.
    assertThat(activities.at("/0/daysLate").asInt()).isEqualTo(3);
    assertThat(activities.at("/0/due/on").asString()).isEqualTo("2024-10-01");
    // Due in February 2025 and not there on 31 March.
    assertThat(activities.at("/1/daysLate").asInt()).isEqualTo(31);
    assertThat(activities.at("/1/due/precision").asString()).isEqualTo("month");
    assertThat(activities.at("/2/due/month").asString()).isEqualTo("2025-12");
    assertThat(activities.at("/2").has("daysLate")).isFalse();
    assertThat(activities.at("/3").has("due")).isFalse();
  }

  @Test
  void theComparisonStandsBesideTheBaselineThatIsInForce() {
    JsonNode comparison = ParsedJson.measure(FullDashboard.build()).get("comparison");
    assertThat(comparison.at("/verdict/code").asString()).isEqualTo("cannot-compare");
    assertThat(comparison.at("/verdict/reasons/0/key").asString())
        .isEqualTo("verdict.reason.definition-changed");
    // Frozen 90 and 95; both differ from today's 100 and 101.
    assertThat(comparison.at("/before/mean").decimalValue()).isEqualByComparingTo("92.5");
    assertThat(comparison.get("revisedPeriods").asInt()).isEqualTo(2);
    assertThat(comparison.get("definitionChanged").asBoolean()).isTrue();
    assertThat(comparison.at("/baseline/window/last").asString()).isEqualTo("2024-02-29");
  }

  @Test
  void rejectedRowsAreCountedAndValuesFoundInExportsStayOut() {
    String document = JsonRenderer.toJson(FullDashboard.build());
    assertThat(document).doesNotContain(FullDashboard.FOUND_IN_EXPORT);
    JsonNode dataset = ParsedJson.read(document).at("/datasets/0");
    assertThat(dataset.at("/rejected/0/reason").asString()).isEqualTo("ragged-row");
    assertThat(dataset.at("/rejected/0/rows").asLong()).isEqualTo(2);
    assertThat(dataset.at("/exports/1/problems/0/code").asString()).isEqualTo("column-missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "<!--",
        "]]>",
        "a & b",
        "line\u2028and\u2029paragraph",
        "\"quoted\\\"",
        "tab\tnew\nline\r",
        "\u0000\u001F\u007F",
        "🚒 Ñandú 東京",
        "=1+1",
        ""
      })
  void hostileTextComesBackAsItWasAndMayStandInAPage(String value) {
    SmallDashboard dashboard =
        new SmallDashboard().series(Grain.MONTH, new Slice.Part(KIND, value), normal("2024-01", 1));
    String document = JsonRenderer.toJson(dashboard.build());
    assertThat(document).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    assertThat(ParsedJson.measure(dashboard.build()).at("/series/0/part/value").asString())
        .isEqualTo(value);
  }

  @Test
  void itIsFoundByServiceLoader() {
    assertThat(
            ServiceLoader.load(Renderer.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(Renderer::format))
        .contains("json");
  }

  private static JsonNode observations(SmallDashboard dashboard) {
    return ParsedJson.measure(dashboard.build()).at("/series/0/observations");
  }
}
