package org.datainaction.sources.csv;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.RowSource;
import org.datainaction.table.Rejection;
import org.datainaction.table.SourceException;

/**
 * The rows of a report: the table at whose header the rows start, and those tables behind it that
 * have the same header and cover other days. Comments, totals and the rows of other tables are
 * aside.
 */
final class ReportRows implements RowSource {
  private final WebTool tool;
  private final RowSource rows;
  private final TableWalk walk;
  private final Set<ReportComments> daysRead = new HashSet<>();
  private Optional<FirstTable> first = Optional.empty();
  private boolean inOtherTable;

  /**
   * The rows from a header on.
   *
   * @param comments what was said before it
   * @param rows the header and everything under it
   */
  ReportRows(WebTool tool, ReportComments comments, RowSource rows) {
    this.tool = tool;
    this.rows = rows;
    this.walk = new TableWalk(comments);
  }

  @Override
  public Optional<RawRow> next() throws SourceException, IOException {
    Optional<RawRow> next = rows.next();
    if (next.isEmpty()) {
      return next;
    }
    RawRow row = next.get();
    if (first.isPresent()) {
      return Optional.of(underHeader(row, first.get()));
    }
    AddedColumns added = AddedColumns.to(row.cells(), tool, walk.comments());
    first = Optional.of(new FirstTable(row.cells(), added));
    walk.enterTable(row);
    daysRead.add(walk.comments());
    return Optional.of(row.withCells(added.header(row.cells())));
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private RawRow underHeader(RawRow row, FirstTable table) {
    TableWalk.Kind kind = walk.step(row);
    if (kind == TableWalk.Kind.HEADER) {
      inOtherTable = !row.cells().equals(table.header()) || !daysRead.add(walk.comments());
    }
    if (kind != TableWalk.Kind.ROW || inOtherTable) {
      return row.aside();
    }
    if (row.flaw().isPresent()) {
      return row;
    }
    if (row.isBlank() || tool.isTotal(row.cells().stream().map(WebTool::word).toList())) {
      return row.aside();
    }
    return row.cells().size() == table.header().size()
        ? table.added().row(row, walk.comments())
        : ragged(row, table.header());
  }

  private static RawRow ragged(RawRow row, List<String> header) {
    return row.with(
        new RawRow.Flaw(
            Rejection.Reason.RAGGED_ROW,
            false,
            "%s cells, found %s".formatted(header.size(), row.cells().size())));
  }

  private record FirstTable(List<String> header, AddedColumns added) {}
}
