package org.datainaction.sources.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.sources.csv.BadText;
import org.datainaction.sources.csv.TextDecoding;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** The tokens of a file of JSON, and where they stand. Memory does not grow with the file. */
final class JsonText implements Closeable {
  /** How many characters a text may have. */
  static final int LONGEST_TEXT = 1 << 20;

  private static final int LONGEST_NAME = 1 << 12;
  private static final int LONGEST_REASON = 120;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // The table of names would grow with every new one.
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(LONGEST_NAME)
                  .build())
          .build();

  private final String file;
  private final JsonParser parser;

  private JsonText(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** Stands before the first token. Closes the bytes, also if there are no tokens. */
  static JsonText open(SourceFile file, InputStream bytes, Optional<Charset> declared)
      throws SourceException, IOException {
    boolean opened = false;
    try {
      Reader text = TextDecoding.openJson(file, bytes, declared);
      JsonText json =
          new JsonText(file.name(), FACTORY.createParser(ObjectReadContext.empty(), text));
      opened = true;
      return json;
    } catch (BadText badText) {
      throw badText.asSourceException();
    } finally {
      if (!opened) {
        bytes.close();
      }
    }
  }

  /** Goes on to the next token; null at the end. */
  @Nullable JsonToken next() throws SourceException, IOException {
    try {
      return parser.nextToken();
    } catch (JacksonException failed) {
      throw refusal(file, failed);
    }
  }

  /** The text of this value as it is written, or this name. */
  String text() throws SourceException, IOException {
    try {
      return parser.getString();
    } catch (JacksonException failed) {
      throw refusal(file, failed);
    }
  }

  /** Goes to the end of this text, and makes sure that it is not too long. */
  void pass() throws SourceException, IOException {
    try {
      if (parser.getStringLength() > LONGEST_TEXT) {
        // Only then does the parser look at its limit, and refuses.
        parser.getString();
      }
    } catch (JacksonException failed) {
      throw refusal(file, failed);
    }
  }

  /** Goes to the end of this value. */
  void skip() throws SourceException, IOException {
    try {
      parser.skipChildren();
    } catch (JacksonException failed) {
      throw refusal(file, failed);
    }
  }

  /** The line on which this token starts, from 1. */
  long line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /** A problem with this token. */
  SourceException refusal(String what, String expected) {
    TokenStreamLocation at = parser.currentTokenLocation();
    return new SourceException(
        Problem.error(
            ProblemCode.EXPORT_UNREADABLE,
            Place.at(file, at.getLineNr(), at.getColumnNr()),
            what,
            expected));
  }

  @Override
  public void close() throws IOException {
    try {
      parser.close();
    } catch (JacksonException failed) {
      throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed);
    }
  }

  private static SourceException refusal(String file, JacksonException failed) throws IOException {
    if (failed.getCause() instanceof BadText badText) {
      return badText.asSourceException();
    }
    if (failed.getCause() instanceof IOException cause) {
      throw cause;
    }
    // The library says in brackets where it stands, in words of its own.
    String reason = failed.getOriginalMessage();
    int end = Math.min(endOf(reason, " (start "), endOf(reason, "\n"));
    Place place =
        Optional.ofNullable(failed.getLocation())
            .map(at -> Place.at(file, at.getLineNr(), at.getColumnNr()))
            .orElse(Place.file(file));
    return new SourceException(
        Problem.error(
            ProblemCode.EXPORT_UNREADABLE,
            place,
            "the JSON cannot be read from here: "
                + reason.substring(0, Math.min(end, LONGEST_REASON)),
            "valid JSON to the end of the file, and no text longer than %s characters"
                .formatted(LONGEST_TEXT)));
  }

  private static int endOf(String text, String before) {
    int end = text.indexOf(before);
    return end < 0 ? text.length() : end;
  }
}
