package org.datainaction.sources.row;

import java.util.Locale;

/**
 * What counts as blank in a cell: besides spaces and line ends also the no-break spaces that web
 * pages and spreadsheets leave behind, and characters of no width.
 */
public final class Blanks {
  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char ZERO_WIDTH_NO_BREAK_SPACE = '\uFEFF';

  private Blanks() {}

  /** Whether this is nothing but blanks. */
  public static boolean isBlank(String text) {
    return firstOf(text) == text.length();
  }

  /** The text without blanks at either end. */
  public static String strip(String text) {
    int first = firstOf(text);
    int end = text.length();
    while (end > first && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(first, end);
  }

  /** The text without blanks at either end, and one space for each run of blanks inside. */
  public static String collapse(String text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean afterBlank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        afterBlank = true;
      } else {
        if (afterBlank && !collapsed.isEmpty()) {
          collapsed.append(' ');
        }
        afterBlank = false;
        collapsed.append(c);
      }
    }
    return collapsed.toString();
  }

  /** How a header is compared: collapsed, without regard to case. */
  public static String headerKey(String header) {
    return collapse(header).toLowerCase(Locale.ROOT);
  }

  private static int firstOf(String text) {
    int first = 0;
    while (first < text.length() && isBlank(text.charAt(first))) {
      first++;
    }
    return first;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == ZERO_WIDTH_SPACE
        || c == ZERO_WIDTH_NO_BREAK_SPACE;
  }
}
