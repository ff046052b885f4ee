package org.datainaction.workspace.ledger;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads a JSON object name by name; whatever is missing, of another kind or left over is refused.
 */
final class StrictObject {
  // A figure with a huge exponent would be a huge text.
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,60}(\\.\\d{1,60})?(E[+-]?\\d{1,2})?");

  private final JsonNode json;
  private final Set<String> asked = new HashSet<>();

  private StrictObject(JsonNode json) {
    this.json = json;
  }

  static StrictObject of(JsonNode json) {
    if (!json.isObject()) {
      throw new IllegalArgumentException("not an object");
    }
    return new StrictObject(json);
  }

  boolean has(String name) {
    asked.add(name);
    return json.has(name);
  }

  List<String> names() {
    List<String> names = new ArrayList<>(json.propertyNames());
    asked.addAll(names);
    return names;
  }

  String text(String name) {
    JsonNode value = required(name);
    if (!value.isString()) {
      throw wrong(name);
    }
    return value.stringValue();
  }

  long whole(String name) {
    JsonNode value = required(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(name);
    }
    return value.longValue();
  }

  BigDecimal number(String name) {
    String text = text(name);
    if (!NUMBER.matcher(text).matches()) {
      throw wrong(name);
    }
    return new BigDecimal(text);
  }

  Optional<BigDecimal> findNumber(String name) {
    return has(name) ? Optional.of(number(name)) : Optional.empty();
  }

  LocalDate date(String name) {
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeException malformed) {
      throw new IllegalArgumentException("'" + name + "' is no date", malformed);
    }
  }

  /** One of an enum's values, as {@code half-year} for {@code HALF_YEAR}. */
  <E extends Enum<E>> E choice(String name, Class<E> kind) {
    String id = text(name);
    for (E value : kind.getEnumConstants()) {
      if (idOf(value).equals(id)) {
        return value;
      }
    }
    throw wrong(name);
  }

  static String idOf(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  StrictObject object(String name) {
    return of(required(name));
  }

  List<JsonNode> list(String name) {
    JsonNode value = required(name);
    if (!value.isArray()) {
      throw wrong(name);
    }
    List<JsonNode> items = new ArrayList<>();
    value.forEach(items::add);
    return items;
  }

  void refuseOthers() {
    Set<String> others = new TreeSet<>(json.propertyNames());
    others.removeAll(asked);
    if (!others.isEmpty()) {
      throw new IllegalArgumentException("does not know " + others);
    }
  }

  private JsonNode required(String name) {
    asked.add(name);
    JsonNode value = json.get(name);
    if (value == null) {
      throw new IllegalArgumentException("'" + name + "' is missing");
    }
    return value;
  }

  private static IllegalArgumentException wrong(String name) {
    return new IllegalArgumentException("'" + name + "' has another form");
  }
}
