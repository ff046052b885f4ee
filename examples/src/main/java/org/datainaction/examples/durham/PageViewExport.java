package org.datainaction.examples.durham;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Views by page, one file a month, as Google Analytics 4 exports them ("Pages and screens"). Pages
 * come and go: the 911 center has none at first, and the new dashboard of January 2025 brings new
 * addresses while some readers still open the old ones.
 */
final class PageViewExport {
  private static final YearMonth FIRST = YearMonth.of(2023, Month.JULY);
  private static final YearMonth LAST = YearMonth.of(2026, Month.OCTOBER);
  private static final YearMonth LAUNCH = YearMonth.of(2025, Month.JANUARY);
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final String END = "\r\n";

  private static final String HEADER =
      "Page path and screen class,Views,Active users,Views per active user,"
          + "Average engagement time per active user,Event count,Key events,Total revenue";

  private static final List<Page> PAGES =
      List.of(
          Page.always("/", 61_000),
          Page.always("/water-bill", 23_500),
          Page.always("/jobs", 17_800),
          Page.always("/parks", 9_400),
          Page.always("/city-council", 3_900),
          Page.always("/police", 4_100),
          Page.always("/community-safety", 1_650),
          Page.always("/fire", 920),
          Page.always("/911", 610),
          Page.until(LAUNCH, "/police/crime-maps", 300),
          Page.until(LAUNCH, "/police/crime-maps/", 22),
          Page.until(LAUNCH, "/police/annual-report", 95),
          Page.until(LAUNCH, "/community-safety/heart-data", 255),
          new Page("/911/performance", 108, YearMonth.of(2023, Month.OCTOBER), LAUNCH),
          Page.from(LAUNCH, "/public-safety-data", 1_150),
          Page.from(LAUNCH, "/public-safety-data/police", 585),
          Page.from(LAUNCH, "/public-safety-data/police/", 31),
          Page.from(LAUNCH, "/public-safety-data/community-safety", 372),
          Page.from(LAUNCH, "/public-safety-data/911", 196));

  private PageViewExport() {}

  static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    Chance chance = new Chance(223_001);
    for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      files.put("data/web/pages-and-screens-" + month + ".csv", file(month, chance));
    }
    return files;
  }

  private static String file(YearMonth month, Chance chance) {
    StringBuilder file = new StringBuilder();
    for (String line :
        List.of(
            "# ----------------------------------------",
            "# Pages and screens: Page path and screen class",
            "# Account: Made-up example",
            "# Property: Made-up example - GA4",
            "# ----------------------------------------",
            "# ",
            "# All Users",
            "# Start date: " + day(month.atDay(1)),
            "# End date: " + day(month.atEndOfMonth()),
            HEADER)) {
      file.append(line).append(END);
    }
    PAGES.stream()
        .map(page -> new Viewed(page.path, views(page, month, chance)))
        .filter(viewed -> viewed.views > 0)
        .sorted(Comparator.comparing(Viewed::views).reversed().thenComparing(Viewed::path))
        .forEachOrdered(viewed -> file.append(row(viewed, chance)).append(END));
    return file.toString();
  }

  private static int views(Page page, YearMonth month, Chance chance) {
    double expected = page.views * season(month) * chance.about1(0.12);
    if (month.isBefore(page.from)) {
      return 0;
    }
    if (month.isBefore(page.retired)) {
      return chance.count(expected);
    }
    // Old bookmarks: fewer each month after a page was retired, none after half a year.
    long monthsSince = page.retired.until(month, ChronoUnit.MONTHS);
    return monthsSince > 5 ? 0 : chance.count(expected / StrictMath.pow(3, monthsSince + 1.0));
  }

  /** December is quiet, and fewer days make a shorter month. */
  private static double season(YearMonth month) {
    double habit = month.getMonth() == Month.DECEMBER ? 0.85 : 1.0;
    return habit * month.lengthOfMonth() / 30.4;
  }

  private static String row(Viewed viewed, Chance chance) {
    int users = Math.max(1, (int) (viewed.views * chance.about1(0.1) * 0.66));
    int engagedSeconds = chance.count(users * 24.0);
    int events = viewed.views * 2 + chance.count(viewed.views * 1.2);
    return String.join(
        ",",
        viewed.path,
        Integer.toString(viewed.views),
        Integer.toString(users),
        ratio(viewed.views, users),
        ratio(engagedSeconds, users),
        Integer.toString(events),
        "0",
        "0");
  }

  private static String ratio(int above, int below) {
    return BigDecimal.valueOf(above)
        .divide(BigDecimal.valueOf(below), MathContext.DECIMAL64)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String day(LocalDate date) {
    return DAY.format(date);
  }

  private record Viewed(String path, int views) {}

  /**
   * A page of the city's site.
   *
   * @param path its address
   * @param views expected in a month
   * @param from first month
   * @param retired first month in which it is no longer kept up
   */
  private record Page(String path, double views, YearMonth from, YearMonth retired) {
    static Page always(String path, double views) {
      return new Page(path, views, FIRST, LAST.plusMonths(1));
    }

    static Page until(YearMonth retired, String path, double views) {
      return new Page(path, views, FIRST, retired);
    }

    static Page from(YearMonth first, String path, double views) {
      return new Page(path, views, first, LAST.plusMonths(1));
    }
  }
}
