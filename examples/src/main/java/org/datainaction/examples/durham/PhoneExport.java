package org.datainaction.examples.durham;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Calls to the 911 center hour by hour, one file a month, counted by how long the caller waited.
 * The hour that happens twice when clocks go back is one row, the hour that clocks skip is none,
 * and on one night the phone system wrote nothing for two hours.
 */
final class PhoneExport {
  private static final YearMonth FIRST = YearMonth.of(2025, Month.NOVEMBER);
  private static final YearMonth LAST = YearMonth.of(2026, Month.OCTOBER);
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final DateTimeFormatter HOUR_STARTED =
      DateTimeFormatter.ofPattern("M/d/yyyy HH:mm", Locale.ROOT);
  private static final List<LocalDateTime> SILENT =
      List.of(LocalDateTime.of(2026, 2, 17, 3, 0), LocalDateTime.of(2026, 2, 17, 4, 0));

  private static final String HEADER =
      "DateTime,Hour,"
          + "911_10,911_15,911_20,911_40,911_60,911_120,911_121,911_AB,911_T,"
          + "911_PCT_10,911_PCT_15,911_PCT_20,911_PCT_40,911_PCT_AB,"
          + "ADM_10,ADM_15,ADM_20,ADM_40,ADM_60,ADM_120,ADM_121,ADM_AB,ADM_T,Total,"
          + "ADM_PCT_10,PCT_ADM_15,ADM_PCT_20,ADM_PCT_40,ADM_PCT_AB,"
          + "TTL_PCT_10,TTL_PCT_15,TTL_PCT_20,TTL_PCT_40,TTL_PCT_AB\n";

  /** Calls expected in each hour of the day, from midnight. */
  private static final int[] CALLS_BY_HOUR = {
    18, 14, 11, 9, 8, 9, 13, 19, 26, 31, 35, 38, 41, 43, 45, 47, 50, 51, 48, 44, 40, 36, 30, 24
  };

  private PhoneExport() {}

  static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    Chance chance = new Chance(223_002);
    for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      files.put("data/ecc/phone-" + month + ".csv", file(month, chance));
    }
    return files;
  }

  private static String file(YearMonth month, Chance chance) {
    StringBuilder file = new StringBuilder(HEADER);
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      for (Map.Entry<Integer, Integer> hour : hours(month.atDay(day)).entrySet()) {
        LocalDateTime started = month.atDay(day).atTime(hour.getKey(), 0);
        String row = row(started, hour.getValue(), chance);
        if (!SILENT.contains(started)) {
          file.append(row).append('\n');
        }
      }
    }
    return file.toString();
  }

  /** The hours on the clock of a day, and how often each happens. */
  private static Map<Integer, Integer> hours(LocalDate day) {
    Map<Integer, Integer> hours = new LinkedHashMap<>();
    ZonedDateTime end = day.plusDays(1).atStartOfDay(ZONE);
    for (ZonedDateTime time = day.atStartOfDay(ZONE); time.isBefore(end); ) {
      hours.merge(time.getHour(), 1, Integer::sum);
      time = time.plusHours(1);
    }
    return hours;
  }

  private static String row(LocalDateTime started, int times, Chance chance) {
    double expected = times * CALLS_BY_HOUR[started.getHour()] * chance.about1(0.15);
    // The center fills its empty seats in the course of the year, and answers sooner.
    double progress = FIRST.until(started, ChronoUnit.MONTHS) / 11.0;
    Calls emergency = Calls.made(chance.count(expected), 0.09, 0.80 + 0.08 * progress, chance);
    Calls other = Calls.made(chance.count(expected * 0.6), 0.04, 0.74 + 0.05 * progress, chance);
    Calls all = emergency.and(other);
    List<String> cells = new ArrayList<>();
    cells.add(HOUR_STARTED.format(started));
    cells.add(String.format(Locale.ROOT, "%02d", started.getHour()));
    cells.addAll(emergency.counts());
    cells.addAll(emergency.shares());
    cells.addAll(other.counts());
    cells.add(Integer.toString(all.offered()));
    cells.addAll(other.shares());
    cells.addAll(all.shares());
    return String.join(",", cells);
  }

  /**
   * The calls of an hour.
   *
   * @param answered by how long the caller waited: up to 10, 15, 20, 40, 60, 120 seconds, longer
   * @param abandoned by callers who hung up first
   */
  private record Calls(List<Integer> answered, int abandoned) {
    /**
     * Of those who wait longer than one step, the share that does not wait longer than the next.
     */
    private static final double[] NEXT_STEP = {0.45, 0.4, 0.6, 0.6, 0.7};

    static Calls made(int offered, double hangUp, double within10, Chance chance) {
      int abandoned = chance.countOf(offered, hangUp);
      List<Integer> answered = new ArrayList<>();
      int waiting = offered - abandoned;
      answered.add(chance.countOf(waiting, within10));
      waiting -= answered.get(0);
      for (double share : NEXT_STEP) {
        int now = chance.countOf(waiting, share);
        answered.add(now);
        waiting -= now;
      }
      answered.add(waiting);
      return new Calls(List.copyOf(answered), abandoned);
    }

    Calls and(Calls others) {
      List<Integer> sums = new ArrayList<>();
      for (int i = 0; i < answered.size(); i++) {
        sums.add(answered.get(i) + others.answered.get(i));
      }
      return new Calls(sums, abandoned + others.abandoned);
    }

    int offered() {
      return within(answered.size()) + abandoned;
    }

    List<String> counts() {
      List<String> cells = new ArrayList<>();
      answered.forEach(count -> cells.add(Integer.toString(count)));
      cells.add(Integer.toString(abandoned));
      cells.add(Integer.toString(offered()));
      return cells;
    }

    /** The percent columns: of answered calls, and for abandoned ones of all that came in. */
    List<String> shares() {
      int all = within(answered.size());
      return List.of(
          share(within(1), all),
          share(within(2), all),
          share(within(3), all),
          share(within(4), all),
          share(abandoned, offered()));
    }

    private int within(int columns) {
      return answered.stream().limit(columns).mapToInt(Integer::intValue).sum();
    }

    /** Prints 0 for a share of nothing, as the real export does. */
    private static String share(int part, int whole) {
      return whole == 0
          ? "0"
          : BigDecimal.valueOf(part)
              .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP)
              .stripTrailingZeros()
              .toPlainString();
    }
  }
}
