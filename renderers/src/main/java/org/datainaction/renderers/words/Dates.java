package org.datainaction.renderers.words;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Writes dates as a language and country writes them, whatever the zone of the machine. */
final class Dates {
  private final ULocale region;
  private final String full;
  private final String month;
  private final String shortMonth;
  private final String shortDay;

  Dates(ULocale region) {
    DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(region);
    this.region = region;
    this.full = patterns.getBestPattern(DateFormat.YEAR_MONTH_DAY);
    this.month = patterns.getBestPattern(DateFormat.YEAR_MONTH);
    this.shortMonth = patterns.getBestPattern("LLL");
    this.shortDay = patterns.getBestPattern(DateFormat.ABBR_MONTH_DAY);
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
    return write("y", date);
  }

  private String write(String pattern, LocalDate date) {
    SimpleDateFormat format = new SimpleDateFormat(pattern, region);
    format.setTimeZone(TimeZone.GMT_ZONE);
    Object instant = date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    return format.format(instant);
  }
}
