package org.datainaction.sources.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.sources.web.ReportColumns;
import org.datainaction.table.SourceException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * What a whole file says, read before its records: their names, where they start and what is told
 * around them. Whatever is wrong with the JSON is found here.
 *
 * @param names of all values of all records, in the order in which they first come
 * @param dataLine the line on which the records start, from 1
 * @param query what was asked of the tool
 * @param takenAt when the report was made, if it says so
 */
record ReportSurvey(
    ImmutableList<String> names, long dataLine, ReportQuery query, Optional<Instant> takenAt) {
  /** How many names records may have in all. */
  static final int MOST_NAMES = 1_000;

  private static final String EXPECTED = "an object with records under 'data'";

  /** Reads the file to its end. */
  static ReportSurvey of(String file, JsonText json) throws SourceException, IOException {
    JsonToken root = json.next();
    if (root == null) {
      throw empty(Place.file(file), "it has no text", "JSON with records under 'data'");
    }
    if (root != JsonToken.START_OBJECT) {
      throw json.refusal("the JSON is no object", EXPECTED);
    }
    Builder found = new Builder();
    Set<String> topLevel = new LinkedHashSet<>();
    while (json.next() == JsonToken.PROPERTY_NAME) {
      String name = json.text();
      if (topLevel.size() < 10) {
        topLevel.add(name.substring(0, Math.min(name.length(), 40)));
      }
      found.read(name, json);
    }
    if (json.next() != null) {
      throw json.refusal("something follows behind the end of the object", EXPECTED);
    }
    if (found.dataLine == 0) {
      throw new SourceException(
          Problem.error(
              ProblemCode.EXPORT_UNREADABLE,
              Place.file(file),
              "there are no records; it has: " + String.join(", ", topLevel),
              EXPECTED));
    }
    if (found.records == 0) {
      throw empty(
          Place.at(file, found.dataLine, 0), "there are no records", "records under 'data'");
    }
    return new ReportSurvey(
        ImmutableList.copyOf(found.names), found.dataLine, found.query, found.takenAt);
  }

  /** The names, and those of the columns that are added. */
  List<String> header() {
    List<String> header = new ArrayList<>(names);
    header.add(ReportColumns.START_DATE);
    header.add(ReportColumns.END_DATE);
    header.add(ReportColumns.COUNTING_METHOD);
    return header;
  }

  /**
   * The cells of the added columns, the same for each record. Of the day on which the report was
   * made it cannot know the rest, so it ends on the day before at the latest, unless it is about
   * that day alone.
   */
  List<String> addedCells(ZoneId zone) {
    Optional<LocalDate> today = takenAt.map(instant -> LocalDate.ofInstant(instant, zone));
    Optional<LocalDate> start = ReportQuery.day(query.start(), today);
    Optional<LocalDate> end = ReportQuery.day(query.end(), today);
    Optional<LocalDate> lastWhole =
        today
            .map(it -> it.minusDays(1))
            .filter(day -> end.filter(day::isBefore).isPresent())
            .filter(day -> start.filter(day::isBefore).isEmpty());
    return List.of(cell(start), cell(lastWhole.or(() -> end)), query.countingMethod());
  }

  private static String cell(Optional<LocalDate> day) {
    return day.map(DateTimeFormatter.BASIC_ISO_DATE::format).orElse("");
  }

  private static SourceException empty(Place place, String what, String expected) {
    return new SourceException(Problem.error(ProblemCode.EXPORT_EMPTY, place, what, expected));
  }

  private static final class Builder {
    private final Set<String> names = new LinkedHashSet<>();

    /** The same names by place, since most records have theirs in this order. */
    private final List<String> inOrder = new ArrayList<>();

    private long dataLine;
    private long records;
    private ReportQuery query = ReportQuery.UNKNOWN;
    private Optional<Instant> takenAt = Optional.empty();

    void read(String name, JsonText json) throws SourceException, IOException {
      JsonToken value = json.next();
      if (name.equals("data")) {
        readRecords(value, json);
      } else if (name.equals("query") && value != null) {
        query = ReportQuery.read(json, value);
      } else if (name.equals("taken_at") && value == JsonToken.VALUE_STRING) {
        takenAt = instant(json.text());
      } else {
        json.skip();
      }
    }

    private void readRecords(@Nullable JsonToken value, JsonText json)
        throws SourceException, IOException {
      if (value != JsonToken.START_ARRAY) {
        throw json.refusal("'data' is no list", "a list of records");
      }
      if (dataLine > 0) {
        throw json.refusal("'data' is there twice", "one list of records");
      }
      dataLine = json.line();
      for (JsonToken next = json.next(); next != JsonToken.END_ARRAY; next = json.next()) {
        records++;
        if (next == JsonToken.START_OBJECT) {
          readNames(json);
        } else {
          json.skip();
        }
      }
    }

    private void readNames(JsonText json) throws SourceException, IOException {
      for (int place = 0; json.next() == JsonToken.PROPERTY_NAME; place++) {
        String name = json.text();
        boolean expected = place < inOrder.size() && inOrder.get(place).equals(name);
        if (!expected && names.add(name)) {
          inOrder.add(name);
        }
        if (names.size() > MOST_NAMES) {
          throw json.refusal(
              "the records have too many different names",
              "at most " + MOST_NAMES + " different names");
        }
        if (json.next() == JsonToken.VALUE_STRING) {
          // A text that is too long is refused here and not half way through the records.
          json.pass();
        } else {
          json.skip();
        }
      }
    }

    private static Optional<Instant> instant(String text) {
      try {
        return Optional.of(Instant.parse(text));
      } catch (DateTimeException noInstant) {
        return Optional.empty();
      }
    }
  }
}
