package org.datainaction.renderers.json;

import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Everything that the format promises, one line for each member and word. */
final class SchemaPaths {
  private final TreeSet<String> lines = new TreeSet<>();

  private SchemaPaths() {}

  /** The lines of a schema that is closed, sorted. */
  static TreeSet<String> of(JsonNode schema) {
    SchemaPaths paths = new SchemaPaths();
    schema.get("$defs").forEachEntry(paths::add);
    paths.lines.removeIf(line -> line.startsWith("laterWord"));
    return paths.lines;
  }

  private void add(String path, JsonNode node) {
    node.path("enum").valueStream().forEach(word -> lines.add(path + " = " + word.asString()));
    if (node.has("items")) {
      add(path + "[]", node.get("items"));
    }
    node.path("oneOf").valueStream().forEach(branch -> add(path + discriminator(branch), branch));
    String required =
        node.path("required")
            .valueStream()
            .map(JsonNode::asString)
            .collect(Collectors.joining(" "));
    node.path("properties")
        .forEachEntry(
            (name, member) -> {
              boolean always = (" " + required + " ").contains(" " + name + " ");
              lines.add(path + "." + name + ": " + kind(member) + (always ? ", always" : ""));
              add(path + "." + name, member);
            });
  }

  /** Tells the forms of one thing apart, for example {@code (kind=count)}. */
  private static String discriminator(JsonNode branch) {
    return branch
        .path("properties")
        .propertyStream()
        .filter(member -> member.getValue().has("const") || member.getValue().has("enum"))
        .findFirst()
        .map(
            member ->
                "(" + member.getKey() + "=" + member.getValue().path("const").asString("…") + ")")
        .orElse("");
  }

  private static String kind(JsonNode member) {
    if (member.has("$ref")) {
      return member.get("$ref").asString().replace("#/$defs/", "");
    }
    if (member.path("items").has("$ref")) {
      return "list of " + kind(member.get("items"));
    }
    if (member.has("const")) {
      return "'" + member.get("const").asString() + "'";
    }
    return member.path("type").asString(member.has("enum") ? "word" : "one of several");
  }
}
