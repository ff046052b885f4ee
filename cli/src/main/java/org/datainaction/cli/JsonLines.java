package org.datainaction.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes JSON objects, one a line, for scripts. Written by hand: to start a library takes longer
 * than a short run should.
 */
final class JsonLines {
  private final PrintWriter to;
  private final Map<String, Object> object = new LinkedHashMap<>();

  private JsonLines(PrintWriter to) {
    this.to = to;
  }

  static JsonLines object(PrintWriter to) {
    return new JsonLines(to);
  }

  /**
   * A name with its value.
   *
   * @param value a text, a number, a truth value, or a list or map of such
   */
  JsonLines put(String key, Object value) {
    object.put(key, value);
    return this;
  }

  void end() {
    StringBuilder line = new StringBuilder();
    write(object, line);
    to.println(line);
  }

  private static void write(Object value, StringBuilder to) {
    if (value instanceof Map<?, ?> map) {
      String before = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        to.append(before);
        write(entry.getKey(), to);
        to.append(':');
        write(entry.getValue(), to);
        before = ",";
      }
      to.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String before = "[";
      for (Object element : list) {
        to.append(before);
        write(element, to);
        before = ",";
      }
      to.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof Number || value instanceof Boolean) {
      to.append(value);
    } else {
      writeText(value.toString(), to);
    }
  }

  private static void writeText(String text, StringBuilder to) {
    to.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> to.append("\\\"");
        case '\\' -> to.append("\\\\");
        case '\n' -> to.append("\\n");
        case '\r' -> to.append("\\r");
        case '\t' -> to.append("\\t");
        case '\b' -> to.append("\\b");
        case '\f' -> to.append("\\f");
        default -> {
          if (c < ' ') {
            to.append(c < 0x10 ? "\\u000" : "\\u00")
                .append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
          } else {
            to.append(c);
          }
        }
      }
    }
    to.append('"');
  }
}
