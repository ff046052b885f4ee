package org.datainaction.sources.csv;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  private CsvText() {}

  static String of(List<String> header, List<List<String>> rows) {
    return Stream.concat(Stream.of(header), rows.stream())
        .map(CsvText::line)
        .collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",")) + "\n";
  }

  private static String cell(String text) {
    boolean needsQuotes = text.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
