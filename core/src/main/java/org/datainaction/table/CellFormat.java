package org.datainaction.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.datainaction.id.Canonical;
import org.datainaction.time.PlausibleYears;

/**
 * How the text of a cell becomes a value. Every value except text is held as a {@code long} in a
 * {@link Column}; each kind says what the long means.
 */
public sealed interface CellFormat
    permits CellFormat.Text,
        CellFormat.Whole,
        CellFormat.Count,
        CellFormat.Decimal,
        CellFormat.Timestamp,
        CellFormat.Day,
        CellFormat.Month,
        CellFormat.TimeOfDay,
        CellFormat.Flag,
        CellFormat.PeriodName {

  /**
   * Whether values may say an offset from UTC, so that their days depend on where they are meant.
   */
  default boolean readsOffsets() {
    return false;
  }

  /** What is expected, in words for an error message. */
  String expected();

  /** The versioned form that goes into a measure's digest. */
  String canonical();

  /** Text, without blanks at either end; the long is a code into the column's dictionary. */
  record Text() implements CellFormat {
    @Override
    public String expected() {
      return "text";
    }

    @Override
    public String canonical() {
      return "text";
    }
  }

  /** A whole number, thousands separators allowed ({@code 1,701}); the long is the number. */
  record Whole() implements CellFormat {
    @Override
    public String expected() {
      return "a whole number";
    }

    @Override
    public String canonical() {
      return "whole";
    }
  }

  /**
   * How many there are of something: a whole number that is 0 or more, written as {@link Whole} is.
   * What is below 0 stands for no count, whatever it was meant to say.
   */
  record Count() implements CellFormat {
    @Override
    public String expected() {
      return "a whole number, 0 or more";
    }

    @Override
    public String canonical() {
      return "count";
    }
  }

  /**
   * A decimal number with a point; the long is the number times 10^decimals, exact.
   *
   * @param decimals digits kept after the point, 0 to 9; more non-zero digits are an error
   */
  record Decimal(int decimals) implements CellFormat {
    public Decimal {
      if (decimals < 0 || decimals > 9) {
        throw new IllegalArgumentException("decimals " + decimals + ": expected 0 to 9");
      }
    }

    @Override
    public String expected() {
      return "a number with at most " + decimals + " decimals";
    }

    @Override
    public String canonical() {
      return "decimal(" + decimals + ")";
    }
  }

  /**
   * Date and time; the long is milliseconds since 1970-01-01T00:00Z. Without an offset in the
   * pattern the text is local time in the table's zone: a time that a change of clocks repeats is
   * the first of the two, one that it skips is moved on by the length of the gap. A time beyond the
   * {@link PlausibleYears} is no value.
   *
   * @param patterns of {@link java.time.format.DateTimeFormatter}, tried in order, English names
   */
  record Timestamp(List<String> patterns) implements CellFormat {
    private static final String LETTERS_OF_OFFSETS = "VvzOXxZ";
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    public Timestamp {
      patterns = ImmutableList.copyOf(patterns);
    }

    @Override
    public boolean readsOffsets() {
      return patterns.stream()
          .map(pattern -> QUOTED.matcher(pattern).replaceAll(""))
          .anyMatch(pattern -> pattern.chars().anyMatch(c -> LETTERS_OF_OFFSETS.indexOf(c) >= 0));
    }

    @Override
    public String expected() {
      return "a date and time like "
          + String.join(" or ", patterns)
          + ", "
          + PlausibleYears.IN_WORDS;
    }

    @Override
    public String canonical() {
      return "timestamp(" + Canonical.list(patterns) + ")";
    }
  }

  /**
   * A date without time, or with a time that is only filler; the long is days since 1970-01-01. A
   * date beyond the {@link PlausibleYears} is no value.
   *
   * @param patterns of {@link java.time.format.DateTimeFormatter}, tried in order, English names
   * @param zone where the date was meant, if the export prints it as an instant with an offset that
   *     is only a label: the date is that of the instant in this zone
   */
  record Day(List<String> patterns, Optional<ZoneId> zone) implements CellFormat {
    public Day {
      patterns = ImmutableList.copyOf(patterns);
    }

    /** A date as printed. */
    public Day(List<String> patterns) {
      this(patterns, Optional.empty());
    }

    @Override
    public String expected() {
      return "a date like " + String.join(" or ", patterns) + ", " + PlausibleYears.IN_WORDS;
    }

    @Override
    public String canonical() {
      return "day(" + Canonical.list(patterns) + zone.map(z -> ",in " + z).orElse("") + ")";
    }
  }

  /**
   * A month without its year: its English name, the first three letters of it, or its number; the
   * long is 1 to 12.
   */
  record Month() implements CellFormat {
    @Override
    public String expected() {
      return "a month like 'January', 'Jan' or '1'";
    }

    @Override
    public String canonical() {
      return "month";
    }
  }

  /**
   * A time of day; the long is seconds since midnight. A pattern of minutes alone counts from
   * midnight: {@code Hmm} and then {@code m} read a number that lost its zeros, 233 as 02:33 and 7
   * as 00:07.
   *
   * @param patterns of {@link java.time.format.DateTimeFormatter}, tried in order, English names
   */
  record TimeOfDay(List<String> patterns) implements CellFormat {
    public TimeOfDay {
      patterns = ImmutableList.copyOf(patterns);
    }

    @Override
    public String expected() {
      return "a time of day like " + String.join(" or ", patterns);
    }

    @Override
    public String canonical() {
      return "time-of-day(" + Canonical.list(patterns) + ")";
    }
  }

  /**
   * Yes or no; the long is 1 or 0. Compared without regard to case.
   *
   * @param yes spellings of yes
   * @param no spellings of no
   */
  record Flag(Set<String> yes, Set<String> no) implements CellFormat {
    public Flag {
      yes = ImmutableSortedSet.copyOf(yes);
      no = ImmutableSortedSet.copyOf(no);
    }

    @Override
    public String expected() {
      return "one of " + String.join(", ", yes) + " or " + String.join(", ", no);
    }

    @Override
    public String canonical() {
      return "flag(" + Canonical.set(yes) + "," + Canonical.set(no) + ")";
    }
  }

  /**
   * The name of a period as {@link org.datainaction.time.PeriodNotation} reads it; held as text,
   * and checked when read.
   */
  record PeriodName() implements CellFormat {
    @Override
    public String expected() {
      return "a period like 'FY25 Q2', '2024-10' or 'Oct 2024'";
    }

    @Override
    public String canonical() {
      return "period-name";
    }
  }
}
