package org.datainaction.table;

import java.util.Locale;

/**
 * A row that was left out, and why.
 *
 * @param reason stable
 * @param file the export's name
 * @param line on which the cell at fault starts, from 1; if the row as a whole is, on which the row
 *     starts
 * @param column header of the cell at fault; empty if the row as a whole is
 * @param excerpt the start of what was found, at most 80 characters. It may hold personal data: it
 *     is told to the people who keep the workspace and never published
 * @param expected what would have been right
 */
public record Rejection(
    Reason reason, String file, long line, String column, String excerpt, String expected) {
  private static final int LONGEST_EXCERPT = 80;

  public Rejection {
    if (excerpt.length() > LONGEST_EXCERPT) {
      int end = Character.isHighSurrogate(excerpt.charAt(LONGEST_EXCERPT - 1)) ? 1 : 0;
      excerpt = excerpt.substring(0, LONGEST_EXCERPT - end) + "…";
    }
  }

  /** Why rows are left out. */
  public enum Reason {
    /** More or fewer cells than the header has. */
    RAGGED_ROW,
    /** A value that every row needs is missing. */
    VALUE_MISSING,
    /** A value that every row needs is not of its kind. */
    VALUE_INVALID,
    /** A cell is longer than any sensible value. */
    CELL_TOO_LONG,
    /** Text between the closing quote of a cell and the end of the cell. */
    QUOTING,
    /** Characters that the encoding does not have. */
    ENCODING,
    /** A line of a log that is not written as its lines should be: cut, damaged or too long. */
    LINE_NOT_UNDERSTOOD,
    /** A row's days do not lie in one period. */
    PERIOD_NOT_WHOLE,
    /** The named period is not of the dataset's grain. */
    PERIOD_OTHER_GRAIN,
    /** The named year, or part of one, does not start in the dataset's month. */
    PERIOD_OTHER_YEAR,
    /** A row is about a time for which the export is not said to be complete. */
    OUTSIDE_COVERS,
    /** The same figure is reported twice. */
    REPORTED_TWICE,
    /** A later row of the same thing stands in its place, as the dataset says it shall. */
    REPLACED,
    /** A published figure is not what its numerator and denominator give. */
    FIGURE_DISAGREES;

    /** As shown and written in files, for example {@code ragged-row}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
