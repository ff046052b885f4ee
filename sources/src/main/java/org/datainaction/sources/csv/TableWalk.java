package org.datainaction.sources.csv;

import org.datainaction.sources.row.Blanks;
import org.datainaction.sources.row.RawRow;

/**
 * Follows a report with several tables, row by row. An empty line or a comment ends a table; the
 * next line is the header of the next one, unless it holds a number.
 */
final class TableWalk {
  private ReportComments comments;
  private int width;
  private boolean betweenTables = true;

  TableWalk(ReportComments comments) {
    this.comments = comments;
  }

  /** What the comments say of the table at hand. */
  ReportComments comments() {
    return comments;
  }

  /** Takes this row for a header, whatever it looks like. */
  void enterTable(RawRow header) {
    width = header.cells().size();
    betweenTables = false;
  }

  /** What the next row is. A row that cannot be read ends nothing. */
  Kind step(RawRow row) {
    if (row.flaw().isPresent()) {
      return Kind.ROW;
    }
    String firstCell = row.cells().get(0);
    boolean sameWidth = row.cells().size() == width;
    // Within a table a page may be called like a comment.
    if (ReportComments.isComment(firstCell) && (!sameWidth || betweenTables)) {
      comments = comments.and(firstCell);
      betweenTables = true;
      return Kind.BETWEEN;
    }
    if (row.cells().size() == 1 && row.isBlank()) {
      betweenTables = true;
      return Kind.BETWEEN;
    }
    boolean mayBeHeader = betweenTables;
    betweenTables = false;
    if (mayBeHeader && row.cells().stream().noneMatch(TableWalk::isNumber)) {
      width = row.cells().size();
      return Kind.HEADER;
    }
    return Kind.ROW;
  }

  private static boolean isNumber(String cell) {
    String text = Blanks.strip(cell);
    boolean hasDigit = text.chars().anyMatch(TableWalk::isDigit);
    return hasDigit && text.chars().allMatch(c -> isDigit(c) || c == '.' || c == ',');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** What a row is. */
  enum Kind {
    /** A comment or an empty line. */
    BETWEEN,
    /** The header of a table. */
    HEADER,
    /** A row of the table whose header came last. */
    ROW
  }
}
