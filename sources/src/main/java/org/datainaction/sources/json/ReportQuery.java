package org.datainaction.sources.json;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datainaction.sources.web.ReportColumns;
import org.datainaction.table.SourceException;
import tools.jackson.core.JsonToken;

/**
 * What was asked of the analytics tool.
 *
 * @param start the first day as written, also in words; empty if not said
 * @param end the last day
 * @param countingMethod of the tool that was asked; empty if no query is told
 */
record ReportQuery(String start, String end, String countingMethod) {
  /** No query is told. */
  static final ReportQuery UNKNOWN = new ReportQuery("", "", "");

  private static final Pattern DAYS_AGO = Pattern.compile("(\\d{1,5})daysAgo");

  /** Reads the value at hand, which may be anything, to its end. */
  static ReportQuery read(JsonText json, JsonToken value) throws SourceException, IOException {
    if (value != JsonToken.START_OBJECT) {
      json.skip();
      return UNKNOWN;
    }
    Map<String, String> texts = new HashMap<>();
    List<Map<String, String>> ranges = new ArrayList<>();
    while (json.next() == JsonToken.PROPERTY_NAME) {
      String name = json.text();
      JsonToken token = json.next();
      if (name.equals("dateRanges") && token == JsonToken.START_ARRAY) {
        readRanges(json, ranges);
      } else if (List.of("start-date", "end-date", "property").contains(name)) {
        readText(json, token).ifPresent(text -> texts.put(name, text));
      } else {
        json.skip();
      }
    }
    boolean ga4 = texts.getOrDefault("property", "").startsWith("properties/");
    String start = texts.getOrDefault("start-date", "");
    String end = texts.getOrDefault("end-date", "");
    // Of several ranges nobody knows which one a record is of.
    if (ranges.size() == 1) {
      start = ranges.get(0).getOrDefault("startDate", "");
      end = ranges.get(0).getOrDefault("endDate", "");
    }
    return new ReportQuery(start, end, ga4 ? ReportColumns.GA4 : ReportColumns.UNIVERSAL_ANALYTICS);
  }

  /**
   * The day that is said.
   *
   * @param said an ISO date, {@code today}, {@code yesterday} or like {@code 7daysAgo}
   * @param today when the report was made, if that is known
   * @return empty if it cannot be told
   */
  static Optional<LocalDate> day(String said, Optional<LocalDate> today) {
    try {
      return daysAgo(said).isPresent()
          ? today.map(it -> it.minusDays(daysAgo(said).get()))
          : Optional.of(LocalDate.parse(said));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static Optional<Long> daysAgo(String said) {
    if (said.equals("today")) {
      return Optional.of(0L);
    }
    if (said.equals("yesterday")) {
      return Optional.of(1L);
    }
    Matcher matcher = DAYS_AGO.matcher(said);
    return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
  }

  private static void readRanges(JsonText json, List<Map<String, String>> ranges)
      throws SourceException, IOException {
    for (JsonToken token = json.next(); token != JsonToken.END_ARRAY; token = json.next()) {
      Map<String, String> range = new HashMap<>();
      if (token == JsonToken.START_OBJECT) {
        while (json.next() == JsonToken.PROPERTY_NAME) {
          String name = json.text();
          JsonToken value = json.next();
          if (name.equals("startDate") || name.equals("endDate")) {
            readText(json, value).ifPresent(text -> range.put(name, text));
          } else {
            json.skip();
          }
        }
      } else {
        json.skip();
      }
      // Two are as useless as a million.
      if (ranges.size() < 2) {
        ranges.add(range);
      }
    }
  }

  private static Optional<String> readText(JsonText json, JsonToken token)
      throws SourceException, IOException {
    if (token == JsonToken.VALUE_STRING) {
      return Optional.of(json.text());
    }
    json.skip();
    return Optional.empty();
  }
}
