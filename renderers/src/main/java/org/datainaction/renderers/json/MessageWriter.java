package org.datainaction.renderers.json;

import java.util.List;
import java.util.Optional;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;

/** A message as a key and what stands in it, so that a host can say it in words of its own. */
final class MessageWriter {
  private final Json json;

  MessageWriter(Json json) {
    this.json = json;
  }

  void write(String name, Message message) {
    json.object(name, () -> members(message));
  }

  void write(String name, Optional<Message> message) {
    message.ifPresent(known -> write(name, known));
  }

  void writeAll(String name, List<Message> messages) {
    json.objects(name, messages, this::members);
  }

  private void members(Message message) {
    json.string("key", message.key());
    arguments("arguments", message.arguments());
  }

  private void arguments(String name, List<Argument> arguments) {
    json.objects(name, arguments, argument -> argument.fold(new Members()).run());
  }

  /** What is written for each kind of argument: its type, then what it holds. */
  private final class Members implements Argument.Cases<Runnable> {
    @Override
    public Runnable message(Message message) {
      return () -> {
        json.string("type", "message");
        members(message);
      };
    }

    @Override
    public Runnable text(LocalizedText text) {
      return () -> {
        json.string("type", "text");
        json.text("text", text);
      };
    }

    @Override
    public Runnable figure(Argument.Figure figure) {
      return () -> {
        json.string("type", "figure");
        json.number("value", figure.value());
        json.string("unit", figure.unit().id());
        json.string("style", Names.of(figure.unit().style()));
      };
    }

    @Override
    public Runnable day(Argument.Day day) {
      return () -> {
        json.string("type", "day");
        json.date("date", day.date());
      };
    }

    @Override
    public Runnable verbatim(Argument.Verbatim verbatim) {
      return () -> {
        json.string("type", "verbatim");
        json.string("value", verbatim.text());
      };
    }

    @Override
    public Runnable items(Argument.Items items) {
      return () -> {
        json.string("type", "items");
        json.string("join", Names.of(items.join()));
        arguments("items", items.items());
      };
    }
  }
}
