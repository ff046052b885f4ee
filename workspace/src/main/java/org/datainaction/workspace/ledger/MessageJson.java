package org.datainaction.workspace.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import tools.jackson.core.JsonGenerator;

/** Messages as JSON: the key, and each argument under the name of its kind. */
final class MessageJson {
  private MessageJson() {}

  /** Writes an object. */
  static void write(Message message, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("key", message.key());
    json.writeArrayPropertyStart("arguments");
    writeAll(message.arguments(), json);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeAll(List<Argument> arguments, JsonGenerator json) {
    for (Argument argument : arguments) {
      json.writeStartObject();
      argument.fold(new Writing(json));
      json.writeEndObject();
    }
  }

  static Message read(StrictObject json) {
    Message message =
        new Message(
            json.text("key"), json.list("arguments").stream().map(MessageJson::argument).toList());
    json.refuseOthers();
    return message;
  }

  private static Argument argument(Object item) {
    StrictObject json = StrictObject.of(item);
    Argument argument = argument(json);
    json.refuseOthers();
    return argument;
  }

  private static Argument argument(StrictObject json) {
    if (json.has("message")) {
      return read(json.object("message"));
    } else if (json.has("text")) {
      return text(json.object("text"));
    } else if (json.has("figure")) {
      return new Argument.Figure(json.number("figure"), unit(json.object("unit")));
    } else if (json.has("day")) {
      return new Argument.Day(json.date("day"));
    } else if (json.has("verbatim")) {
      return new Argument.Verbatim(json.text("verbatim"));
    }
    return new Argument.Items(
        json.list("items").stream().map(MessageJson::argument).toList(),
        json.choice("join", Argument.Join.class));
  }

  private static void write(String name, LocalizedText text, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    text.byLanguage().forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  private static LocalizedText text(StrictObject json) {
    Map<String, String> byLanguage = new TreeMap<>();
    for (String language : json.names()) {
      byLanguage.put(language, json.text(language));
    }
    return LocalizedText.of(byLanguage);
  }

  private static Unit unit(StrictObject json) {
    Unit unit =
        new Unit(
            json.text("id"),
            json.choice("style", Unit.Style.class),
            text(json.object("one")),
            text(json.object("many")));
    json.refuseOthers();
    return unit;
  }

  /** Writes what stands in the object of an argument. */
  private record Writing(JsonGenerator json) implements Argument.Cases<JsonGenerator> {
    @Override
    public JsonGenerator message(Message message) {
      json.writeName("message");
      write(message, json);
      return json;
    }

    @Override
    public JsonGenerator text(LocalizedText text) {
      write("text", text, json);
      return json;
    }

    @Override
    public JsonGenerator figure(Argument.Figure figure) {
      json.writeStringProperty("figure", figure.value().toString());
      json.writeObjectPropertyStart("unit");
      json.writeStringProperty("id", figure.unit().id());
      json.writeStringProperty("style", StrictObject.idOf(figure.unit().style()));
      write("one", figure.unit().one(), json);
      write("many", figure.unit().many(), json);
      return json.writeEndObject();
    }

    @Override
    public JsonGenerator day(Argument.Day day) {
      return json.writeStringProperty("day", day.date().toString());
    }

    @Override
    public JsonGenerator verbatim(Argument.Verbatim verbatim) {
      return json.writeStringProperty("verbatim", verbatim.text());
    }

    @Override
    public JsonGenerator items(Argument.Items items) {
      json.writeArrayPropertyStart("items");
      writeAll(items.items(), json);
      json.writeEndArray();
      return json.writeStringProperty("join", StrictObject.idOf(items.join()));
    }
  }
}
