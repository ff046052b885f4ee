package org.datainaction.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes flat JSON objects, one a line, for scripts. */
final class JsonLines {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final PrintWriter to;
  private final Map<String, Object> object = new LinkedHashMap<>();

  private JsonLines(PrintWriter to) {
    this.to = to;
  }

  static JsonLines object(PrintWriter to) {
    return new JsonLines(to);
  }

  JsonLines put(String key, Object value) {
    object.put(key, value);
    return this;
  }

  void end() {
    to.println(MAPPER.writeValueAsString(object));
  }
}
