package org.datainaction.sources.row;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.datainaction.table.Rejection;

/**
 * A row as it stands in an export.
 *
 * @param line on which it starts, from 1
 * @param cells as written, without the quotes around them; of a row with a flaw only those up to
 *     the flaw
 * @param role whether it can be data at all
 * @param flaw what makes the row unreadable, if anything
 * @param onOneLine whether line breaks in cells are none of the file, because they are written as
 *     escapes
 */
public record RawRow(
    long line, List<String> cells, Role role, Optional<Flaw> flaw, boolean onOneLine) {
  public RawRow {
    cells = ImmutableList.copyOf(cells);
  }

  /** A row that should be data. */
  public static RawRow of(long line, List<String> cells) {
    return new RawRow(line, cells, Role.DATA, Optional.empty(), false);
  }

  /** The same of a format that writes line breaks as escapes. */
  public static RawRow escaped(long line, List<String> cells) {
    return new RawRow(line, cells, Role.DATA, Optional.empty(), true);
  }

  /** The same with a flaw in its last cell or in the row as a whole. */
  public RawRow with(Flaw found) {
    return new RawRow(line, cells, role, Optional.of(found), onOneLine);
  }

  /** The same with other cells. */
  public RawRow withCells(List<String> others) {
    return new RawRow(line, others, role, flaw, onOneLine);
  }

  /** The same, known not to be data. */
  public RawRow aside() {
    return new RawRow(line, cells, Role.ASIDE, Optional.empty(), onOneLine);
  }

  /** Whether no cell has anything in it. */
  public boolean isBlank() {
    if (flaw.isPresent()) {
      return false;
    }
    for (String cell : cells) {
      if (!Blanks.isBlank(cell)) {
        return false;
      }
    }
    return true;
  }

  /** The line on which a cell starts: those before it may have line breaks in them. */
  long lineOf(int cell) {
    return onOneLine
        ? line
        : line + cells.subList(0, cell).stream().mapToLong(RawRow::lineBreaks).sum();
  }

  private static long lineBreaks(String text) {
    long breaks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean secondOfPair = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
      breaks += (c == '\r' || c == '\n') && !secondOfPair ? 1 : 0;
    }
    return breaks;
  }

  /** What a row is in its file. */
  public enum Role {
    /** Data, or the header. */
    DATA,
    /** A comment, a total, a row of another table. */
    ASIDE
  }

  /**
   * What makes a row unreadable.
   *
   * @param reason why it is rejected
   * @param inLastCell whether the last cell that was read is at fault, and not the whole row
   * @param expected what would have been right
   */
  public record Flaw(Rejection.Reason reason, boolean inLastCell, String expected) {}
}
