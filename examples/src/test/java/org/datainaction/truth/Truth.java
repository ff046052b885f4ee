package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Compares rendered figures with those of a truth file, to the last digit. */
final class Truth {
  private static final BigDecimal LARGEST_SMALL = BigDecimal.TEN;

  private static final List<String> NOT_ADDED_UP =
      List.of(
          "police/use-of-force-incidents",
          "police/people-subject-to-force",
          "police/officers-who-used-force");

  private Truth() {}

  /** The first day of a fiscal year or quarter as truth files name it: {@code FY2013 Q3}. */
  static LocalDate start(String name) {
    int year = Integer.parseInt(name.substring(2, 6));
    int quarter = name.length() > 6 ? Integer.parseInt(name.substring(8)) : 1;
    return LocalDate.of(year - 1, 7, 1).plusMonths(3L * (quarter - 1));
  }

  /** The figures of a node by name, under other names and without zeros. */
  static Map<String, BigDecimal> figures(JsonNode truth, UnaryOperator<String> name) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    truth
        .properties()
        .forEach(
            entry ->
                figures.merge(
                    name.apply(entry.getKey()), entry.getValue().decimalValue(), BigDecimal::add));
    return figures;
  }

  static Map<String, BigDecimal> figures(JsonNode truth) {
    return figures(truth, UnaryOperator.identity());
  }

  /** By first day. */
  static Map<String, BigDecimal> byStart(JsonNode truth) {
    return figures(truth, name -> start(name).toString());
  }

  /** The rendered figures by first day, without zeros. */
  static Map<String, BigDecimal> byStart(List<NamedCsvRecord> rows) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    for (NamedCsvRecord row : rows) {
      BigDecimal value = new BigDecimal(row.getField("value"));
      if (value.signum() != 0) {
        assertThat(figures.put(row.getField("period_start"), value)).isNull();
      }
    }
    return figures;
  }

  /**
   * What a reader of protected figures may see of open ones: nothing of a period whose whole counts
   * 1 to 10, nothing of a breakdown one part of which does, nothing of a year of which exactly one
   * quarter is withheld by these rules, and all else. At least one row must be shown and one
   * withheld, or nothing was tested.
   */
  static void isProtected(RealExports shipped, RealExports open) {
    int withheld = 0;
    assertThat(shipped.rows()).hasSameSizeAs(open.rows());
    for (NamedCsvRecord row : shipped.rows()) {
      boolean small =
          isSmall(row, row.getField("grain"), row.getField("period_start"), open)
              || (row.getField("grain").equals("year") && hasOneSmallQuarter(row, open));
      NamedCsvRecord same =
          open.rows().stream()
              .filter(
                  other ->
                      same(
                          row,
                          other,
                          "measure",
                          "grain",
                          "period_start",
                          "breakdown_field",
                          "breakdown_value"))
              .findFirst()
              .orElseThrow();
      if (small && !same.getField("value").isEmpty()) {
        assertThat(row.getField("status")).as("%s", row).isEqualTo("suppressed");
        assertThat(row.getField("value")).as("%s", row).isEmpty();
        withheld++;
      } else {
        assertThat(row.getFields()).isEqualTo(same.getFields());
      }
    }
    assertThat(withheld).isBetween(1, shipped.rows().size() - 1);
  }

  private static boolean isSmall(NamedCsvRecord row, String grain, String start, RealExports open) {
    return open.rows().stream()
        .filter(other -> same(row, other, "measure"))
        .filter(other -> other.getField("grain").equals(grain))
        .filter(other -> other.getField("period_start").equals(start))
        .filter(
            other ->
                other.getField("breakdown_field").isEmpty() || same(row, other, "breakdown_field"))
        .anyMatch(Truth::isSmall);
  }

  /** The year less its three other quarters would be the one; different people do not add up. */
  private static boolean hasOneSmallQuarter(NamedCsvRecord row, RealExports open) {
    if (NOT_ADDED_UP.contains(row.getField("measure"))) {
      return false;
    }
    LocalDate year = LocalDate.parse(row.getField("period_start"));
    List<Boolean> ofWhole = new ArrayList<>();
    List<Boolean> ofBreakdown = new ArrayList<>();
    for (int quarter = 0; quarter < 4; quarter++) {
      String start = year.plusMonths(3L * quarter).toString();
      ofWhole.add(
          open.rows().stream()
              .filter(other -> same(row, other, "measure"))
              .filter(other -> other.getField("grain").equals("quarter"))
              .filter(other -> other.getField("period_start").equals(start))
              .filter(other -> other.getField("breakdown_field").isEmpty())
              .anyMatch(Truth::isSmall));
      ofBreakdown.add(isSmall(row, "quarter", start, open));
    }
    return Collections.frequency(ofWhole, true) == 1
        || Collections.frequency(ofBreakdown, true) == 1;
  }

  private static boolean isSmall(NamedCsvRecord row) {
    String value = row.getField("value");
    return !value.isEmpty()
        && new BigDecimal(value).signum() > 0
        && new BigDecimal(value).compareTo(LARGEST_SMALL) <= 0;
  }

  private static boolean same(NamedCsvRecord one, NamedCsvRecord other, String... columns) {
    for (String column : columns) {
      if (!one.getField(column).equals(other.getField(column))) {
        return false;
      }
    }
    return true;
  }
}
