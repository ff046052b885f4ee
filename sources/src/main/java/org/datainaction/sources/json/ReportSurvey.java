package org.datainaction.sources.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
 * @param held its records, if they are few enough to be held
 */
record ReportSurvey(
    ImmutableList<String> names,
    long dataLine,
    ReportQuery query,
    Optional<Instant> takenAt,
    Optional<ImmutableList<FoundRecord>> held) {
  /** How many names records may have in all. */
  static final int MOST_NAMES = 1_000;

  private static final String EXPECTED = "an object with records under 'data'";

  /**
   * Reads the file to its end.
   *
   * @param mostHeld how many characters records may have to be held; a value counts as some more
   */
  static ReportSurvey of(String file, JsonText json, long mostHeld)
      throws SourceException, IOException {
    JsonToken root = json.next();
    if (root == null) {
      throw empty(Place.file(file), "it has no text", "JSON with records under 'data'");
    }
    if (root != JsonToken.START_OBJECT) {
      throw json.refusal("the JSON is no object", EXPECTED);
    }
    Builder found = new Builder(json, mostHeld);
    Set<String> topLevel = new LinkedHashSet<>();
    while (json.next() == JsonToken.PROPERTY_NAME) {
      String name = json.text();
      if (topLevel.size() < 10) {
        topLevel.add(name.substring(0, Math.min(name.length(), 40)));
      }
      found.read(name);
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
        ImmutableList.copyOf(found.names),
        found.dataLine,
        found.query,
        found.takenAt,
        Optional.ofNullable(found.held).map(ImmutableList::copyOf));
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

  private static final class Builder implements FoundRecord.Places {
    private final JsonText json;
    private final long mostHeld;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private long dataLine;
    private long records;
    private ReportQuery query = ReportQuery.UNKNOWN;
    private Optional<Instant> takenAt = Optional.empty();
    private @Nullable List<FoundRecord> held = new ArrayList<>();
    private long heldSize;

    Builder(JsonText json, long mostHeld) {
      this.json = json;
      this.mostHeld = mostHeld;
    }

    void read(String name) throws SourceException, IOException {
      JsonToken value = json.next();
      if (name.equals("data")) {
        readRecords(value);
      } else if (name.equals("query") && value != null) {
        query = ReportQuery.read(json, value);
      } else if (name.equals("taken_at") && value == JsonToken.VALUE_STRING) {
        takenAt = instant(json.text());
      } else {
        json.skip();
      }
    }

    private void readRecords(@Nullable JsonToken value) throws SourceException, IOException {
      if (value != JsonToken.START_ARRAY) {
        throw json.refusal("'data' is no list", "a list of records");
      }
      if (dataLine > 0) {
        throw json.refusal("'data' is there twice", "one list of records");
      }
      dataLine = json.line();
      for (JsonToken next = json.next();
          next != null && next != JsonToken.END_ARRAY;
          next = json.next()) {
        records++;
        List<FoundRecord> holding = held;
        if (holding != null) {
          hold(holding, FoundRecord.read(json, next, this));
        } else if (next == JsonToken.START_OBJECT) {
          pass();
        } else {
          json.skip();
        }
      }
    }

    private void hold(List<FoundRecord> holding, FoundRecord record) {
      holding.add(record);
      heldSize += record.size();
      if (heldSize > mostHeld) {
        held = null;
      }
    }

    /** Reads a record for its names alone. */
    private void pass() throws SourceException, IOException {
      int expected = 0;
      while (json.next() == JsonToken.PROPERTY_NAME) {
        expected = of(json.text(), expected) + 1;
        if (json.next() == JsonToken.VALUE_STRING) {
          // A text that is too long is refused here and not half way through the records.
          json.pass();
        } else {
          json.skip();
        }
      }
    }

    @Override
    public int size() {
      return names.size();
    }

    @Override
    public int of(String name, int expected) throws SourceException {
      if (expected < names.size() && names.get(expected).equals(name)) {
        return expected;
      }
      Integer known = places.putIfAbsent(name, names.size());
      if (known != null) {
        return known;
      }
      names.add(name);
      if (names.size() > MOST_NAMES) {
        throw json.refusal(
            "the records have too many different names",
            "at most " + MOST_NAMES + " different names");
      }
      return names.size() - 1;
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
