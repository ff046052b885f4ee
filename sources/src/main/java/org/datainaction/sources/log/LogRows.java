package org.datainaction.sources.log;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.sources.log.ByteLines.Line;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.RawRow.Flaw;
import org.datainaction.sources.row.RowSource;
import org.datainaction.table.Rejection.Reason;
import org.datainaction.table.SourceException;

/**
 * A row for each line, under a header that stands in no line. Comments and blank lines are aside.
 */
final class LogRows implements RowSource {
  private static final long NO_LINE = 0;
  private static final Flaw TOO_LONG =
      new Flaw(
          Reason.LINE_NOT_UNDERSTOOD, false, "at most " + ByteLines.LONGEST + " bytes in a line");

  private final String file;
  private final ByteLines lines;
  private final ZoneId zone;
  private final LogLines forms = new LogLines();
  private boolean headerIsGiven;
  private boolean hasRequests;

  LogRows(String file, ByteLines lines, ZoneId zone) {
    this.file = file;
    this.lines = lines;
    this.zone = zone;
  }

  @Override
  public Optional<RawRow> next() throws SourceException, IOException {
    if (!headerIsGiven) {
      headerIsGiven = true;
      return Optional.of(RawRow.of(NO_LINE, LogEntry.HEADER));
    }
    Optional<Line> line = lines.next();
    if (line.isEmpty() && !hasRequests) {
      throw new SourceException(
          Problem.error(
              ProblemCode.EXPORT_EMPTY,
              Place.file(file),
              "no line of it is a request",
              "a line for each request"));
    }
    return line.map(this::row);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private RawRow row(Line line) {
    RawRow asWritten = RawRow.of(line.number(), List.of(line.text()));
    if (line.tooLong()) {
      hasRequests = true;
      return asWritten.with(TOO_LONG);
    }
    Optional<LineForm> form = forms.formOf(line.text());
    if (form.isEmpty()) {
      return asWritten.aside();
    }
    hasRequests = true;
    return form.get()
        .read(line.text())
        .map(entry -> RawRow.of(line.number(), entry.cells(zone)))
        .orElseGet(
            () ->
                asWritten.with(new Flaw(Reason.LINE_NOT_UNDERSTOOD, false, form.get().expected())));
  }
}
