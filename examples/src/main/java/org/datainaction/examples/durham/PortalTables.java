package org.datainaction.examples.durham;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What the city might know of its own dashboard: how soon questions are answered, what its readers
 * say, and a survey twice a year. Each table is a case in which a verdict of another kind is right.
 */
final class PortalTables {
  private static final YearMonth FIRST = YearMonth.of(2023, 7);
  private static final YearMonth LAUNCH = YearMonth.of(2025, 1);
  private static final YearMonth LAST = YearMonth.of(2026, 10);
  private static final String HEADER = "Period,Value,Numerator,Denominator,N\n";
  private static final int SHARE_DECIMALS = 3;

  private PortalTables() {}

  static Map<String, String> files() {
    return Map.of(
        "data/portal/days-to-answer.csv", daysToAnswer(),
        "data/portal/readers-on-phones.csv", readersOnPhones(),
        "data/portal/found-it.csv", foundIt(),
        "data/portal/know-where-to-look.csv", knowWhereToLook());
  }

  /** Many more questions came with the new page, and no more people to answer them. */
  private static String daysToAnswer() {
    Chance chance = new Chance(223_005);
    StringBuilder table = new StringBuilder("Period,Value\n");
    for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      double days = (month.isBefore(LAUNCH) ? 4.2 : 6.6) * chance.about1(0.10);
      table.append(month).append(',').append(rounded(days, 1)).append('\n');
    }
    return table.toString();
  }

  /** The new page fits the screen of a phone; the old one did not. */
  private static String readersOnPhones() {
    Chance chance = new Chance(223_006);
    return monthly(
        month -> chance.count(month.isBefore(LAUNCH) ? 2200 : 3300),
        month -> (month.isBefore(LAUNCH) ? 0.47 : 0.59) * chance.about1(0.03),
        chance);
  }

  /** One more click than before here, one less there: as many as before find what they look for. */
  private static String foundIt() {
    Chance chance = new Chance(223_007);
    return monthly(month -> chance.count(2600), month -> 0.62 * chance.about1(0.02), chance);
  }

  private static String monthly(ToIntFunction<YearMonth> asked, ShareOf share, Chance chance) {
    StringBuilder table = new StringBuilder(HEADER);
    for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      int all = asked.applyAsInt(month);
      append(table, month.toString(), chance.countOf(all, share.in(month)), all);
    }
    return table.toString();
  }

  /** A survey by telephone; that of January to June 2026 is not evaluated yet. */
  private static String knowWhereToLook() {
    Chance chance = new Chance(223_008);
    StringBuilder table = new StringBuilder(HEADER);
    for (int half = 0; half < 9; half++) {
      int asked = chance.between(780, 820);
      double share = (half < 7 ? 0.31 : 0.35) * chance.about1(0.06);
      String period = "FY" + (2021 + half / 2 + 1) + "-H" + (half % 2 + 1);
      append(table, period, chance.countOf(asked, share), asked);
    }
    return table.toString();
  }

  private static void append(StringBuilder table, String period, int some, int all) {
    table
        .append(period)
        .append(',')
        .append(rounded((double) some / all, SHARE_DECIMALS))
        .append(',')
        .append(some)
        .append(',')
        .append(all)
        .append(',')
        .append(all)
        .append('\n');
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  /** The share that is expected in a month. */
  private interface ShareOf {
    double in(YearMonth month);
  }
}
