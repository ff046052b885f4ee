package org.datainaction.renderers.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published schema, closed: what it leaves to later versions is not allowed. What this version
 * writes must keep to it, or something would be published that no schema describes.
 */
final class StrictSchema {
  /** The published schema without what it leaves to later versions. */
  static final JsonNode TREE = closed();

  /** The same as a validator. */
  static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TREE.toString(), InputFormat.JSON);

  private StrictSchema() {}

  private static JsonNode closed() {
    JsonNode root = ParsedJson.read(JsonRenderer.schema());
    ((ObjectNode) root.at("/$defs/schemaVersion")).put("const", JsonRenderer.SCHEMA_VERSION);
    List<ObjectNode> objects =
        ParsedJson.walk(root).filter(JsonNode::isObject).map(ObjectNode.class::cast).toList();
    for (ObjectNode node : objects) {
      if (node.path("oneOf").isArray()) {
        ((ArrayNode) node.get("oneOf")).removeIf(StrictSchema::isForLater);
      }
      if (isListOfWords(node)) {
        node.set("enum", node.get("anyOf").get(0).get("enum"));
        node.remove("anyOf");
      }
      if (node.path("type").asString("").equals("object")
          && node.has("properties")
          && !node.has("additionalProperties")) {
        node.put("additionalProperties", false);
      }
    }
    return root;
  }

  private static boolean isForLater(JsonNode branch) {
    return branch
        .path("properties")
        .valueStream()
        .anyMatch(member -> member.path("$ref").asString("").equals("#/$defs/laterWord"));
  }

  private static boolean isListOfWords(JsonNode node) {
    return node.path("anyOf").size() == 2 && node.get("anyOf").get(0).has("enum");
  }
}
