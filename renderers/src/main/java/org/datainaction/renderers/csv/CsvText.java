package org.datainaction.renderers.csv;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A table as RFC 4180 text, cell by cell: commas, CRLF after every row, quotes where a cell needs
 * them.
 */
final class CsvText {
  private final StringBuilder text = new StringBuilder();
  private boolean rowStarted;

  /** A cell of text; what a spreadsheet would take for a formula is made harmless. */
  CsvText text(String value) {
    return cell(quoted(FormulaGuard.apply(value)));
  }

  /** A cell of letters, digits, dots, colons and dashes between them, written as it is. */
  CsvText plain(String value) {
    return cell(value);
  }

  /** A cell with a plain decimal number, or nothing. */
  CsvText number(Optional<BigDecimal> value) {
    return cell(value.isEmpty() ? "" : value.get().toPlainString());
  }

  /** A cell with nothing in it. */
  CsvText empty() {
    return cell("");
  }

  /** The cells of a row that was begun elsewhere. */
  CsvText cells(CsvText begun) {
    separate();
    text.append(begun.text);
    return this;
  }

  void endRow() {
    text.append("\r\n");
    rowStarted = false;
  }

  /** The rows of another table. */
  void rows(CsvText other) {
    text.append(other.text);
  }

  private CsvText cell(String written) {
    separate();
    text.append(written);
    return this;
  }

  private void separate() {
    if (rowStarted) {
      text.append(',');
    }
    rowStarted = true;
  }

  private static String quoted(String value) {
    return needsQuotes(value) ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  private static boolean needsQuotes(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == ',' || c == '"') {
        return true;
      }
    }
    return value.startsWith(" ") || value.endsWith(" ");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
