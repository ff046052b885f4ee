package org.datainaction.renderers.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code docs/formats.md} promises about the JSON within version 1. */
class SchemaPromiseTest {
  private static final Schema PUBLISHED =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonRenderer.schema(), InputFormat.JSON);

  /** Objects whose members are not names but language tags. */
  private static final List<String> BY_LANGUAGE = List.of("en");

  private final TreeSet<String> found = SchemaPaths.of(StrictSchema.TREE);

  @Test
  void nothingThatWasPromisedIsGone() throws IOException {
    assertThat(found)
        .as("promised until version 2; docs/formats.md says so")
        .containsAll(promised());
  }

  @Test
  void whatIsNewIsPromisedOnPurpose() throws IOException {
    assertThat(promised())
        .as("a new line in json-promised.txt raises the second number of schemaVersion")
        .containsAll(found);
    assertThat(promised()).hasSizeGreaterThan(250).isSorted();
  }

  @Test
  void aReaderOfThisVersionAcceptsMembersThatLaterOnesAdd() {
    ObjectNode root = document();
    root.put("schemaVersion", "1.7");
    ParsedJson.walk(root)
        .filter(JsonNode::isObject)
        .filter(node -> BY_LANGUAGE.stream().noneMatch(node::has))
        .toList()
        .forEach(node -> ((ObjectNode) node).put("addedLater", true));

    assertThat(problems(root)).isEmpty();
    assertThat(StrictSchema.SCHEMA.validate(root.toString(), InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void aReaderOfThisVersionAcceptsWordsThatLaterOnesAdd() {
    assertThat(problems(with(node -> node.has("period"), node -> node.put("status", "imputed"))))
        .isEmpty();
    assertThat(problems(with(node -> node.has("period"), node -> node.put("sdmxStatus", "I"))))
        .isEmpty();
    assertThat(problems(with(node -> node.has("observations"), n -> n.put("grain", "decade"))))
        .isEmpty();
    assertThat(problems(with(node -> node.has("style"), node -> node.put("style", "money"))))
        .isEmpty();
    for (String member : List.of("calculation", "condition")) {
      assertThat(
              problems(with(node -> node.has(member), n -> n.putObject(member).put("kind", "new"))))
          .isEmpty();
    }
    assertThat(
            problems(
                with(
                    node -> node.path("type").asString("").equals("day"),
                    node -> node.put("type", "clock-time"))))
        .isEmpty();
  }

  @Test
  void ofAKnownKindEverythingThatWasPromisedIsStillAsked() {
    assertThat(
            problems(
                with(
                    node -> node.path("type").asString("").equals("day"),
                    node -> node.remove("date"))))
        .isNotEmpty();
    assertThat(
            problems(
                with(
                    node -> node.path("status").asString("").equals("normal"),
                    node -> node.remove("value"))))
        .isNotEmpty();
    assertThat(
            problems(
                with(
                    node -> node.path("status").asString("").equals("suppressed"),
                    node -> node.put("value", 4))))
        .isNotEmpty();
  }

  @Test
  void aReaderOfThisVersionRefusesTheNextOne() {
    for (String version : List.of("2.0", "1", "1.x", "11.0", "")) {
      ObjectNode root = document();
      root.put("schemaVersion", version);
      assertThat(problems(root)).as(version).isNotEmpty();
    }
  }

  /** The document with a change wherever an object is of a kind, which must be somewhere. */
  private static ObjectNode with(Predicate<JsonNode> kind, Consumer<ObjectNode> change) {
    ObjectNode root = document();
    List<JsonNode> concerned =
        ParsedJson.walk(root).filter(JsonNode::isObject).filter(kind).toList();
    assertThat(concerned).isNotEmpty();
    concerned.forEach(node -> change.accept((ObjectNode) node));
    return root;
  }

  private static ObjectNode document() {
    return (ObjectNode) ParsedJson.dashboard(FullDashboard.build());
  }

  private static List<Error> problems(JsonNode document) {
    return PUBLISHED.validate(document.toString(), InputFormat.JSON);
  }

  private static List<String> promised() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("json-promised.txt"))) {
      return lines.filter(line -> !line.startsWith("#")).toList();
    }
  }
}
