package org.datainaction.workspace.ledger;

import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.Window;
import org.datainaction.id.MeasureId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** An entry of the ledger as one JSON object. Figures are texts, so that every digit is kept. */
final class EntryJson {
  private static final int SCHEMA = 1;

  private EntryJson() {}

  /**
   * Writes an entry.
   *
   * @param previous digest of the line before
   */
  static String write(FrozenBaseline entry, String previous) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonTree.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("schema", SCHEMA);
      json.writeStringProperty("previous", previous);
      json.writeStringProperty("measure", entry.measure().toString());
      json.writeStringProperty("first", entry.window().first().toString());
      json.writeStringProperty("last", entry.window().last().toString());
      json.writeStringProperty("frozenOn", entry.frozenOn().toString());
      json.writeStringProperty("frozenBy", entry.frozenBy());
      json.writeStringProperty("reason", entry.reason());
      json.writeStringProperty("definition", entry.definition());
      json.writeObjectPropertyStart("exports");
      entry.exports().forEach(json::writeStringProperty);
      json.writeEndObject();
      TermsJson.write(entry.terms(), json);
      json.writeArrayPropertyStart("series");
      SeriesJson.write(entry.series(), json);
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  /**
   * Reads an entry.
   *
   * @param previous digest of the line before
   * @throws IllegalArgumentException if it is not one, or follows another line
   */
  static FrozenBaseline read(String text, String previous) {
    StrictObject json = StrictObject.of(JsonTree.of(text));
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
            exports(json.object("exports")),
            TermsJson.read(json));
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
}
