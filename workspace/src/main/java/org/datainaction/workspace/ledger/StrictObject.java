package org.datainaction.workspace.ledger;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads a JSON object name by name; whatever is missing, of another kind or left over is refused.
 */
final class StrictObject {
  // A figure with a huge exponent would be a huge text.
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,60}(\\.\\d{1,60})?(E[+-]?\\d{1,2})?");

  private final Map<?, ?> json;
  private final Set<String> asked = new HashSet<>();

  private StrictObject(Map<?, ?> json) {
    this.json = json;
  }

  /** A value of a {@link JsonTree} that must be an object. */
  static StrictObject of(Object value) {
    if (value instanceof Map<?, ?> json) {
      return new StrictObject(json);
    }
    throw new IllegalArgumentException("not an object");
  }

  boolean has(String name) {
    asked.add(name);
    return json.containsKey(name);
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    json.keySet().forEach(name -> names.add((String) name));
    asked.addAll(names);
    return names;
  }

  String text(String name) {
    if (required(name) instanceof String text) {
      return text;
    }
    throw wrong(name);
  }

  long whole(String name) {
    if (required(name) instanceof Long whole) {
      return whole;
    }
    throw wrong(name);
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

  List<Object> list(String name) {
    if (required(name) instanceof List<?> items) {
      return List.copyOf(items);
    }
    throw wrong(name);
  }

  void refuseOthers() {
    Set<Object> others = new TreeSet<>(json.keySet());
    others.removeAll(asked);
    if (!others.isEmpty()) {
      throw new IllegalArgumentException("does not know " + others);
    }
  }

  private Object required(String name) {
    asked.add(name);
    Object value = json.get(name);
    if (value == null) {
      throw new IllegalArgumentException("'" + name + "' is missing");
    }
    return value;
  }

  private static IllegalArgumentException wrong(String name) {
    return new IllegalArgumentException("'" + name + "' has another form");
  }
}
