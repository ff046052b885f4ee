package org.datainaction.examples.durham;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Calls for a person in crisis, one file a year: a row a call, the month by name and no day. */
final class CrisisCallExport {
  private static final YearMonth FIRST = YearMonth.of(2025, Month.JANUARY);
  private static final YearMonth LAST = YearMonth.of(2026, Month.SEPTEMBER);
  private static final String HEADER = "objectid,event_year,event_month,event_dow,event_type\n";

  private CrisisCallExport() {}

  static Map<String, String> files() {
    Map<String, StringBuilder> files = new LinkedHashMap<>();
    Chance chance = new Chance(223_004);
    int number = 40_001;
    for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      StringBuilder file =
          files.computeIfAbsent(
              "data/community-safety/crisis-calls-" + month.getYear() + ".csv",
              fresh -> new StringBuilder(HEADER));
      for (String type : typesOf(month, chance)) {
        DayOfWeek day = chance.oneOf(List.of(DayOfWeek.values()));
        file.append(number++)
            .append(',')
            .append(month.getYear())
            .append(',')
            .append(month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .append(',')
            .append(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .append(',')
            .append(type)
            .append('\n');
      }
    }
    Map<String, String> contents = new LinkedHashMap<>();
    files.forEach((name, file) -> contents.put(name, file.toString()));
    return contents;
  }

  private static List<String> typesOf(YearMonth month, Chance chance) {
    List<String> types = new ArrayList<>();
    add(types, "Person in Crisis", chance.count(74 + month.getMonthValue()));
    add(types, "Overdose", chance.count(26));
    add(types, "Suicide-related", chance.count(14));
    Collections.sort(types);
    return types;
  }

  private static void add(List<String> types, String type, int calls) {
    for (int call = 0; call < calls; call++) {
      types.add(type);
    }
  }
}
