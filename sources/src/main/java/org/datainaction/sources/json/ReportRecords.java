package org.datainaction.sources.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.sources.csv.TextDecoding;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.RowSource;
import org.datainaction.table.Rejection.Reason;
import org.datainaction.table.SourceException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** The records of a file as rows, each with the line on which it starts. Holds one record. */
final class ReportRecords implements RowSource {
  private static final RawRow.Flaw NO_RECORD =
      new RawRow.Flaw(Reason.VALUE_INVALID, false, "a record like {\"page\": \"/\"}");
  private static final RawRow.Flaw NESTED =
      new RawRow.Flaw(Reason.VALUE_INVALID, true, "a text or a number");
  private static final RawRow.Flaw TWICE =
      new RawRow.Flaw(Reason.VALUE_INVALID, true, "each name once in a record");
  private static final RawRow.Flaw UNDECODABLE =
      new RawRow.Flaw(Reason.ENCODING, true, "characters of the file's encoding");

  private final JsonText json;
  private final ReportSurvey survey;
  private final ImmutableList<String> added;
  private final Map<String, Integer> places = new HashMap<>();
  private State state = State.BEFORE;

  /**
   * The records.
   *
   * @param json at its start
   * @param survey of the same file
   * @param added cells to put behind those of each record
   */
  ReportRecords(JsonText json, ReportSurvey survey, List<String> added) {
    this.json = json;
    this.survey = survey;
    this.added = ImmutableList.copyOf(added);
    for (String name : survey.names()) {
      places.put(name, places.size());
    }
  }

  @Override
  public Optional<RawRow> next() throws SourceException, IOException {
    if (state == State.BEFORE) {
      goToRecords();
      state = State.WITHIN;
      return Optional.of(RawRow.escaped(survey.dataLine(), survey.header()));
    }
    if (state == State.BEHIND) {
      return Optional.empty();
    }
    JsonToken token = json.next();
    if (token == JsonToken.START_OBJECT) {
      return Optional.of(record());
    }
    if (token != null && token != JsonToken.END_ARRAY) {
      return Optional.of(noRecord(token));
    }
    state = State.BEHIND;
    readToEnd(token);
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  private void goToRecords() throws SourceException, IOException {
    json.next();
    while (json.next() == JsonToken.PROPERTY_NAME) {
      boolean isData = json.text().equals("data");
      json.next();
      if (isData) {
        return;
      }
      json.skip();
    }
  }

  /** The length and checksum are those of the whole file. */
  private void readToEnd(@Nullable JsonToken last) throws SourceException, IOException {
    JsonToken token = last;
    while (token != null) {
      token = json.next();
    }
  }

  private RawRow noRecord(JsonToken token) throws SourceException, IOException {
    long line = json.line();
    String text = json.text();
    if (token == JsonToken.START_ARRAY) {
      json.skip();
    }
    return RawRow.escaped(line, List.of(text)).with(NO_RECORD);
  }

  private RawRow record() throws SourceException, IOException {
    long line = json.line();
    @Nullable String[] cells = new @Nullable String[places.size()];
    Optional<FlawAt> flaw = Optional.empty();
    int expected = 0;
    while (json.next() == JsonToken.PROPERTY_NAME) {
      int place = placeOf(json.text(), expected);
      expected = place + 1;
      JsonToken value = json.next();
      String cell = value == JsonToken.VALUE_NULL ? "" : json.text();
      Optional<RawRow.Flaw> found = Optional.empty();
      if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
        json.skip();
        found = Optional.of(NESTED);
      } else if (cells[place] != null) {
        found = Optional.of(TWICE);
      } else if (cell.indexOf(TextDecoding.UNDECODABLE) >= 0) {
        found = Optional.of(UNDECODABLE);
      }
      cells[place] = cell;
      if (flaw.isEmpty()) {
        flaw = found.map(it -> new FlawAt(place, it));
      }
    }
    ImmutableList.Builder<String> row =
        ImmutableList.builderWithExpectedSize(cells.length + added.size());
    int width = flaw.map(it -> it.place() + 1).orElse(cells.length);
    for (int place = 0; place < width; place++) {
      @Nullable String cell = cells[place];
      row.add(cell == null ? "" : cell);
    }
    if (flaw.isPresent()) {
      return RawRow.escaped(line, row.build()).with(flaw.get().flaw());
    }
    return RawRow.escaped(line, row.addAll(added).build());
  }

  /**
   * Where the value of this name stands in a row.
   *
   * @param expected where, if records have their names in the same order, as most have
   */
  private int placeOf(String name, int expected) throws SourceException {
    if (expected < survey.names().size() && survey.names().get(expected).equals(name)) {
      return expected;
    }
    Integer place = places.get(name);
    if (place == null) {
      throw json.refusal("the file was changed while it was read", "a file that stays as it is");
    }
    return place;
  }

  private record FlawAt(int place, RawRow.Flaw flaw) {}

  private enum State {
    BEFORE,
    WITHIN,
    BEHIND
  }
}
