package org.datainaction.sources.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.RowSource;
import org.datainaction.table.SourceException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** The records of a file as rows, each with the line on which it starts. Holds one record. */
final class ReportRecords implements RowSource, FoundRecord.Places {
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
    if (token != null && token != JsonToken.END_ARRAY) {
      return Optional.of(FoundRecord.read(json, token, this).row(places.size(), added));
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

  @Override
  public int size() {
    return places.size();
  }

  @Override
  public int of(String name, int expected) throws SourceException {
    if (expected < survey.names().size() && survey.names().get(expected).equals(name)) {
      return expected;
    }
    Integer place = places.get(name);
    if (place == null) {
      throw json.refusal("the file was changed while it was read", "a file that stays as it is");
    }
    return place;
  }

  private enum State {
    BEFORE,
    WITHIN,
    BEHIND
  }
}
