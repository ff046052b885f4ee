package org.datainaction.examples.durham;

import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fire calls for service, one file a month and one row for each unit that was sent, newest first.
 * Streets, districts and units are made up. A few rows are broken as real ones are: see {@link
 * #spoil}.
 */
final class FireCallExport {
  private static final YearMonth FIRST = YearMonth.of(2025, Month.JANUARY);
  private static final YearMonth LAST = YearMonth.of(2026, Month.SEPTEMBER);
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final double CALLS_A_DAY = 3.3;

  private static final String HEADER =
      "Call Number,Unit ID,Incident Number,Call Type,Call Date,Watch Date,Received DtTm,Entry DtTm,"
          + "Dispatch DtTm,Response DtTm,On Scene DtTm,Transport DtTm,Hospital DtTm,"
          + "Call Final Disposition,Available DtTm,Address,City,Zipcode of Incident,Battalion,"
          + "Station Area,Box,Original Priority,Priority,Final Priority,ALS Unit,Call Type Group,"
          + "Number of Alarms,Unit Type,Unit sequence in call dispatch,Fire Prevention District,"
          + "Supervisor District,Neighborhooods - Analysis Boundaries,Location,RowID";

  private FireCallExport() {}

  static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    Chance chance = new Chance(223_003);
    for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      files.put("data/fire/fire-calls-" + month + ".csv", file(month, chance));
    }
    return files;
  }

  private static String file(YearMonth month, Chance chance) {
    List<ZonedDateTime> received = new ArrayList<>();
    int calls = chance.count(CALLS_A_DAY * month.lengthOfMonth());
    for (int call = 0; call < calls; call++) {
      received.add(
          LocalDateTime.of(
                  month.getYear(),
                  month.getMonth(),
                  chance.between(1, month.lengthOfMonth()),
                  chance.between(chance.happens(0.75) ? 7 : 0, 23),
                  chance.between(0, 59),
                  chance.between(0, 59))
              .atZone(ZONE));
    }
    received.sort(Comparator.naturalOrder());
    List<String> rows = new ArrayList<>();
    for (int call = 0; call < calls; call++) {
      rows.addAll(FireCall.made(call + 1, received.get(call), chance).rows());
    }
    spoil(month, rows);
    Collections.reverse(rows);
    return HEADER + "\n" + String.join("\n", rows) + "\n";
  }

  /**
   * Breaks five rows: one is cut off, one has a comma too many, one has a day that does not exist,
   * one has no call number, and one has a word in place of the arrival.
   */
  private static void spoil(YearMonth month, List<String> rows) {
    switch (month.toString()) {
      case "2025-04" -> rows.set(40, rows.get(40).substring(0, 150));
      case "2025-08" -> replaceCell(rows, 25, 6, "08/32/2025 09:15:00 AM");
      case "2025-11" -> replaceCell(rows, 60, 10, "CANCELED");
      case "2026-03" -> replaceCell(rows, 12, 0, "");
      case "2026-06" -> replaceCell(rows, 33, 15, "100 Block of EXAMPLE ST, REAR");
      default -> {}
    }
  }

  private static void replaceCell(List<String> rows, int row, int column, String text) {
    String[] cells = rows.get(row).split(",", -1);
    cells[column] = text;
    rows.set(row, String.join(",", cells));
  }

  /** The number of a call: year, day of the year, count. */
  static String number(ZonedDateTime received, int count) {
    return String.format(
        Locale.ROOT, "%02d%03d%04d", received.getYear() % 100, received.getDayOfYear(), count);
  }
}
