package org.datainaction.renderers.words;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Writes dates as a language and country writes them, whatever the zone of the machine. Safe for
 * use by many threads.
 */
final class Dates {
  // To build one takes long, and one can be used by one thread at a time: each use copies it.
  private final SimpleDateFormat full;
  private final SimpleDateFormat month;
  private final SimpleDateFormat shortMonth;
  private final SimpleDateFormat shortDay;
  private final SimpleDateFormat year;

  Dates(ULocale region) {
    DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(region);
    this.full = format(patterns.getBestPattern(DateFormat.YEAR_MONTH_DAY), region);
    this.month = format(patterns.getBestPattern(DateFormat.YEAR_MONTH), region);
    this.shortMonth = format(patterns.getBestPattern("LLL"), region);
    this.shortDay = format(patterns.getBestPattern(DateFormat.ABBR_MONTH_DAY), region);
    this.year = format("y", region);
  }

  /** "January 15, 2025". */
  String full(LocalDate date) {
    return write(full, date);
  }

  /** "January 2025". */
  String month(LocalDate date) {
    return write(month, date);
  }

  /** "Jan". */
  String shortMonth(LocalDate date) {
    return write(shortMonth, date);
  }

  /** "Jan 15". */
  String shortDay(LocalDate date) {
    return write(shortDay, date);
  }

  /** "2025". */
  String year(LocalDate date) {
    return write(year, date);
  }

  private static SimpleDateFormat format(String pattern, ULocale region) {
    SimpleDateFormat format = new SimpleDateFormat(pattern, region);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format;
  }

  private static String write(SimpleDateFormat format, LocalDate date) {
    DateFormat own = (DateFormat) format.clone();
    Object instant = date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    return own.format(instant);
  }
}
