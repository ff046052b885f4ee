package org.datainaction.renderers.csv;

/**
 * Keeps a spreadsheet from running text as a formula: such text gets an apostrophe in front, which
 * a spreadsheet takes for "this is text". Whoever wants the text as it was takes one apostrophe
 * away from a cell whose first character after apostrophes and blanks is one of {@code = + - @} or
 * their full-width forms, or a cell that starts with an apostrophe and a control character.
 */
final class FormulaGuard {
  private static final String STARTERS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private FormulaGuard() {}

  static String apply(String text) {
    return isRisky(text) ? "'" + text : text;
  }

  private static boolean isRisky(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == '\'') {
      start++;
    }
    if (start < text.length() && Character.isISOControl(text.charAt(start))) {
      return true;
    }
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    return start < text.length() && STARTERS.indexOf(text.charAt(start)) >= 0;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || Character.isISOControl(c);
  }
}
