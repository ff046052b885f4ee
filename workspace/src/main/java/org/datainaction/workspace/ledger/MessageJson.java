package org.datainaction.workspace.ledger;

import java.util.Map;
import java.util.TreeMap;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages as JSON: the key, and each argument under the name of its kind. */
final class MessageJson {
  private MessageJson() {}

  static void write(Message message, ObjectNode json) {
    json.put("key", message.key());
    ArrayNode arguments = json.putArray("arguments");
    message.arguments().forEach(argument -> argument.fold(new Writing(arguments.addObject())));
  }

  static Message read(StrictObject json) {
    Message message =
        new Message(
            json.text("key"), json.list("arguments").stream().map(MessageJson::argument).toList());
    json.refuseOthers();
    return message;
  }

  private static Argument argument(JsonNode node) {
    StrictObject json = StrictObject.of(node);
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

  private static void write(LocalizedText text, ObjectNode json) {
    text.byLanguage().forEach(json::put);
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

  /** Puts an argument into an object. */
  private record Writing(ObjectNode json) implements Argument.Cases<ObjectNode> {
    @Override
    public ObjectNode message(Message message) {
      write(message, json.putObject("message"));
      return json;
    }

    @Override
    public ObjectNode text(LocalizedText text) {
      write(text, json.putObject("text"));
      return json;
    }

    @Override
    public ObjectNode figure(Argument.Figure figure) {
      json.put("figure", figure.value().toString());
      ObjectNode unit = json.putObject("unit");
      unit.put("id", figure.unit().id());
      unit.put("style", StrictObject.idOf(figure.unit().style()));
      write(figure.unit().one(), unit.putObject("one"));
      write(figure.unit().many(), unit.putObject("many"));
      return json;
    }

    @Override
    public ObjectNode day(Argument.Day day) {
      return json.put("day", day.date().toString());
    }

    @Override
    public ObjectNode verbatim(Argument.Verbatim verbatim) {
      return json.put("verbatim", verbatim.text());
    }

    @Override
    public ObjectNode items(Argument.Items items) {
      ArrayNode array = json.putArray("items");
      items.items().forEach(item -> item.fold(new Writing(array.addObject())));
      return json.put("join", StrictObject.idOf(items.join()));
    }
  }
}
