package org.datainaction.sources.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datainaction.sources.row.Blanks;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.web.ReportColumns;
import org.datainaction.table.Rejection;

/**
 * The columns that are put behind those of a table: what the comments say of all rows, and the day
 * of each row where the table numbers its days.
 *
 * @param tool that wrote the report
 * @param days whether the comments before the first header say the days
 * @param index place of the column that numbers the days, from 0; negative if there is none
 */
record AddedColumns(WebTool tool, boolean days, int index) {
  /** For a table with this header behind these comments. */
  static AddedColumns to(List<String> header, WebTool tool, ReportComments comments) {
    List<String> words = header.stream().map(WebTool::word).toList();
    boolean days = comments.hasDays();
    boolean hasDate = words.contains(WebTool.word(ReportColumns.DATE));
    return new AddedColumns(tool, days, days && !hasDate ? words.indexOf(tool.indexHeader()) : -1);
  }

  /** The header with the headers of the columns. */
  List<String> header(List<String> cells) {
    List<String> all = new ArrayList<>(cells);
    if (days) {
      all.add(ReportColumns.START_DATE);
      all.add(ReportColumns.END_DATE);
    }
    all.add(ReportColumns.COUNTING_METHOD);
    if (index >= 0) {
      all.add(ReportColumns.DATE);
    }
    return all;
  }

  /** The row with its cells of the columns; flawed if it says no day of the report. */
  RawRow row(RawRow row, ReportComments comments) {
    List<String> all = new ArrayList<>(row.cells());
    if (days) {
      all.add(comments.start());
      all.add(comments.end());
    }
    all.add(tool.countingMethod());
    if (index >= 0) {
      String said = Blanks.strip(row.cells().get(index));
      Optional<String> date = said.isEmpty() ? Optional.of("") : date(said, comments);
      if (date.isEmpty()) {
        return row.withCells(row.cells().subList(0, index + 1)).with(noDayOf(comments));
      }
      all.add(date.get());
    }
    return row.withCells(all);
  }

  private Optional<String> date(String said, ReportComments comments) {
    try {
      LocalDate first = LocalDate.parse(comments.start(), DateTimeFormatter.BASIC_ISO_DATE);
      LocalDate last = LocalDate.parse(comments.end(), DateTimeFormatter.BASIC_ISO_DATE);
      return tool.day(said, first)
          .filter(day -> !day.isBefore(first) && !day.isAfter(last))
          .map(DateTimeFormatter.BASIC_ISO_DATE::format);
    } catch (DateTimeException noDays) {
      return Optional.empty();
    }
  }

  private RawRow.Flaw noDayOf(ReportComments comments) {
    return new RawRow.Flaw(
        Rejection.Reason.VALUE_INVALID,
        true,
        "%s, within %s to %s".formatted(tool.indexExpected(), comments.start(), comments.end()));
  }
}
