package org.datainaction.sources.csv;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.datainaction.sources.row.Blanks;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.RowSource;
import org.datainaction.table.Rejection;
import org.datainaction.table.SourceException;

/**
 * The rows of a GA4 export: the first table, and those tables behind it that have the same header
 * and cover other days. An empty line or a comment ends a table; the next line is the header of the
 * next one, unless it holds a number. Comments, totals and the rows of other tables are aside.
 */
final class Ga4Rows implements RowSource {
  private static final String GRAND_TOTAL = "grand total";
  private static final Set<String> TOTALS = Set.of("total", "totals", GRAND_TOTAL);

  private final RowSource rows;
  private final Set<Ga4Comments> daysRead = new HashSet<>();
  private Ga4Comments comments;
  private Optional<List<String>> header = Optional.empty();
  private boolean betweenTables;
  private boolean inOtherTable;

  Ga4Rows(List<String> preamble, RowSource rows) {
    this.comments = Ga4Comments.of(preamble);
    this.rows = rows;
  }

  @Override
  public Optional<RawRow> next() throws SourceException, IOException {
    Optional<RawRow> next = rows.next();
    if (next.isEmpty() || !comments.hasDays()) {
      return next;
    }
    RawRow row = next.get();
    if (header.isEmpty()) {
      header = Optional.of(row.cells());
      daysRead.add(comments);
      return Optional.of(row.withCells(Ga4Comments.headersBehind(row.cells())));
    }
    return Optional.of(underHeader(row, header.get()));
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private RawRow underHeader(RawRow row, List<String> firstHeader) {
    if (row.flaw().isPresent()) {
      return inOtherTable ? row.aside() : row;
    }
    String firstCell = row.cells().get(0);
    boolean sameWidth = row.cells().size() == firstHeader.size();
    if (Ga4Comments.isComment(firstCell) && (!sameWidth || betweenTables)) {
      comments = comments.and(firstCell);
      betweenTables = true;
      return row.aside();
    }
    if (row.cells().size() == 1 && row.isBlank()) {
      betweenTables = true;
      return row.aside();
    }
    if (betweenTables) {
      betweenTables = false;
      if (row.cells().stream().noneMatch(Ga4Rows::isNumber)) {
        inOtherTable = !row.cells().equals(firstHeader) || !daysRead.add(comments);
        return row.aside();
      }
    }
    if (inOtherTable || row.isBlank() || isTotal(row.cells())) {
      return row.aside();
    }
    return sameWidth ? row.withCells(comments.behind(row.cells())) : ragged(row, firstHeader);
  }

  private static RawRow ragged(RawRow row, List<String> header) {
    return row.with(
        new RawRow.Flaw(
            Rejection.Reason.RAGGED_ROW,
            false,
            "%s cells, found %s".formatted(header.size(), row.cells().size())));
  }

  /** A row whose first cell names nothing and that says that it is a total. */
  private static boolean isTotal(List<String> cells) {
    String first = word(cells.get(0));
    return first.equals(GRAND_TOTAL)
        || (first.isEmpty() && cells.stream().map(Ga4Rows::word).anyMatch(TOTALS::contains));
  }

  private static String word(String cell) {
    return Blanks.collapse(cell).toLowerCase(Locale.ROOT);
  }

  private static boolean isNumber(String cell) {
    String text = Blanks.strip(cell);
    return !text.isEmpty() && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
  }
}
