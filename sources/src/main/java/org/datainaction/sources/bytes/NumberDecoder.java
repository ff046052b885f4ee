package org.datainaction.sources.bytes;

import com.google.common.primitives.Longs;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.datainaction.sources.row.CellReading;

/** Numbers in plain digits, with a sign or a point. */
final class NumberDecoder extends PlainDecoder {
  /** So many digits fit into a long, whatever they are. */
  private static final int MOST_DIGITS = 18;

  private final int decimals;
  private final boolean countsOnly;
  private final long[] missing;

  NumberDecoder(CellReading reading, RowText text, int decimals, boolean countsOnly) {
    super(reading, text);
    this.decimals = decimals;
    this.countsOnly = countsOnly;
    this.missing = numbersThatMayBeMissing(reading, decimals);
  }

  /** What would be read of the spellings of "no value", if they were not such. */
  private static long[] numbersThatMayBeMissing(CellReading reading, int decimals) {
    SortedSet<Long> numbers = new TreeSet<>();
    for (String spelling : reading.missing()) {
      String digits = spelling.replaceAll("[^0-9.]", "");
      if (digits.matches("[0-9]{1,9}\\.?[0-9]*")) {
        long value =
            new BigDecimal(digits.endsWith(".") ? digits + "0" : digits)
                .movePointRight(decimals)
                .longValue();
        numbers.add(value);
        numbers.add(-value);
      }
    }
    return Longs.toArray(numbers);
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
    if (decimals > 0 || missing.length > 0) {
      return super.decode(bytes, cells, place, stride, first, rows, values, states);
    }
    boolean gaps = false;
    for (int row = first, at = place; row < rows; row++, at += stride) {
      boolean quoted = bytes[cells[at]] == '"';
      int from = quoted ? cells[at] + 1 : cells[at];
      int end = quoted ? cells[at + 1] - 1 : cells[at + 1];
      long value = 0;
      int digit = from < end && end - from <= MOST_DIGITS ? 0 : -1;
      for (int i = from; i < end && digit >= 0; i++) {
        digit = bytes[i] - '0';
        digit = digit <= 9 ? digit : -1;
        value = value * 10 + digit;
      }
      if (digit >= 0) {
        values[row] = value;
        states[row] = PRESENT;
      } else {
        gaps |= decodeCell(bytes, cells[at], cells[at + 1], row, values, states);
      }
    }
    return gaps;
  }

  @Override
  long valueOf(byte[] bytes, int from, int end) {
    long value = decimals == 0 ? whole(bytes, from, end) : decimal(bytes, from, end);
    boolean mayBeMissing = missing.length > 0 && Arrays.binarySearch(missing, value) >= 0;
    return mayBeMissing || (countsOnly && value < 0) ? UNUSUAL : value;
  }

  private static long whole(byte[] bytes, int from, int end) {
    int at = bytes[from] == '-' ? from + 1 : from;
    if (at == end || end - at > MOST_DIGITS) {
      return UNUSUAL;
    }
    long value = 0;
    for (int i = at; i < end; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return UNUSUAL;
      }
      value = value * 10 + digit;
    }
    return at == from ? value : -value;
  }

  private long decimal(byte[] bytes, int from, int end) {
    int at = bytes[from] == '-' ? from + 1 : from;
    if (at == end || end - at > MOST_DIGITS - decimals) {
      return UNUSUAL;
    }
    long value = 0;
    int behindPoint = -1;
    for (int i = at; i < end; i++) {
      int digit = bytes[i] - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        behindPoint += behindPoint >= 0 ? 1 : 0;
      } else if (bytes[i] == '.' && behindPoint < 0 && i > at && i + 1 < end) {
        behindPoint = 0;
      } else {
        return UNUSUAL;
      }
    }
    int digits = Math.max(0, behindPoint);
    if (digits > decimals) {
      return UNUSUAL;
    }
    for (int i = digits; i < decimals; i++) {
      value *= 10;
    }
    return at == from ? value : -value;
  }
}
