package org.datainaction.problem;

/**
 * Where a problem is.
 *
 * @param file the file's name as the reader knows it; empty if no file is concerned
 * @param line from 1; 0 if unknown
 * @param column the character from 1; 0 if unknown
 * @param field the name of the column, key or option; empty if none
 */
public record Place(String file, long line, int column, String field) {
  /** Nowhere in particular. */
  public static final Place NONE = new Place("", 0, 0, "");

  /** A whole file. */
  public static Place file(String file) {
    return new Place(file, 0, 0, "");
  }

  /** A character of a file. */
  public static Place at(String file, long line, int column) {
    return new Place(file, line, column, "");
  }

  /** A column of a table, in all of its rows. */
  public static Place field(String file, String field) {
    return new Place(file, 0, 0, field);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    if (!field.isEmpty()) {
      text.append(text.isEmpty() ? "" : " ").append('[').append(field).append(']');
    }
    return text.toString();
  }
}
