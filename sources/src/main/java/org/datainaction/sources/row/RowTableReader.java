package org.datainaction.sources.row;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.datainaction.id.FieldId;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.table.Batch;
import org.datainaction.table.CellState;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Projection;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.Rejection;
import org.datainaction.table.RejectionLog;
import org.datainaction.table.SourceException;
import org.datainaction.table.TableReader;

/** Reads rows of text as typed batches. Holds one batch at a time. */
public final class RowTableReader implements TableReader {
  /** How many rows a batch has at most. */
  public static final int BATCH_ROWS = 2048;

  private final String file;
  private final RowSource rows;
  private final TalliedStream bytes;
  private final ImmutableList<ColumnSpec> wanted;
  private final HeaderMatch header;
  private final ImmutableList<ColumnBuilder> columns;
  private final long[] lines = new long[BATCH_ROWS];
  private final RejectionLog.Builder rejections = new RejectionLog.Builder();
  private final List<Rejection> invalidExamples = new ArrayList<>();
  private long rowsRead;
  private long ignored;
  private Optional<Batch> first = Optional.empty();

  private RowTableReader(
      String file, RowSource rows, TalliedStream bytes, Projection projection, RawRow headerRow)
      throws SourceException {
    this.file = file;
    this.rows = rows;
    this.bytes = bytes;
    this.wanted = ImmutableList.copyOf(projection.columns());
    this.header = HeaderMatch.of(headerRow.cells(), wanted);
    List<Problem> problems = new ArrayList<>(header.problems(file, headerRow.line()));
    ImmutableList.Builder<ColumnBuilder> builders = ImmutableList.builder();
    for (ColumnSpec spec : wanted) {
      ColumnBuilder builder = builder(spec, projection);
      if (spec.stated().map(builder::stage).filter(CellState.INVALID::equals).isPresent()) {
        problems.add(
            Problem.error(
                ProblemCode.VALUE_INVALID,
                Place.field(file, spec.headers().get(0)),
                "'%s' is stated for every row".formatted(spec.stated().get()),
                spec.format().expected()));
      }
      builders.add(builder);
    }
    if (!problems.isEmpty()) {
      throw new SourceException(problems);
    }
    this.columns = builders.build();
  }

  /**
   * Starts reading at the header.
   *
   * @param file the export's name
   * @param rows the header and the rows under it; closed with this reader
   * @param bytes what the rows are read from
   * @param projection what is wanted
   * @throws SourceException if there is no header, columns are missing or there is no row
   * @throws IOException if the file cannot be read
   */
  public static TableReader open(
      String file, RowSource rows, TalliedStream bytes, Projection projection)
      throws SourceException, IOException {
    Optional<RawRow> headerRow = rows.next();
    if (headerRow.isEmpty()) {
      throw empty(Place.file(file), "it has no header");
    }
    Optional<RawRow.Flaw> flaw = headerRow.get().flaw();
    long line = headerRow.get().line();
    if (flaw.isPresent()) {
      throw new SourceException(
          Problem.error(
              ProblemCode.EXPORT_UNREADABLE,
              Place.at(file, line, 0),
              "the header cannot be read (" + flaw.get().reason().id() + ")",
              flaw.get().expected()));
    }
    RowTableReader reader = new RowTableReader(file, rows, bytes, projection, headerRow.get());
    reader.first = reader.fill();
    if (reader.rowsRead == reader.ignored) {
      throw empty(Place.at(file, line, 0), "it has a header and no rows under it");
    }
    return reader;
  }

  @Override
  public Optional<Batch> read() throws SourceException, IOException {
    if (first.isPresent()) {
      Optional<Batch> batch = first;
      first = Optional.empty();
      return batch;
    }
    return fill();
  }

