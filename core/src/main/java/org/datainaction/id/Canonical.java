package org.datainaction.id;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The parts of a canonical form: text that is equal exactly if what it stands for is. Digests are
 * made from it, so what it writes never changes; a new way of writing gets a new version there.
 */
public final class Canonical {
  private Canonical() {}

  /** A text in quotes, in which nothing can be mistaken for the form around it. */
  public static String text(String value) {
    return "'"
        + value.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
        + "'";
  }

  /** Texts whose order means nothing. */
  public static String set(Collection<String> values) {
    return values.stream().sorted().map(Canonical::text).collect(Collectors.joining(",", "[", "]"));
  }

  /** Texts in their order. */
  public static String list(Collection<String> values) {
    return values.stream().map(Canonical::text).collect(Collectors.joining(",", "[", "]"));
  }

  /** Texts by text; the order means nothing. */
  public static String map(Map<String, String> values) {
    return ImmutableSortedMap.copyOf(values).entrySet().stream()
        .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
