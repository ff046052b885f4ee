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

  /** A cell with a plain decimal number, or nothing. */
  CsvText number(Optional<BigDecimal> value) {
    return cell(value.map(BigDecimal::toPlainString).orElse(""));
  }

  /** A cell with nothing in it. */
  CsvText empty() {
    return cell("");
  }

  void endRow() {
    text.append("\r\n");
    rowStarted = false;
  }

  private CsvText cell(String written) {
    if (rowStarted) {
      text.append(',');
    }
    text.append(written);
    rowStarted = true;
    return this;
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c < ' ' || c == ',' || c == '"');
    boolean edged = value.startsWith(" ") || value.endsWith(" ");
    return plain && !edged ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
