package org.datainaction.sources.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.datainaction.sources.csv.TextDecoding;
import org.datainaction.sources.row.RawRow;
import org.datainaction.table.Rejection.Reason;
import org.datainaction.table.SourceException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** A record as it stands in a report: the texts of its values, by the place of their names. */
final class FoundRecord {
  private static final RawRow.Flaw NO_RECORD =
      new RawRow.Flaw(Reason.VALUE_INVALID, false, "a record like {\"page\": \"/\"}");
  private static final RawRow.Flaw NESTED =
      new RawRow.Flaw(Reason.VALUE_INVALID, true, "a text or a number");
  private static final RawRow.Flaw TWICE =
      new RawRow.Flaw(Reason.VALUE_INVALID, true, "each name once in a record");
  private static final RawRow.Flaw UNDECODABLE =
      new RawRow.Flaw(Reason.ENCODING, true, "characters of the file's encoding");

  private static final int CHARACTERS_A_CELL = 16;

  private final long line;
  private @Nullable String[] cells;
  private RawRow.@Nullable Flaw flaw;
  private int flawPlace;
  private long characters;

  private FoundRecord(long line, int names) {
    this.line = line;
    this.cells = new @Nullable String[names];
  }

  /**
   * Reads one to its end.
   *
   * @param token at hand: the start of a record, or what stands in the place of one
   * @param places of the names
   */
  static FoundRecord read(JsonText json, JsonToken token, Places places)
      throws SourceException, IOException {
    if (token != JsonToken.START_OBJECT) {
      return noRecord(json, token);
    }
    FoundRecord record = new FoundRecord(json.line(), places.size());
    int expected = 0;
    while (json.next() == JsonToken.PROPERTY_NAME) {
      int place = places.of(json.text(), expected);
      expected = place + 1;
      record.readValue(json, place);
    }
    return record;
  }

  private static FoundRecord noRecord(JsonText json, JsonToken token)
      throws SourceException, IOException {
    FoundRecord record = new FoundRecord(json.line(), 1);
    record.put(0, json.text(), NO_RECORD);
    if (token == JsonToken.START_ARRAY) {
      json.skip();
    }
    return record;
  }

  private void readValue(JsonText json, int place) throws SourceException, IOException {
    JsonToken value = json.next();
    String cell = value == JsonToken.VALUE_NULL ? "" : json.text();
    RawRow.@Nullable Flaw found = null;
    if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
      json.skip();
      found = NESTED;
    } else if (place < cells.length && cells[place] != null) {
      found = TWICE;
    } else if (cell.indexOf(TextDecoding.UNDECODABLE) >= 0) {
      found = UNDECODABLE;
    }
    put(place, cell, found);
  }

  private void put(int place, String cell, RawRow.@Nullable Flaw found) {
    if (place >= cells.length) {
      cells = Arrays.copyOf(cells, place + 1);
    }
    cells[place] = cell;
    characters += cell.length();
    if (flaw == null && found != null) {
      flaw = found;
      flawPlace = place;
    }
  }

  /** How many characters it holds; a value counts as some more. */
  long size() {
    return characters + (long) CHARACTERS_A_CELL * (1 + cells.length);
  }

  /**
   * The row that it is.
   *
   * @param names how many names the records have in all
   * @param added cells to put behind its own
   */
  RawRow row(int names, List<String> added) {
    RawRow.Flaw found = flaw;
    int width = found == null ? names : flawPlace + 1;
    String[] row = new String[width + (found == null ? added.size() : 0)];
    for (int place = 0; place < row.length; place++) {
      @Nullable String cell = place < cells.length ? cells[place] : null;
      row[place] = place >= width ? added.get(place - width) : cell == null ? "" : cell;
    }
    RawRow whole = RawRow.escaped(line, ImmutableList.copyOf(row));
    return found == null ? whole : whole.with(found);
  }

  /** Where the values of names stand in a row. */
  interface Places {
    /** How many names there are by now. */
    int size();

    /**
     * Where the value of this name stands.
     *
     * @param expected where, if records have their names in the same order, as most have
     */
    int of(String name, int expected) throws SourceException;
  }
}
