package org.datainaction.sources.row;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Optional;
import org.datainaction.table.CellFormat;
import org.datainaction.time.PlausibleYears;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times by patterns, tried in order; the first that fits and gives a plausible year
 * counts.
 */
final class TimeParser implements CellParser {
  private final ImmutableList<TimePattern> patterns;
  private final Reading reading;

  private TimeParser(List<String> patterns, Reading reading) {
    this.patterns =
        patterns.stream().map(TimePattern::new).collect(ImmutableList.toImmutableList());
    this.reading = reading;
  }

  static CellParser of(CellFormat.Timestamp format, ZoneId zone) {
    return new TimeParser(
        format.patterns(),
        (said, pattern) -> plausible(instant(said, pattern, zone), zone).toEpochMilli());
  }

  static CellParser of(CellFormat.Day format) {
    return new TimeParser(
        format.patterns(),
        (said, pattern) ->
            plausible(format.zone().map(zone -> dateIn(zone, said)).orElseGet(() -> date(said)))
                .toEpochDay());
  }

  static CellParser of(CellFormat.TimeOfDay format) {
    return new TimeParser(
        format.patterns(), (said, pattern) -> time(said, pattern).toSecondOfDay());
  }

  @Override
  public long parse(String text) {
    long value = parseExactly(text);
    if (value != INVALID) {
      return value;
    }
    // A day padded with a space, or a no-break space before AM.
    String collapsed = Blanks.collapse(text);
    return collapsed.equals(text) ? INVALID : parseExactly(collapsed);
  }

  private long parseExactly(String text) {
    for (TimePattern pattern : patterns) {
      Optional<TemporalAccessor> said = pattern.parse(text);
      if (said.isPresent()) {
        try {
          return reading.value(said.get(), pattern);
        } catch (DateTimeException | ArithmeticException noValueByThis) {
          // The next pattern may say more, or understand it otherwise.
        }
      }
    }
    return INVALID;
  }

  private static Instant instant(TemporalAccessor said, TimePattern pattern, ZoneId zone) {
    if (said.isSupported(ChronoField.INSTANT_SECONDS)) {
      return Instant.from(said);
    }
    LocalTime time = pattern.hasTime() ? time(said, pattern) : LocalTime.MIDNIGHT;
    // atZone takes the first of two equal times and moves a skipped one on, as CellFormat says.
    return date(said).atTime(time).atZone(zone).toInstant();
  }

  private static Instant plausible(Instant instant, ZoneId zone) {
    plausible(LocalDate.ofInstant(instant, zone));
    return instant;
  }

  private static LocalDate plausible(LocalDate day) {
    if (!PlausibleYears.contain(day)) {
      throw new DateTimeException("not " + PlausibleYears.IN_WORDS);
    }
    return day;
  }

  private static LocalDate date(TemporalAccessor said) {
    return orUnsaid(said.query(TemporalQueries.localDate()), "date");
  }

  /** The printed offset is only a label: the day is that of the instant in the zone. */
  private static LocalDate dateIn(ZoneId zone, TemporalAccessor said) {
    return said.isSupported(ChronoField.INSTANT_SECONDS)
        ? Instant.from(said).atZone(zone).toLocalDate()
        : date(said);
  }

  private static LocalTime time(TemporalAccessor said, TimePattern pattern) {
    if (!pattern.hasTime()) {
      throw new DateTimeException("no time of day");
    }
    return orUnsaid(said.query(TemporalQueries.localTime()), "time of day");
  }

  private static <T> T orUnsaid(@Nullable T said, String what) {
    if (said == null) {
      throw new DateTimeException("no " + what);
    }
    return said;
  }

  private interface Reading {
    long value(TemporalAccessor said, TimePattern pattern);
  }
}
