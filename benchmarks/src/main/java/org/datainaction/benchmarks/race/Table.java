package org.datainaction.benchmarks.race;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Figures with a heading, for the terminal and for a page. Not thread-safe. */
final class Table {
  private final String title;
  private final ImmutableList<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String title, String... columns) {
    this.title = title;
    this.columns = ImmutableList.copyOf(columns);
  }

  Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Two decimals, three below one; a dash for what is not known. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    return String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.2f", value);
  }

  /** A number without decimals; a dash for what is not known. */
  static String whole(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.0f", value);
  }

  /** A number of rows. */
  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** For a terminal: columns of equal width. */
  String asText() {
    List<List<String>> all = new ArrayList<>(rows);
    all.add(0, columns);
    StringBuilder text = new StringBuilder(title).append('\n');
    for (List<String> row : all) {
      text.append(' ');
      for (int i = 0; i < row.size(); i++) {
        int at = i;
        int width = all.stream().mapToInt(one -> one.get(at).length()).max().orElse(0);
        String cell = row.get(i);
        text.append(' ')
            .append(i == 0 ? Strings.padEnd(cell, width, ' ') : Strings.padStart(cell, width, ' '))
            .append(' ');
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** For a page. */
  String asMarkdown() {
    StringBuilder text = new StringBuilder("### ").append(title).append("\n\n");
    text.append(line(columns));
    text.append("|---").append("|---:".repeat(columns.size() - 1)).append("|\n");
    rows.forEach(row -> text.append(line(row)));
    return text.append('\n').toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
