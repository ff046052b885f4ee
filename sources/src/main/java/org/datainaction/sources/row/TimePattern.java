package org.datainaction.sources.row;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * One pattern of a date or time. English names, without regard to case; strict, so that 31 June is
 * not taken for 30 June. Minutes without an hour are those after midnight.
 */
final class TimePattern {
  private static final String LETTERS_OF_TIME = "aBHhKkmsSAnN";

  private final DateTimeFormatter formatter;
  private final boolean hasTime;

  /**
   * Compiles a pattern.
   *
   * @throws IllegalArgumentException if it is none
   */
  TimePattern(String pattern) {
    String letters = letters(pattern);
    DateTimeFormatterBuilder builder =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(withProlepticYear(pattern));
    if (letters.indexOf('m') >= 0 && letters.chars().noneMatch(TimePattern::saysMoreThanMinutes)) {
      builder.parseDefaulting(ChronoField.HOUR_OF_DAY, 0);
    }
    this.formatter = builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    this.hasTime = letters.chars().anyMatch(c -> LETTERS_OF_TIME.indexOf(c) >= 0);
  }

  /** Whether the pattern says what time of day it is. */
  boolean hasTime() {
    return hasTime;
  }

  /** What the text says, or empty if it does not follow the pattern. */
  Optional<TemporalAccessor> parse(String text) {
    try {
      return Optional.of(formatter.parse(text));
    } catch (DateTimeException notOfThisPattern) {
      return Optional.empty();
    }
  }

  private static boolean saysMoreThanMinutes(int c) {
    return Character.isLetter(c) && c != 'm' && c != 's' && c != 'S';
  }

  /** The letters outside of quotes. */
  private static String letters(String pattern) {
    StringBuilder letters = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      quoted ^= c == '\'';
      if (!quoted) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  /** With {@code y}, a strict formatter would ask for AD or BC. */
  private static String withProlepticYear(String pattern) {
    StringBuilder changed = new StringBuilder(pattern);
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      quoted ^= c == '\'';
      if (!quoted && c == 'y') {
        changed.setCharAt(i, 'u');
      }
    }
    return changed.toString();
  }
}
