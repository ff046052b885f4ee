package org.datainaction.workspace.ledger;

import java.util.Map;
import java.util.TreeMap;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.Window;
import org.datainaction.id.MeasureId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An entry of the ledger as one JSON object. Figures are texts, so that every digit is kept. */
final class EntryJson {
  private static final int SCHEMA = 1;
  private static final int DEEPEST = 64;
  private static final int LONGEST_TEXT = 1 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNumberLength(20)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private EntryJson() {}

  /**
   * Writes an entry.
   *
   * @param previous digest of the line before
   */
  static String write(FrozenBaseline entry, String previous) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("schema", SCHEMA);
    json.put("previous", previous);
    json.put("measure", entry.measure().toString());
    json.put("first", entry.window().first().toString());
    json.put("last", entry.window().last().toString());
    json.put("frozenOn", entry.frozenOn().toString());
    json.put("frozenBy", entry.frozenBy());
    json.put("reason", entry.reason());
    json.put("definition", entry.definition());
    ObjectNode exports = json.putObject("exports");
    entry.exports().forEach(exports::put);
    SeriesJson.write(entry.series(), json.putArray("series"));
    return MAPPER.writeValueAsString(json);
  }

  /**
   * Reads an entry.
   *
   * @param previous digest of the line before
   * @throws IllegalArgumentException if it is not one, or follows another line
   */
  static FrozenBaseline read(String text, String previous) {
    StrictObject json = StrictObject.of(parse(text));
    if (json.whole("schema") != SCHEMA) {
      throw new IllegalArgumentException(
          "schema " + json.whole("schema") + "; this program reads schema " + SCHEMA);
    }
    if (!json.text("previous").equals(previous)) {
      throw new IllegalArgumentException("the line before it was changed, taken out or moved");
    }
    MeasureId measure = MeasureId.of(json.text("measure"));
    FrozenBaseline entry =
        new FrozenBaseline(
            measure,
            new Window(json.date("first"), json.date("last")),
            SeriesJson.read(measure, json.list("series")),
            json.date("frozenOn"),
            json.text("frozenBy"),
            json.text("reason"),
            json.text("definition"),
            exports(json.object("exports")));
    json.refuseOthers();
    return entry;
  }

  private static Map<String, String> exports(StrictObject json) {
    Map<String, String> exports = new TreeMap<>();
    for (String name : json.names()) {
      exports.put(name, json.text(name));
    }
    return exports;
  }

  private static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException malformed) {
      throw new IllegalArgumentException(
          "not JSON: " + malformed.getOriginalMessage().lines().findFirst().orElse(""), malformed);
    }
  }
}
