package org.datainaction.sources.json;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.datainaction.sources.row.RowSource;
import org.datainaction.sources.row.RowTableReader;
import org.datainaction.sources.row.TalliedStream;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;
import tools.jackson.core.JsonToken;

/**
 * The JSON that analytics.usa.gov and its many copies publish: an object with records under {@code
 * data}, the query that was asked under {@code query} and an instant under {@code taken_at}. Names
 * in the records are the headers. Three columns are added: {@code Start date} and {@code End date}
 * (like {@code 20240104}) from the query, where words like {@code 7daysAgo} are counted back from
 * the local day of {@code taken_at} and empty without it, and the last day is the one before {@code
 * taken_at} at the latest; and {@code Counting method}, which is {@code ga4} if a GA4 property was
 * asked, otherwise {@code universal-analytics}, and empty if no query is told. Thread-safe.
 */
public final class AnalyticsUsaGovJsonFormat implements SourceFormat {
  private static final int HEAD = 8 * 1024;

  /** Records of so many characters are held, some ten megabytes; more of them are read twice. */
  private static final long MOST_HELD = 1 << 22;

  private static final Set<String> MARKS =
      Set.of("dateRanges", "start-date", "end-date", "property", "metrics", "dimensions");

  private final long mostHeld;

  /** Made by ServiceLoader, or by whoever reads such files. */
  public AnalyticsUsaGovJsonFormat() {
    this(MOST_HELD);
  }

  /** Holds records of so many characters. */
  AnalyticsUsaGovJsonFormat(long mostHeld) {
    this.mostHeld = mostHeld;
  }

  @Override
  public String id() {
    return "analytics-usa-gov-json";
  }

  @Override
  public boolean makesDays() {
    return true;
  }

  /**
   * Certain of an object with a query near its start that asks an analytics tool; possible with
   * {@code data} that is a list.
   */
  @Override
  public Confidence recognises(SourceFile file) throws IOException {
    byte[] bytes = file.head(HEAD);
    if (!mayBeObject(bytes)) {
      return Confidence.NO;
    }
    SourceFile head = SourceFile.of(file.name(), bytes);
    Set<Confidence> found = new HashSet<>();
    try (JsonText json = JsonText.open(head, head.open(), Optional.empty())) {
      if (json.next() == JsonToken.START_OBJECT) {
        look(json, found);
      }
    } catch (SourceException cutOffOrNoJson) {
      // What was seen until here counts.
    }
    return List.of(Confidence.CERTAIN, Confidence.POSSIBLE).stream()
        .filter(found::contains)
        .findFirst()
        .orElse(Confidence.NO);
  }

  @Override
  public TableReader open(SourceFile file, Projection projection)
      throws SourceException, IOException {
    TalliedStream surveyed = new TalliedStream(file.open());
    ReportSurvey survey;
    try (JsonText json = JsonText.open(file, surveyed, projection.layout().charset())) {
      survey = ReportSurvey.of(file.name(), json, mostHeld);
    }
    List<String> added = survey.addedCells(projection.zone());
    if (survey.held().isPresent()) {
      RowSource records = new HeldRecords(survey, survey.held().get(), added);
      return RowTableReader.open(file.name(), records, surveyed, projection);
    }
    TalliedStream bytes = new TalliedStream(file.open());
    boolean opened = false;
    try {
      JsonText json = JsonText.open(file, bytes, projection.layout().charset());
      ReportRecords records = new ReportRecords(json, survey, added);
      TableReader reader = RowTableReader.open(file.name(), records, bytes, projection);
      opened = true;
      return reader;
    } finally {
      if (!opened) {
        bytes.close();
      }
    }
  }

  /** Whether the first character is a brace, in any encoding of JSON; with or without a mark. */
  private static boolean mayBeObject(byte[] bytes) {
    for (byte one : bytes) {
      // Halves of characters and byte order marks stand above ASCII, or are zero.
      if (one > ' ') {
        return one == '{';
      }
    }
    return false;
  }

  private static void look(JsonText json, Set<Confidence> found)
      throws SourceException, IOException {
    while (json.next() == JsonToken.PROPERTY_NAME) {
      String name = json.text();
      JsonToken value = json.next();
      if (name.equals("data") && value == JsonToken.START_ARRAY) {
        found.add(Confidence.POSSIBLE);
      }
      if (name.equals("query") && value == JsonToken.START_OBJECT) {
        while (json.next() == JsonToken.PROPERTY_NAME) {
          if (MARKS.contains(json.text())) {
            found.add(Confidence.CERTAIN);
          }
          json.next();
          json.skip();
        }
      } else {
        json.skip();
      }
    }
  }
}
