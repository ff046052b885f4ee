package org.datainaction.sources.log;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.sources.log.LogEntry.Answer;
import org.datainaction.sources.log.LogEntry.Origin;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * A JSON object a line, as nginx writes it where its {@code log_format} says so. The names are the
 * administrator's choice: those of nginx's variables are known and those in common use.
 */
final class JsonForm implements LineForm {
  private static final List<String> HOST = List.of("host", "http_host", "vhost", "server_name");
  private static final List<String> CLIENT = List.of("ip", "remote_addr", "client_ip", "client");
  private static final List<String> TIME =
      List.of("date", "time_iso8601", "time_local", "time", "timestamp", "@timestamp");
  private static final List<String> REQUEST = List.of("request");
  private static final List<String> METHOD = List.of("method", "request_method");
  private static final List<String> PATH = List.of("path", "request_uri", "uri");
  private static final List<String> QUERY = List.of("query_string", "args", "query");
  private static final List<String> STATUS = List.of("status");
  private static final List<String> BYTES =
      List.of("length", "body_bytes_sent", "bytes_sent", "bytes");
  private static final List<String> REFERRER =
      List.of("referrer", "referer", "http_referer", "http_referrer");
  private static final List<String> AGENT = List.of("user_agent", "http_user_agent", "agent");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          // Unless told to, nginx escapes bytes in a way that JSON does not know.
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          // Names come from strangers; none is kept.
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .build();

  @Override
  public Optional<LogEntry> read(String line) {
    Map<String, String> said = members(line);
    Optional<OffsetDateTime> time = time(value(said, TIME));
    boolean isRequest = has(said, PATH) || has(said, REQUEST);
    return time.filter(known -> isRequest)
        .map(
            known ->
                new LogEntry(
                    known,
                    value(said, CLIENT),
                    target(said),
                    new Answer(value(said, STATUS), value(said, BYTES)),
                    new Origin(value(said, REFERRER), value(said, AGENT))));
  }

  @Override
  public String expected() {
    return "a JSON object with a time (%s) and a path (%s) or a request"
        .formatted(String.join(", ", TIME), String.join(", ", PATH));
  }

  private static Target target(Map<String, String> said) {
    Target target =
        has(said, PATH)
            ? Target.of(value(said, METHOD), value(said, PATH)).asking(value(said, QUERY))
            : Target.ofRequest(value(said, REQUEST));
    return target.on(value(said, HOST));
  }

  private static Optional<OffsetDateTime> time(String text) {
    return LogTime.ofIso(text).or(() -> LogTime.ofNcsa(text));
  }

  /** The members that are no objects and no lists; none if this is no object or goes on behind. */
  private static Map<String, String> members(String line) {
    Map<String, String> members = new HashMap<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Map.of();
      }
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        JsonToken value = parser.nextToken();
        if (value.isStructStart()) {
          parser.skipChildren();
        } else if (value != JsonToken.VALUE_NULL) {
          members.put(name, parser.getString());
        }
      }
      return parser.nextToken() == null ? members : Map.of();
    } catch (JacksonException noJson) {
      return Map.of();
    }
  }

  private static boolean has(Map<String, String> said, List<String> names) {
    return names.stream().anyMatch(said::containsKey);
  }

  private static String value(Map<String, String> said, List<String> names) {
    return names.stream()
        .map(name -> LogEntry.said(said.getOrDefault(name, "")))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