  @Override
  public ReadOutcome outcome() {
    Map<FieldId, Long> invalid = new TreeMap<>();
    Set<FieldId> absent = new LinkedHashSet<>();
    for (int i = 0; i < wanted.size(); i++) {
      FieldId field = wanted.get(i).field();
      if (columns.get(i).invalid() > 0) {
        invalid.merge(field, columns.get(i).invalid(), Long::sum);
      }
      if (!header.has(i) && wanted.get(i).stated().isEmpty()) {
        absent.add(field);
      }
    }
    return new ReadOutcome(
        rowsRead,
        ignored,
        rejections.build(),
        invalid,
        invalidExamples,
        absent,
        bytes.bytes(),
        bytes.crc32c());
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private Optional<Batch> fill() throws SourceException, IOException {
    int accepted = 0;
    while (accepted < BATCH_ROWS) {
      Optional<RawRow> next = rows.next();
      if (next.isEmpty()) {
        break;
      }
      RawRow row = next.get();
      rowsRead++;
      if (isNoData(row)) {
        ignored++;
        continue;
      }
      Optional<Rejection> rejection = stage(row);
      if (rejection.isPresent()) {
        rejections.add(rejection.get());
        continue;
      }
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).commit(accepted);
        if (columns.get(i).isFirstInvalid()) {
          invalidExamples.add(unusable(row, i, Rejection.Reason.VALUE_INVALID));
        }
      }
      lines[accepted++] = row.line();
    }
    return accepted == 0
        ? Optional.empty()
        : Optional.of(
            new Batch(accepted, lines, columns.stream().map(ColumnBuilder::column).toList()));
  }

  private boolean isNoData(RawRow row) {
    return row.role() == RawRow.Role.ASIDE
        || row.isBlank()
        || (row.flaw().isEmpty() && header.isRepeatedBy(row.cells()));
  }

  /** Looks at every cell; says why the row must be left out, if it must. */
  private Optional<Rejection> stage(RawRow row) {
    Optional<Rejection> broken = unreadable(row);
    if (broken.isPresent()) {
      return broken;
    }
    for (int i = 0; i < columns.size(); i++) {
      ColumnSpec spec = wanted.get(i);
      String cell = cell(row, i);
      CellState state = columns.get(i).stage(cell);
      if (spec.need().rejects(state)) {
        Rejection.Reason reason =
            state == CellState.MISSING
                ? Rejection.Reason.VALUE_MISSING
                : Rejection.Reason.VALUE_INVALID;
        return Optional.of(unusable(row, i, reason));
      }
    }
    return Optional.empty();
  }

  private Rejection unusable(RawRow row, int column, Rejection.Reason reason) {
    return new Rejection(
        reason,
        file,
        header.has(column) ? row.lineOf(header.placeOf(column)) : row.line(),
        header.nameOf(column),
        Blanks.strip(cell(row, column)),
        wanted.get(column).format().expected());
  }

  private String cell(RawRow row, int column) {
    return header.has(column)
        ? row.cells().get(header.placeOf(column))
        : wanted.get(column).stated().orElse("");
  }

  private Optional<Rejection> unreadable(RawRow row) {
    List<String> cells = row.cells();
    if (row.flaw().isPresent()) {
      RawRow.Flaw flaw = row.flaw().get();
      int last = cells.size() - 1;
      return Optional.of(
          new Rejection(
              flaw.reason(),
              file,
              flaw.inLastCell() ? row.lineOf(last) : row.line(),
              flaw.inLastCell() ? header.nameAt(last) : "",
              flaw.inLastCell() ? cells.get(last) : start(cells),
              flaw.expected()));
    }
    if (cells.size() != header.size()) {
      return Optional.of(
          new Rejection(
              Rejection.Reason.RAGGED_ROW,
              file,
              row.line(),
              "",
              start(cells),
              "%s cells, found %s".formatted(header.size(), cells.size())));
    }
    return Optional.empty();
  }

  /** Enough of a row to recognize it; a rejection cuts it further. */
  private static String start(List<String> cells) {
    StringBuilder start = new StringBuilder();
    for (int i = 0; i < cells.size() && start.length() < 100; i++) {
      String cell = cells.get(i);
      start.append(i == 0 ? "" : " | ").append(cell, 0, Math.min(cell.length(), 100));
    }
    return start.toString();
  }

  private ColumnBuilder builder(ColumnSpec spec, Projection projection) throws SourceException {
    try {
      return ColumnBuilder.of(spec, projection, BATCH_ROWS);
    } catch (IllegalArgumentException noPattern) {
      throw new SourceException(
          Problem.error(
              ProblemCode.DEFINITION_INVALID,
              Place.field(file, spec.field().value()),
              "a pattern is not understood: " + noPattern.getMessage(),
              spec.format().expected()));
    }
  }

  private static SourceException empty(Place place, String what) {
    return new SourceException(
        Problem.error(ProblemCode.EXPORT_EMPTY, place, what, "a header and rows"));
  }
}
