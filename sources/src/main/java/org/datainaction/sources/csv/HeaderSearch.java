package org.datainaction.sources.csv;

import static java.lang.Integer.MAX_VALUE;

import com.google.common.collect.ComparisonChain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.sources.bytes.Sample;
import org.datainaction.sources.bytes.Sample.Line;
import org.datainaction.sources.row.Blanks;
import org.datainaction.sources.row.HeaderMatch;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.RowSource;
import org.datainaction.table.Projection;
import org.datainaction.table.Rejection.Reason;
import org.datainaction.table.SourceException;

/**
 * Finds the header and the separator: the first line that has all the headers that are needed, read
 * with the separator that finds most of them. If there is none, the line that has most of them, so
 * that what is missing can be told.
 */
final class HeaderSearch {
  /** How many lines are searched for the header. */
  static final int LINES = 50;

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  private final String file;
  private final Sample text;
  private final Projection projection;
  private final Layer layer;

  HeaderSearch(String file, Sample text, Projection projection, Layer layer) {
    this.file = file;
    this.text = text;
    this.projection = projection;
    this.layer = layer;
  }

  /**
   * Where the header most likely is.
   *
   * @throws SourceException if there is nothing to look at, or the separator cannot be one
   */
  Found find() throws SourceException, IOException {
    OptionalInt declaredLines = projection.layout().preambleLines();
    List<Line> lines = text.lines(declaredLines.orElse(LINES - 1) + 1);
    List<String> before = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (Line line : lines) {
      boolean mayBeHeader = declaredLines.isEmpty() || declaredLines.getAsInt() == before.size();
      if (mayBeHeader && !Blanks.isBlank(line.text())) {
        for (char separator : separators()) {
          candidates.add(candidate(new HeaderPlace(line.start(), List.copyOf(before), separator)));
        }
      }
      if (candidates.stream().anyMatch(Candidate::complete)) {
        break;
      }
      before.add(line.text());
    }
    return candidates.stream()
        .min(HeaderSearch::bestFirst)
        .map(best -> new Found(best.place(), best.complete()))
        .orElseThrow(this::nothing);
  }

  /**
   * Where the first table of a report starts: at the first line that is no comment, read with the
   * separator that finds most cells. Empty if that line is declared or not near the start.
   */
  Optional<HeaderPlace> firstTable() throws SourceException {
    List<String> before = new ArrayList<>();
    if (projection.layout().preambleLines().isPresent()) {
      return Optional.empty();
    }
    for (Line line : text.lines(LINES)) {
      if (!Blanks.isBlank(line.text()) && !ReportComments.isComment(line.text())) {
        char best =
            separators().stream()
                .max((a, b) -> Long.compare(cellsOf(line.text(), a), cellsOf(line.text(), b)))
                .orElseThrow();
        return Optional.of(new HeaderPlace(line.start(), List.copyOf(before), best));
      }
      before.add(line.text());
    }
    return Optional.empty();
  }

  /**
   * Where the rows of a text without a header start, behind the declared lines; read with the
   * separator that parts the first of them into so many cells, else into most.
   *
   * @throws SourceException if there is no row
   */
  HeaderPlace firstRow(int width) throws SourceException, IOException {
    int skipped = projection.layout().preambleLines().orElse(0);
    List<Line> lines = text.lines(skipped + 1);
    if (lines.size() <= skipped) {
      throw nothing();
    }
    List<String> before = lines.subList(0, skipped).stream().map(Line::text).toList();
    List<HeaderPlace> places = new ArrayList<>();
    List<Integer> fits = new ArrayList<>();
    for (char separator : separators()) {
      HeaderPlace place = new HeaderPlace(lines.get(skipped).start(), before, separator);
      int cells = candidate(place).likeness();
      places.add(place);
      fits.add(cells == width ? MAX_VALUE : cells);
    }
    return places.get(fits.indexOf(Collections.max(fits)));
  }

  private static int bestFirst(Candidate one, Candidate other) {
    return ComparisonChain.start()
        .compareTrueFirst(one.complete(), other.complete())
        .compare(other.found(), one.found())
        // The title and the notes of a report have fewer cells than its header.
        .compare(other.likeness(), one.likeness())
        .compare(one.place().linesBefore().size(), other.place().linesBefore().size())
        .result();
  }

  private static long cellsOf(String line, char separator) {
    return line.chars().filter(c -> c == separator).count();
  }

  private Candidate candidate(HeaderPlace place) throws IOException {
    try (RowSource rows =
        layer.over(
            place.linesBefore(), text.rows(place.start(), place.separator(), place.line()))) {
      Optional<RawRow> row = rows.next();
      if (row.isPresent()) {
        List<String> cells = row.get().cells();
        HeaderMatch match = HeaderMatch.of(cells, projection.columns());
        Optional<Reason> flaw = row.get().flaw().map(RawRow.Flaw::reason);
        boolean complete = flaw.isEmpty() && match.isComplete() && match.found() > 0;
        // A wrong encoding may be why the header is not found, and must be told.
        int likeness = flaw.map(f -> f == Reason.ENCODING ? MAX_VALUE : 0).orElse(cells.size());
        return new Candidate(place, complete, match.found(), likeness);
      }
    } catch (SourceException unreadable) {
      // Not a header; if nothing better is found, reading will tell why.
    }
    return new Candidate(place, false, 0, 0);
  }

  private List<Character> separators() throws SourceException {
    Optional<Character> declared = projection.layout().separator();
    if (declared.isEmpty()) {
      return SEPARATORS;
    }
    char separator = declared.get();
    if (separator == '"' || separator == '\n' || separator == '\r' || separator > '~') {
      throw new SourceException(
          Problem.error(
              ProblemCode.VALUE_INVALID,
              Place.file(file),
              separator > '~'
                  ? "'" + separator + "' is declared as the separator"
                  : "a quote or line end is declared as the separator",
              "an ASCII character like ',' or ';'"));
    }
    return List.of(separator);
  }

  private SourceException nothing() {
    OptionalInt declared = projection.layout().preambleLines();
    String what =
        text.lines(1).isEmpty()
            ? "it has no text"
            : declared.isPresent() && declared.getAsInt() > 0
                ? "there is no header after the %s declared lines".formatted(declared.getAsInt())
                : "the first %s lines are empty".formatted(text.lines(LINES).size());
    return new SourceException(
        Problem.error(ProblemCode.EXPORT_EMPTY, Place.file(file), what, "a header and rows"));
  }

  /**
   * The likeliest header.
   *
   * @param complete whether it has every column that is needed
   */
  record Found(HeaderPlace place, boolean complete) {}

  /**
   * Where a header is.
   *
   * @param start its first byte
   * @param linesBefore the lines before it
   * @param separator between cells
   */
  record HeaderPlace(int start, List<String> linesBefore, char separator) {
    /** The line on which the header starts, from 1. */
    long line() {
      return linesBefore.size() + 1L;
    }
  }

  private record Candidate(HeaderPlace place, boolean complete, int found, int likeness) {}
}
