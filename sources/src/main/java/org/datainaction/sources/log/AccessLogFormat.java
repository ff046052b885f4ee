package org.datainaction.sources.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.sources.csv.FirstBytes;
import org.datainaction.sources.csv.FirstBytes.ByteOrderMark;
import org.datainaction.sources.log.ByteLines.Line;
import org.datainaction.sources.row.RowTableReader;
import org.datainaction.sources.row.TalliedStream;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;

/**
 * The log of a web server as a table, one request a row: the NCSA forms (common, combined, with or
 * without the virtual host in front), W3C extended with its {@code #Fields}, and JSON lines as
 * nginx writes them. The columns are always {@code Host}, {@code Client}, {@code Time} (ISO 8601
 * with offset), {@code Method}, {@code Page path}, {@code Query}, {@code Status}, {@code Bytes},
 * {@code Referrer}, {@code User agent}, {@code Views} (1), {@code Start date} and {@code End date}
 * (the day of the request in the projection's zone) and {@code Counting method} ({@code
 * access-log}). What the log does not say is an empty cell. Thread-safe.
 *
 * <p>Bytes that the encoding (UTF-8, unless another is declared) does not have are shown as U+FFFD:
 * a log holds what strangers sent. Lines that are not understood are rejected one by one.
 */
public final class AccessLogFormat implements SourceFormat {
  /** How many bytes are looked at: enough for several lines with long addresses. */
  private static final int ENOUGH = 16 * 1024;

  @Override
  public String id() {
    return "access-log";
  }

  @Override
  public boolean makesDays() {
    return true;
  }

  /** Certain if most lines at the start are requests, or if {@code #Fields} names a request. */
  @Override
  public Confidence recognises(SourceFile file) throws IOException {
    LogLines lines = new LogLines();
    int requests = 0;
    int others = 0;
    for (String line : firstLines(file)) {
      Optional<LineForm> form = lines.formOf(line);
      if (form.isPresent()) {
        boolean understood = form.get().read(line).isPresent();
        requests += understood ? 1 : 0;
        others += understood ? 0 : 1;
      }
    }
    return requests > others || lines.namesRequests() ? Confidence.CERTAIN : Confidence.NO;
  }

  @Override
  public TableReader open(SourceFile file, Projection projection)
      throws SourceException, IOException {
    TalliedStream bytes = new TalliedStream(file.open());
    boolean opened = false;
    try {
      Charset charset = projection.layout().charset().orElse(StandardCharsets.UTF_8);
      checkIsText(file, charset);
      LogRows rows = new LogRows(file.name(), new ByteLines(bytes, charset), projection.zone());
      TableReader reader = RowTableReader.open(file.name(), rows, bytes, projection);
      opened = true;
      return new LogReader(reader);
    } finally {
      if (!opened) {
        bytes.close();
      }
    }
  }

  private static List<String> firstLines(SourceFile file) throws IOException {
    byte[] head = file.head(ENOUGH);
    List<String> texts = new ArrayList<>();
    try (ByteLines lines = new ByteLines(new ByteArrayInputStream(head), StandardCharsets.UTF_8)) {
      for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
        texts.add(next.get().text());
      }
    }
    boolean lastIsCut = head.length == ENOUGH && head[ENOUGH - 1] != '\n';
    return lastIsCut ? texts.subList(0, texts.size() - 1) : texts;
  }

  private static void checkIsText(SourceFile file, Charset charset)
      throws SourceException, IOException {
    byte[] head = file.head(FirstBytes.ENOUGH);
    Optional<String> other = FirstBytes.marked(head);
    if (other.isPresent()) {
      throw new SourceException(
          Problem.error(
              ProblemCode.EXPORT_UNREADABLE,
              Place.file(file.name()),
              "it looks like " + other.get(),
              "a web server's log as text"));
    }
    // Lines are found by their bytes.
    Optional<String> wide =
        Optional.of(FirstBytes.byteOrderMark(head).map(ByteOrderMark::charset).orElse(charset))
            .map(Charset::name)
            .filter(name -> name.startsWith("UTF-16") || name.startsWith("UTF-32"));
    if (wide.isPresent()) {
      throw new SourceException(
          Problem.error(
              ProblemCode.EXPORT_ENCODING,
              Place.file(file.name()),
              "it is in " + wide.get(),
              "a log as the web server wrote it, in UTF-8 or a declared encoding of single bytes"));
    }
  }
}
