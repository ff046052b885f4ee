package org.datainaction.renderers.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.renderers.data.SmallDashboard.AMOUNT;
import static org.datainaction.renderers.data.SmallDashboard.KIND;
import static org.datainaction.renderers.data.SmallDashboard.MEASURE;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dataset.DatedList;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Direction;
import org.datainaction.plan.Activity;
import org.datainaction.renderers.DashboardFixtures;
import org.datainaction.renderers.data.RenderedFiles;
import org.datainaction.renderers.data.SmallDashboard;
import org.datainaction.series.ObservationStatus;
import org.datainaction.table.Need;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {
  @Test
  void theSchemaIsPublishedBesideTheFiles() {
    Map<String, String> files =
        RenderedFiles.of(new JsonRenderer(), new SmallDashboard().build(), RenderedFiles.ENGLISH);
    assertThat(files).containsEntry("schema/dashboard-1.0.json", JsonRenderer.schema());
  }

  @Test
  void theSchemaItselfIsValid() {
    Schema metaSchema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(metaSchema.validate(JsonRenderer.schema(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void bothDocumentsOfAFullDashboardKeepToIt() {
    assertThat(problems(JsonRenderer.toJson(FullDashboard.build()))).isEmpty();
    assertThat(problems(JsonRenderer.toJson(FullDashboard.build(), MEASURE))).isEmpty();
  }

  @Test
  void bothDocumentsOfAnEmptyDashboardKeepToIt() {
    assertThat(problems(JsonRenderer.toJson(new SmallDashboard().build()))).isEmpty();
    assertThat(problems(JsonRenderer.toJson(new SmallDashboard().build(), MEASURE))).isEmpty();
  }

  @Test
  void aWholeCityKeepsToItWhateverStandsInItsTexts() {
    for (Dashboard city : List.of(DashboardFixtures.city(), DashboardFixtures.hostile())) {
      RenderedFiles.of(new JsonRenderer(), city, RenderedFiles.ENGLISH).entrySet().stream()
          .filter(file -> !file.getKey().equals(JsonRenderer.SCHEMA_PATH))
          .forEach(file -> assertThat(problems(file.getValue())).as(file.getKey()).isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource
  void everyCalculationKeepsToIt(Calculation calculation) {
    String document =
        JsonRenderer.toJson(
            new SmallDashboard().counts(calculation, Condition.ALWAYS).build(), MEASURE);
    assertThat(problems(document)).isEmpty();
  }

  static Stream<Calculation> everyCalculationKeepsToIt() {
    return Stream.of(
        new Calculation.Count(),
        new Calculation.Sum(AMOUNT),
        new Calculation.Mean(AMOUNT),
        new Calculation.Share(Condition.present(KIND)),
        new Calculation.Percentile(AMOUNT, 90),
        new Calculation.Distinct(KIND),
        new Calculation.Ratio(AMOUNT, AMOUNT),
        new Calculation.Reported(
            AMOUNT, Map.of(Calculation.Part.MARGIN, AMOUNT), Calculation.Additivity.OVER_TIME));
  }

  @ParameterizedTest
  @MethodSource
  void everyConditionKeepsToIt(Condition condition) {
    String document =
        JsonRenderer.toJson(
            new SmallDashboard().counts(new Calculation.Count(), condition).build(), MEASURE);
    assertThat(problems(document)).isEmpty();
  }

  static Stream<Condition> everyConditionKeepsToIt() {
    DatedList pages =
        new DatedList(
            "police-data-pages",
            List.of(
                new DatedList.Entry("/a", LocalDate.of(2023, 7, 1), LocalDate.of(2024, 12, 31)),
                new DatedList.Entry("/b", LocalDate.of(2025, 1, 1), LocalDate.MAX)));
    return Stream.of(
        Condition.ALWAYS,
        Condition.compare(AMOUNT, Condition.Operator.AT_MOST, 10),
        Condition.in(KIND, "Noise", "=1"),
        new Condition.Range(AMOUNT, BigDecimal.ONE, new BigDecimal("1E+3")),
        Condition.present(KIND),
        Condition.absent(KIND),
        new Condition.Listed(KIND, pages),
        Condition.all(Condition.present(KIND), new Condition.Not(Condition.absent(KIND))),
        new Condition.Any(List.of(Condition.present(KIND))),
        new Condition.Not(Condition.present(KIND)));
  }

  @Test
  void theTestsKnowEveryKindOfCalculationAndCondition() {
    assertThat(everyCalculationKeepsToIt().map(Object::getClass).<Class<?>>map(c -> c))
        .containsExactlyInAnyOrder(Calculation.class.getPermittedSubclasses());
    assertThat(everyConditionKeepsToIt().map(Object::getClass).<Class<?>>map(c -> c))
        .containsExactlyInAnyOrder(Condition.class.getPermittedSubclasses());
  }

  @Test
  void everyObjectIsOpenToMembersOfLaterVersions() {
    List<JsonNode> closed =
        ParsedJson.walk(ParsedJson.read(JsonRenderer.schema()))
            .filter(node -> node.has("additionalProperties"))
            .toList();
    // Members of a text are languages, not names.
    assertThat(closed).hasSize(1).allMatch(node -> node.has("patternProperties"));
  }

  @Test
  void whatIsMissingTooMuchOrContradictoryIsRefused() {
    assertThat(changed(root -> root.remove("asOf"))).isNotEmpty();
    assertThat(changed(root -> root.put("surprise", 1))).isNotEmpty();
    assertThat(changed(root -> root.put("schemaVersion", "2.0"))).isNotEmpty();
    assertThat(changed(root -> root.putNull("example"))).isNotEmpty();
    assertThat(changed(root -> root.put("document", "something"))).isNotEmpty();
    assertThat(changed(root -> status(root, "normal").remove("value"))).isNotEmpty();
    assertThat(changed(root -> status(root, "normal").put("status", "fine"))).isNotEmpty();
    assertThat(changed(root -> status(root, "normal").put("start", "1/2/2024"))).isNotEmpty();
    assertThat(changed(root -> status(root, "suppressed").put("value", 4))).isNotEmpty();
    assertThat(changed(root -> status(root, "suppressed").put("n", 4))).isNotEmpty();
    assertThat(changed(root -> {})).isEmpty();
  }

  @Test
  void theWordsOfTheSchemaAreTheWordsOfTheCore() {
    assertThat(words("status")).isEqualTo(ids(ObservationStatus.values(), ObservationStatus::id));
    assertThat(words("sdmxStatus"))
        .isEqualTo(ids(ObservationStatus.values(), ObservationStatus::sdmx));
    assertThat(words("grain")).isEqualTo(ids(Grain.values(), Grain::id));
    assertThat(words("direction")).isEqualTo(ids(Direction.values(), Direction::id));
    assertThat(words("style")).isEqualTo(ids(Unit.Style.values(), s -> lower(s.name())));
    assertThat(strings(definition("activity").at("/properties/state/enum")))
        .isEqualTo(ids(Activity.State.values(), Activity.State::id));
    assertThat(strings(definition("field").at("/properties/need/enum")))
        .isEqualTo(ids(Need.values(), n -> lower(n.name())));
  }

  private static List<Error> problems(String document) {
    return StrictSchema.SCHEMA.validate(document, InputFormat.JSON);
  }

  private static List<Error> changed(Consumer<ObjectNode> change) {
    ObjectNode root = (ObjectNode) ParsedJson.dashboard(FullDashboard.build());
    change.accept(root);
    return problems(root.toString());
  }

  private static ObjectNode status(JsonNode root, String status) {
    return ParsedJson.walk(root)
        .filter(node -> node.isObject() && node.has("period"))
        .filter(node -> node.get("status").asString().equals(status))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode definition(String name) {
    return StrictSchema.TREE.get("$defs").get(name);
  }

  private static List<String> words(String name) {
    return strings(definition(name).get("enum"));
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static <T> List<String> ids(T[] constants, Function<T, String> id) {
    return Stream.of(constants).map(id).toList();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
