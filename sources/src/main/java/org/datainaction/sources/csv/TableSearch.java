package org.datainaction.sources.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.sources.row.Blanks;
import org.datainaction.sources.row.HeaderMatch;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.RowSource;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;

/**
 * Looks through a whole report for the first table that has every column that is needed. Holds one
 * row, what is missing of the nearest table, and at most {@value #LONGEST_LIST} characters of
 * headers, so that memory does not grow with the file.
 */
final class TableSearch {
  /** How many characters of the tables' headers are told. */
  static final int LONGEST_LIST = 800;

  private static final int LONGEST_HEADER = 100;

  private final String file;
  private final Projection projection;
  private final WebTool tool;
  private final StringBuilder headers = new StringBuilder();
  private int tables;
  private int tablesTold;
  private List<Problem> nearest = List.of();

  TableSearch(String file, Projection projection, WebTool tool) {
    this.file = file;
    this.projection = projection;
    this.tool = tool;
  }

  /**
   * The rows from the header of the wanted table on.
   *
   * @param comments what was said before the first row
   * @param rows from the first table on
   * @return empty if there are fewer than two tables
   * @throws SourceException if no table has all that is needed
   */
  Optional<RowSource> find(ReportComments comments, RowSource rows)
      throws SourceException, IOException {
    TableWalk walk = new TableWalk(comments);
    List<Problem> unreadable = List.of();
    try {
      for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (walk.step(row.get()) == TableWalk.Kind.HEADER && isWanted(row.get(), walk.comments())) {
          return Optional.of(
              new ReportRows(tool, walk.comments(), new StartingWith(row.get(), rows)));
        }
      }
    } catch (SourceException brokenFurtherOn) {
      unreadable = brokenFurtherOn.problems();
    }
    if (tables < 2 && unreadable.isEmpty()) {
      return Optional.empty();
    }
    throw nothing(unreadable);
  }

  private boolean isWanted(RawRow header, ReportComments comments) {
    List<String> cells = AddedColumns.to(header.cells(), tool, comments).header(header.cells());
    HeaderMatch match = HeaderMatch.of(cells, projection.columns());
    if (match.isComplete()) {
      return true;
    }
    List<Problem> problems = match.problems(file, header.line());
    if (tables == 0 || problems.size() < nearest.size()) {
      nearest = problems;
    }
    tables++;
    tell(header);
    return false;
  }

  private void tell(RawRow header) {
    String names = Blanks.collapse(String.join(", ", header.cells()));
    String told =
        "%sline %s: %s"
            .formatted(
                headers.isEmpty() ? "" : "; ",
                header.line(),
                names.substring(0, Math.min(names.length(), LONGEST_HEADER)));
    if (tablesTold == tables - 1 && headers.length() + told.length() <= LONGEST_LIST) {
      headers.append(told);
      tablesTold++;
    }
  }

  private SourceException nothing(List<Problem> unreadable) {
    List<Problem> problems = new ArrayList<>(nearest);
    if (tables > 1) {
      int untold = tables - tablesTold;
      problems.add(
          Problem.error(
              ProblemCode.COLUMN_MISSING,
              Place.file(file),
              "none of its %s tables has every column that is needed".formatted(tables),
              "columns of one table (%s%s)"
                  .formatted(headers, untold > 0 ? "; and " + untold + " more" : "")));
    }
    problems.addAll(unreadable);
    return new SourceException(problems);
  }

  /** A row that was taken already, and the others. */
  private static final class StartingWith implements RowSource {
    private final RowSource others;
    private Optional<RawRow> first;

    StartingWith(RawRow first, RowSource others) {
      this.first = Optional.of(first);
      this.others = others;
    }

    @Override
    public Optional<RawRow> next() throws SourceException, IOException {
      Optional<RawRow> next = first.isPresent() ? first : others.next();
      first = Optional.empty();
      return next;
    }

    @Override
    public void close() throws IOException {
      others.close();
    }
  }
}
