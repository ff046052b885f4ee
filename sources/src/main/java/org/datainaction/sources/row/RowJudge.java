package org.datainaction.sources.row;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.datainaction.id.FieldId;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.table.CellState;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Projection;
import org.datainaction.table.Rejection;
import org.datainaction.table.SourceException;

/**
 * What becomes of the rows under a header: which cell is which, which rows are no data, and why a
 * row is rejected. The same for every format. Not safe for use by several threads.
 */
public final class RowJudge {
  private final String file;
  private final ImmutableList<ColumnSpec> wanted;
  private final Projection projection;
  private final HeaderMatch header;
  private final ImmutableList<CellReading> readings;

  private RowJudge(
      String file, Projection projection, HeaderMatch header, List<CellReading> readings) {
    this.file = file;
    this.wanted = ImmutableList.copyOf(projection.columns());
    this.projection = projection;
    this.header = header;
    this.readings = ImmutableList.copyOf(readings);
  }

  /**
   * For rows under this header.
   *
   * @throws SourceException if the header cannot be read or columns are missing, if what is stated
   *     cannot be read, or if a pattern is none; all problems at once
   */
  public static RowJudge of(String file, RawRow headerRow, Projection projection)
      throws SourceException {
    Optional<RawRow.Flaw> flaw = headerRow.flaw();
    long line = headerRow.line();
    if (flaw.isPresent()) {
      throw new SourceException(
          Problem.error(
              ProblemCode.EXPORT_UNREADABLE,
              Place.at(file, line, 0),
              "the header cannot be read (" + flaw.get().reason().id() + ")",
              flaw.get().expected()));
    }
    HeaderMatch header = HeaderMatch.of(headerRow.cells(), projection.columns());
    List<Problem> problems = new ArrayList<>(header.problems(file, line));
    List<CellReading> readings = readings(file, projection);
    for (int i = 0; i < readings.size(); i++) {
      ColumnSpec spec = projection.columns().get(i);
      if (spec.stated().map(readings.get(i)::read).filter(s -> isNoUse(s, spec)).isPresent()) {
        problems.add(
            Problem.error(
                ProblemCode.VALUE_INVALID,
                Place.field(file, spec.headers().get(0)),
                "'%s' is stated for every row".formatted(spec.stated().get()),
                spec.format().expected()));
      }
    }
    if (!problems.isEmpty()) {
      throw new SourceException(problems);
    }
    return new RowJudge(file, projection, header, readings);
  }

  /** Whether a value that is stated for every row would reject them all, or is none. */
  private static boolean isNoUse(CellState state, ColumnSpec spec) {
    return state == CellState.INVALID || spec.need().rejects(state);
  }

  /** The same for another thread. */
  public RowJudge copy() {
    return new RowJudge(
        file,
        projection,
        header,
        wanted.stream().map(spec -> CellReading.of(spec, projection)).toList());
  }

  private static List<CellReading> readings(String file, Projection projection)
      throws SourceException {
    List<CellReading> readings = new ArrayList<>();
    for (ColumnSpec spec : projection.columns()) {
      try {
        readings.add(CellReading.of(spec, projection));
      } catch (IllegalArgumentException noPattern) {
        throw new SourceException(
            Problem.error(
                ProblemCode.DEFINITION_INVALID,
                Place.field(file, spec.field().value()),
                "a pattern is not understood: " + noPattern.getMessage(),
                spec.format().expected()));
      }
    }
    return readings;
  }

  /** The problem with an export in which there is nothing. */
  public static SourceException empty(Place place, String what) {
    return new SourceException(
        Problem.error(ProblemCode.EXPORT_EMPTY, place, what, "a header and rows"));
  }

  /** Which column of the header each wanted column is. */
  public HeaderMatch header() {
    return header;
  }

  /** The rules of a wanted column. */
  public CellReading reading(int column) {
    return readings.get(column);
  }

  /** The fields that the export may lack and does, and that nobody states. */
  public Set<FieldId> absent() {
    Set<FieldId> absent = new LinkedHashSet<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (isAbsent(i)) {
        absent.add(wanted.get(i).field());
      }
    }
    return absent;
  }

  /** Whether the export lacks this wanted column and nobody states it. */
  boolean isAbsent(int column) {
    return !header.has(column) && wanted.get(column).stated().isEmpty();
  }

  /**
   * Whether the row is none of data: blank, the header once more, or known to be something else.
   */
  public boolean isNoData(RawRow row) {
    return row.role() == RawRow.Role.ASIDE
        || row.isBlank()
        || (row.flaw().isEmpty() && header.isRepeatedBy(row.cells()));
  }

  /** Why the row cannot be taken apart into the header's cells, if it cannot. */
  public Optional<Rejection> unreadable(RawRow row) {
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

  /**
   * What is wrong with a cell, told as the reason for which a row is rejected.
   *
   * @param state of the cell; not {@link CellState#PRESENT}
   */
  public Rejection unusable(RawRow row, int column, CellState state) {
    return new Rejection(
        state == CellState.MISSING
            ? Rejection.Reason.VALUE_MISSING
            : Rejection.Reason.VALUE_INVALID,
        file,
        header.has(column) ? row.lineOf(header.placeOf(column)) : row.line(),
        header.nameOf(column),
        Blanks.strip(cell(row, column)),
        wanted.get(column).format().expected());
  }

  /** The text of a wanted cell, as it stands or as the workspace states it. */
  String cell(RawRow row, int column) {
    return header.has(column)
        ? row.cells().get(header.placeOf(column))
        : wanted.get(column).stated().orElse("");
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
}
