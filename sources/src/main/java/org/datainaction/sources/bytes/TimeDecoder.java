package org.datainaction.sources.bytes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.datainaction.sources.row.CellReading;
import org.datainaction.table.CellFormat;

/** Timestamps and dates in patterns of which the digits can be read where they stand. */
final class TimeDecoder extends PlainDecoder {
  private static final long MILLIS_OF_DAY = 24L * 60 * 60 * 1000;

  /** The last two bytes of a date of ten, and the one behind. */
  private static final int DATE_END = 8;

  private static final long DATE_END_BYTES = 0xFF_FFFF;

  /** A power of two that holds every day of ten years. */
  private static final int DAYS = 1 << 12;

  private final TimeLayout[] layouts;
  private final boolean dayOnly;
  private final ZoneRules rules;

  // The last day that was read in the usual layout, by its bytes and the one behind them.
  private final boolean sameDay;
  private long lastDate;
  private long lastDateEnd;
  private long lastStart;

  // By day modulo their number: which day is there, and when it began.
  private final long[] days = new long[DAYS];
  private final long[] starts = new long[DAYS];

  private TimeDecoder(
      CellReading reading, RowText text, List<TimeLayout> layouts, boolean dayOnly, ZoneId zone) {
    super(reading, text);
    this.layouts = layouts.toArray(TimeLayout[]::new);
    this.dayOnly = dayOnly;
    this.rules = zone.getRules();
    this.sameDay = !dayOnly && layouts.get(0).isDateAndClock() && !layouts.get(0).hasOffset();
    Arrays.fill(days, UNUSUAL);
  }

  /** A decoder for a format of times, if its first pattern can be read in this way. */
  static Optional<CellDecoder> of(
      CellFormat format, ZoneId zone, CellReading reading, RowText text) {
    List<String> patterns;
    boolean dayOnly = false;
    if (format instanceof CellFormat.Timestamp timestamp) {
      patterns = timestamp.patterns();
    } else if (format instanceof CellFormat.Day day && day.zone().isEmpty()) {
      patterns = day.patterns();
      dayOnly = true;
    } else {
      return Optional.empty();
    }
    List<TimeLayout> layouts = layouts(patterns);
    // A date that stands for "no value" is known only by its text.
    boolean missingDates = reading.missing().stream().anyMatch(spelling -> spelling.length() > 5);
    return layouts.isEmpty() || missingDates
        ? Optional.empty()
        : Optional.of(new TimeDecoder(reading, text, layouts, dayOnly, zone));
  }

  /** Those that can be tried: what fits one of them must follow no pattern before it. */
  private static List<TimeLayout> layouts(List<String> patterns) {
    List<TimeLayout> layouts = new ArrayList<>();
    for (String pattern : patterns) {
      Optional<TimeLayout> layout = TimeLayout.of(pattern);
      if (layout.isEmpty() || !layouts.stream().allMatch(layout.get()::excludes)) {
        break;
      }
      layouts.add(layout.get());
    }
    return layouts;
  }

  @Override
  long valueOf(byte[] bytes, int from, int end) {
    return sameDay && end - from == TimeLayout.DATE_AND_CLOCK_LENGTH
        ? onSameDay(bytes, from, end)
        : byLayout(bytes, from, end);
  }

  /** The value of a date and a clock, of which the date is mostly that of the row before. */
  private long onSameDay(byte[] bytes, int from, int end) {
    long date = Words.at(bytes, from);
    long behind = Words.at(bytes, from + DATE_END);
    long clock = Words.at(bytes, from + TimeLayout.CLOCK_PLACE);
    if (date == lastDate && (behind & DATE_END_BYTES) == lastDateEnd && layouts[0].isClock(clock)) {
      long digits = clock & (Words.ONES * 0x0F);
      long numbers = digits * 10 + (digits >>> 8);
      long hour = numbers & 0xFF;
      long minute = (numbers >>> 24) & 0xFF;
      long second = (numbers >>> 48) & 0xFF;
      if (hour <= 23 && minute <= 59 && second <= 59) {
        return lastStart + ((hour * 60 + minute) * 60 + second) * 1000;
      }
    }
    long value = byLayout(bytes, from, end);
    if (value != UNUSUAL && layouts[0].read(bytes, from, end)) {
      lastDate = date;
      lastDateEnd = behind & DATE_END_BYTES;
      lastStart = value - layouts[0].millisOfDay();
    }
    return value;
  }

  private long byLayout(byte[] bytes, int from, int end) {
    for (TimeLayout layout : layouts) {
      if (layout.read(bytes, from, end)) {
        long day = layout.epochDay();
        if (dayOnly) {
          return layout.hasOffset() ? UNUSUAL : day;
        } else if (layout.hasOffset()) {
          return day * MILLIS_OF_DAY + layout.millisOfDay() - layout.offsetMillis();
        }
        long start = startOf(day);
        return start == UNUSUAL ? UNUSUAL : start + layout.millisOfDay();
      }
    }
    return UNUSUAL;
  }

  /** When a day began; {@link #UNUSUAL} if the clock did not go through all of it evenly. */
  private long startOf(long day) {
    int place = (int) (day & (DAYS - 1));
    if (days[place] != day) {
      days[place] = day;
      starts[place] = computeStart(LocalDate.ofEpochDay(day));
    }
    return starts[place];
  }

  private long computeStart(LocalDate day) {
    LocalDateTime midnight = day.atStartOfDay();
    List<ZoneOffset> offsets = rules.getValidOffsets(midnight);
    if (offsets.size() != 1) {
      return UNUSUAL;
    }
    Instant start = midnight.toInstant(offsets.get(0));
    // Also a change at midnight itself makes local times before or after it doubtful.
    Instant before = start.minusSeconds(1);
    ZoneOffsetTransition next = rules.nextTransition(before);
    boolean changes =
        next != null && next.getInstant().toEpochMilli() <= start.toEpochMilli() + MILLIS_OF_DAY;
    return changes ? UNUSUAL : start.toEpochMilli();
  }
}
