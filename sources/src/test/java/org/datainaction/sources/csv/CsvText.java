package org.datainaction.sources.csv;

import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Random;

/** Writes tables as CSV, in the simplest way and not by the code under test. */
final class CsvText {
  /** The block that GA4 puts before a table, nine lines. */
  static final String GA4_COMMENTS =
      """
      # ----------------------------------------
      # Pages and screens: Page path and screen class
      # Account: City of Durham
      # Property: durhamnc.gov - GA4
      # ----------------------------------------
      #\s
      # All Users
      # Start date: 20260224
      # End date: 20260323
      """;

  /** The block that Universal Analytics puts before a table, and an empty line: six lines. */
  static final String UA_COMMENTS =
      """
      # ----------------------------------------
      # All Web Site Data
      # Pages
      # 20230101-20230131
      # ----------------------------------------

      """;

  private CsvText() {}

  /** With commas, and quotes only where they are needed. */
  static String of(List<String> header, List<List<String>> rows) {
    return written(header, rows, ',', new Random(0), false);
  }

  /** With quotes also where they are not needed, now and then. */
  static String written(
      List<String> header, List<List<String>> rows, char separator, Random random) {
    return written(header, rows, separator, random, true);
  }

  private static String written(
      List<String> header,
      List<List<String>> rows,
      char separator,
      Random random,
      boolean moreQuotes) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : Iterables.concat(List.of(header), rows)) {
      for (int i = 0; i < row.size(); i++) {
        boolean quoted = moreQuotes && random.nextInt(4) == 0;
        text.append(i == 0 ? "" : String.valueOf(separator))
            .append(cell(row.get(i), separator, quoted));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String cell(String text, char separator, boolean quoted) {
    boolean needsQuotes = text.chars().anyMatch(c -> c == separator || "\"\r\n".indexOf(c) >= 0);
    return quoted || needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
