package org.datainaction.benchmarks.race;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a build has published, as the lines in which the peer gives its answer: fiscal year,
 * quarter, district, calls, calls answered in time, their share in millionths, 90th percentile of
 * the response, sum of seconds to answer, their mean in thousandths, units.
 */
final class PublishedLines {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::quarter).thenComparing(Cell::district);

  private PublishedLines() {}

  /**
   * Reads the CSV files of a site.
   *
   * @param rejected rows that the program said it left out
   */
  static List<String> of(Path site, long rejected) throws IOException {
    Map<Cell, Map<String, String>> calls = measure(site, "calls");
    Map<Cell, Map<String, String>> inTime = measure(site, "answered-in-time");
    Map<Cell, Map<String, String>> response = measure(site, "response-9-of-10");
    Map<Cell, Map<String, String>> answer = measure(site, "mean-answer");
    Map<Cell, Map<String, String>> units = measure(site, "units");
    List<String> lines = new ArrayList<>();
    calls.forEach(
        (cell, row) -> {
          BigDecimal n = number(row, "value");
          BigDecimal met = number(inTime.get(cell), "numerator");
          BigDecimal sum = number(answer.get(cell), "numerator");
          lines.add(
              String.join(
                  ",",
                  cell.inWords(),
                  n.toPlainString(),
                  met.toPlainString(),
                  met.multiply(MILLION)
                      .divideToIntegralValue(number(inTime.get(cell), "denominator"))
                      .toPlainString(),
                  response.getOrDefault(cell, Map.of()).getOrDefault("value", ""),
                  sum.toPlainString(),
                  sum.multiply(THOUSAND)
                      .divideToIntegralValue(number(answer.get(cell), "denominator"))
                      .toPlainString(),
                  number(units.get(cell), "value").toPlainString()));
        });
    lines.add("rejected," + rejected);
    return lines;
  }

  /** The rows of a measure's file that are about a quarter and a district and have a figure. */
  private static Map<Cell, Map<String, String>> measure(Path site, String name) throws IOException {
    Path file = site.resolve("measures/bench/" + name + ".csv");
    Map<Cell, Map<String, String>> rows = new TreeMap<>(ORDER);
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      reader.stream()
          .filter(has("grain", "quarter").and(has("breakdown_field", "district")))
          .filter(has("value", "").or(has("value", "0")).negate())
          .forEach(row -> rows.put(Cell.of(row), new HashMap<>(row.getFieldsAsMap())));
    }
    return rows;
  }

  private static Predicate<NamedCsvRecord> has(String column, String value) {
    return row -> row.getField(column).equals(value);
  }

  private static BigDecimal number(@Nullable Map<String, String> row, String column) {
    // A figure that the other side has and this one lacks must show as a difference.
    String text = row == null ? "" : row.getOrDefault(column, "");
    return text.isEmpty() ? BigDecimal.ONE.negate() : new BigDecimal(text);
  }

  /**
   * Which figure.
   *
   * @param quarter fiscal quarters since the year 0
   */
  private record Cell(int quarter, String district) {
    static Cell of(NamedCsvRecord row) {
      LocalDate start = LocalDate.parse(row.getField("period_start"));
      int months = start.getYear() * 12 + start.getMonthValue() - 1;
      // The fiscal year that starts in July is named after the next calendar year.
      return new Cell((months + 6) / 3, row.getField("breakdown_value"));
    }

    String inWords() {
      return quarter / 4 + ",Q" + (quarter % 4 + 1) + "," + district;
    }
  }
}
