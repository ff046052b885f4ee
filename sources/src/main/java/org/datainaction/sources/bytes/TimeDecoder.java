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
import org.jspecify.annotations.Nullable;

/** Timestamps and dates in patterns of which the digits can be read where they stand. */
final class TimeDecoder extends PlainDecoder {
  private static final long MILLIS_OF_DAY = 24L * 60 * 60 * 1000;

  /** The last two bytes of a date of ten, and the one behind. */
  private static final int DATE_END = 8;

  private static final long DATE_END_BYTES = 0xFF_FFFF;

  /** Of a clock to the second, where hour, minute and second stand. */
  private static final long CLOCK_NUMBERS = 0x00FF_0000_FF00_00FFL;

  /** Added to them, it sets a top bit where there are more than 23 hours or 59 of the others. */
  private static final long CLOCK_ROOM = 0x0044_0000_4400_0068L;

  /** A power of two that holds every day of ten years. */
  private static final int DAYS = 1 << 12;

  private final TimeLayout[] layouts;
  private final boolean dayOnly;
  private final ZoneRules rules;

  // The last day that was read in the usual layout, by its bytes and the one behind them.
  private final Optional<TimeLayout.Clock> clock;
  private long lastDate;
  private long lastDateEnd = -1;
  private long lastStart;

  /** By which the last time was read. */
  private @Nullable TimeLayout fitting;

  // By day modulo their number: which day is there, and when it began.
  private final long[] days = new long[DAYS];
  private final long[] starts = new long[DAYS];

  private TimeDecoder(
      CellReading reading, RowText text, List<TimeLayout> layouts, boolean dayOnly, ZoneId zone) {
    super(reading, text);
    this.layouts = layouts.toArray(new TimeLayout[0]);
    this.dayOnly = dayOnly;
    this.rules = zone.getRules();
    this.clock = dayOnly ? Optional.empty() : layouts.get(0).clockBehindDate();
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
  boolean decode(
      byte[] bytes,
      int[] cells,
      int place,
      int stride,
      int first,
      int rows,
      long[] values,
      byte[] states) {
    if (clock.isEmpty()) {
      return super.decode(bytes, cells, place, stride, first, rows, values, states);
    }
    long expected = clock.get().expected();
    long slack = clock.get().slack();
    boolean gaps = false;
    for (int row = first, at = place; row < rows; row++, at += stride) {
      boolean quoted = bytes[cells[at]] == '"';
      int from = quoted ? cells[at] + 1 : cells[at];
      int end = quoted ? cells[at + 1] - 1 : cells[at + 1];
      // The date is mostly that of the row before.
      if (end - from == TimeLayout.DATE_AND_CLOCK_LENGTH
          && Words.at(bytes, from) == lastDate
          && (Words.at(bytes, from + DATE_END) & DATE_END_BYTES) == lastDateEnd) {
        long word = Words.at(bytes, from + TimeLayout.CLOCK_PLACE);
        long digits = word & (Words.ONES * 0x0F);
        // Of two digits the number, in the place of the first.
        long numbers = (digits * 10 + (digits >>> 8)) & CLOCK_NUMBERS;
        if (FixedShape.fits(word, expected, slack) && ((numbers + CLOCK_ROOM) & Words.TOPS) == 0) {
          long seconds = (numbers & 0xFF) * 3600 + (numbers >>> 24 & 0xFF) * 60 + (numbers >>> 48);
          values[row] = lastStart + seconds * 1000;
          states[row] = PRESENT;
          continue;
        }
      }
      gaps |= decodeCell(bytes, cells[at], cells[at + 1], row, values, states);
    }
    return gaps;
  }

  @Override
  long valueOf(byte[] bytes, int from, int end) {
    long value = byLayout(bytes, from, end);
    if (clock.isPresent() && value != UNUSUAL && fitting == layouts[0]) {
      lastDate = Words.at(bytes, from);
      lastDateEnd = Words.at(bytes, from + DATE_END) & DATE_END_BYTES;
      lastStart = value - layouts[0].millisOfDay();
    }
    return value;
  }

  private long byLayout(byte[] bytes, int from, int end) {
    for (TimeLayout layout : layouts) {
      if (layout.read(bytes, from, end)) {
        fitting = layout;
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
