package org.datainaction.examples.durham;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Calls for service to the police, one file a month. The date has a midnight that is only filler,
 * the time stands in a column of its own, and the address has line breaks inside its quotes, as in
 * real exports. Streets and numbers are made up.
 */
final class CallsForServiceExport {
  private static final YearMonth FIRST = YearMonth.of(2025, Month.JULY);
  private static final YearMonth LAST = YearMonth.of(2026, Month.OCTOBER);
  private static final double CALLS_A_DAY = 4;
  private static final int DAYS_OF_A_WEEK = 7;

  private static final String HEADER =
      "CASENO,OFFENSE,EVENTDT,EVENTTM,CVLEGEND,CVDOW,InDbDate,Block_Location,BLKADDR,City,State\n";
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("h:mm:ss a", Locale.ENGLISH);

  /** What a call is about, and the group in which it is counted; twice is twice as often. */
  private static final List<Offense> OFFENSES =
      List.of(
          new Offense("THEFT FROM AUTO", "LARCENY - FROM VEHICLE"),
          new Offense("THEFT FROM AUTO", "LARCENY - FROM VEHICLE"),
          new Offense("THEFT MISD. (UNDER $950)", "LARCENY"),
          new Offense("THEFT MISD. (UNDER $950)", "LARCENY"),
          new Offense("VEHICLE STOLEN", "MOTOR VEHICLE THEFT"),
          new Offense("VANDALISM", "VANDALISM"),
          new Offense("DISTURBANCE", "DISORDERLY CONDUCT"),
          new Offense("DISTURBANCE", "DISORDERLY CONDUCT"),
          new Offense("NOISE COMPLAINT", "NOISE VIOLATION"),
          new Offense("NOISE COMPLAINT", "NOISE VIOLATION"),
          new Offense("BURGLARY AUTO", "BURGLARY - VEHICLE"),
          new Offense("ASSAULT/BATTERY MISD.", "ASSAULT"));

  private static final List<String> STREETS =
      List.of("OAK ST", "MILL RD", "ELM AVE", "LAKE DR", "HILL ST", "PARK AVE");

  private CallsForServiceExport() {}

  static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    Chance chance = new Chance(223_005);
    for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      files.put("data/police/calls-for-service-" + month + ".csv", file(month, chance));
    }
    return files;
  }

  private static String file(YearMonth month, Chance chance) {
    List<String> rows = new ArrayList<>();
    int number = 1_000 * (12 * month.getYear() + month.getMonthValue());
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      int calls = chance.count(CALLS_A_DAY);
      for (int call = 0; call < calls; call++) {
        rows.add(row(number++, month.atDay(day), month.atEndOfMonth().plusDays(5), chance));
      }
    }
    Collections.reverse(rows);
    return HEADER + String.join("", rows);
  }

  private static String row(int number, LocalDate day, LocalDate exported, Chance chance) {
    Offense offense = chance.oneOf(OFFENSES);
    LocalTime time =
        LocalTime.of(chance.between(chance.happens(0.8) ? 8 : 0, 23), 5 * chance.between(0, 11));
    String block = 100 * chance.between(1, 29) + " BLOCK " + chance.oneOf(STREETS);
    return String.join(
            ",",
            Integer.toString(number),
            offense.name(),
            DATE.format(day) + " 12:00:00 AM",
            TIME.format(time),
            offense.group(),
            Integer.toString(day.getDayOfWeek().getValue() % DAYS_OF_A_WEEK),
            DATE.format(exported) + " 04:42:00 PM",
            "\"" + block + "\nDurham, NC\"",
            block,
            "Durham",
            "NC")
        + "\n";
  }

  private record Offense(String name, String group) {}
}
