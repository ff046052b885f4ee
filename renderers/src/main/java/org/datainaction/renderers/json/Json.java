package org.datainaction.renderers.json;

import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.datainaction.text.LocalizedText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON document while it is written. What is not known is left out: there is no {@code null} in
 * our files. Not safe for use by several threads.
 */
final class Json implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .characterEscapes(new InlineEscapes())
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final JsonGenerator generator;

  Json(Writer writer) {
    generator = FACTORY.createGenerator(ObjectWriteContext.empty(), writer);
  }

  /** An object as a value: the document itself or an element of an array. */
  void object(Runnable members) {
    generator.writeStartObject();
    members.run();
    generator.writeEndObject();
  }

  /** A member that is an object. */
  void object(String name, Runnable members) {
    generator.writeName(name);
    object(members);
  }

  /** A member that is an array of objects; always there, empty if there are none. */
  <T> void objects(String name, Collection<T> items, Consumer<T> members) {
    array(name, items, item -> object(() -> members.accept(item)));
  }

  /** A member that is an array; the consumer writes one value for each item. */
  <T> void array(String name, Collection<T> items, Consumer<T> value) {
    generator.writeArrayPropertyStart(name);
    items.forEach(value);
    generator.writeEndArray();
  }

  /** A member that is an array of strings. */
  void strings(String name, Collection<String> items) {
    array(name, items, generator::writeString);
  }

  /** A member that is an array of texts in several languages. */
  void texts(String name, Collection<LocalizedText> items) {
    objects(name, items, this::languages);
  }

  /** A string. */
  void string(String name, String value) {
    generator.writeStringProperty(name, value);
  }

  /** A string that says nothing when it is empty, and is then left out. */
  void stringIfAny(String name, String value) {
    if (!value.isEmpty()) {
      string(name, value);
    }
  }

  /** A date. */
  void date(String name, LocalDate value) {
    string(name, value.toString());
  }

  /** A date, if known. */
  void date(String name, Optional<LocalDate> value) {
    value.ifPresent(date -> date(name, date));
  }

  /** A yes or no. */
  void flag(String name, boolean value) {
    generator.writeBooleanProperty(name, value);
  }

  /** A whole number. */
  void number(String name, long value) {
    generator.writeNumberProperty(name, value);
  }

  /** A whole number, if known. */
  void number(String name, OptionalLong value) {
    value.ifPresent(number -> number(name, number));
  }

  /** An exact number. */
  void number(String name, BigDecimal value) {
    generator.writeNumberProperty(name, value);
  }

  /** An exact number, if known. */
  void number(String name, Optional<BigDecimal> value) {
    value.ifPresent(number -> number(name, number));
  }

  /** A text in every language that it has, by language tag. */
  void text(String name, LocalizedText value) {
    object(name, () -> languages(value));
  }

  /** A text, if there is one. */
  void text(String name, Optional<LocalizedText> value) {
    value.ifPresent(text -> text(name, text));
  }

  private void languages(LocalizedText text) {
    text.byLanguage().forEach(this::string);
  }

  @Override
  public void close() {
    generator.close();
  }
}
