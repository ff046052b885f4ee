package org.datainaction.sources.bytes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A pattern of dates and times whose numbers are read digit by digit. Understands less than {@link
 * java.time.format.DateTimeFormatter}: what it does not fit may still follow the pattern, but what
 * it fits means the same. Holds what was read last; not safe for use by several threads.
 */
final class TimeLayout {
  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };
  private static final int[] MONTH_LENGTHS = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** Far enough within the plausible years that no zone leads out of them. */
  private static final int FIRST_YEAR = 1901;

  private static final int LAST_YEAR = 2098;

  /** Where the clock begins behind a date of ten characters and one more. */
  static final int CLOCK_PLACE = 11;

  static final int DATE_AND_CLOCK_LENGTH = 19;
  private static final int DATE_AND_CLOCK_PARTS = 11;

  private final Element[] elements;
  private final FixedShape shape;
  private final String literals;
  private final boolean hasTime;
  private final boolean hasOffset;
  private final boolean halfDays;

  // Where the numbers stand in a text of one length; negative if they do not.
  private final int yearPlace;
  private final int monthPlace;
  private final int dayPlace;
  private final int hourPlace;
  private final int minutePlace;
  private final int secondPlace;
  private final int clockPlace;
  private final Optional<Element> fraction;

  private int year;
  private int month;
  private int day;
  private int hour;
  private int minute;
  private int second;
  private int millis;
  private int offsetSeconds;
  private boolean afternoon;

  private TimeLayout(List<Element> elements) {
    this.elements = elements.toArray(new Element[0]);
    this.shape = FixedShape.of(elements);
    this.literals = elements.stream().map(Element::mark).reduce("", String::concat);
    this.hasTime = has(elements, 'm');
    this.hasOffset = has(elements, 'X');
    this.halfDays = has(elements, 'a');
    this.yearPlace = placeOf('y');
    this.monthPlace = placeOf('M');
    this.dayPlace = placeOf('d');
    this.hourPlace = placeOf('H');
    this.minutePlace = placeOf('m');
    this.secondPlace = placeOf('s');
    boolean oneWord = minutePlace == hourPlace + 3 && secondPlace == hourPlace + 6;
    this.clockPlace = hourPlace >= 0 && oneWord ? hourPlace : -1;
    this.fraction = elements.stream().filter(element -> element.letter() == 'S').findFirst();
  }

  /** The layout of a pattern; empty if it has anything that is not understood here. */
  static Optional<TimeLayout> of(String pattern) {
    return TimeElements.of(pattern).map(TimeLayout::new);
  }

  private static boolean has(List<Element> elements, char letter) {
    return elements.stream().anyMatch(element -> element.letter() == letter);
  }

  private int placeOf(char letter) {
    for (Element element : elements) {
      if (element.letter() == letter) {
        return element.place();
      }
    }
    return -1;
  }

  /** Whether a text that fits this layout can never follow the pattern of the other. */
  boolean excludes(TimeLayout other) {
    return !literals.equals(other.literals);
  }

  boolean hasOffset() {
    return hasOffset;
  }

  /**
   * Of a date of ten characters, one more, and a clock of eight to the second, what is expected of
   * the clock; empty if it is anything else, or has an offset.
   */
  Optional<Clock> clockBehindDate() {
    boolean isDateAndClock =
        shape.isFixed()
            && !hasOffset
            && elements.length == DATE_AND_CLOCK_PARTS
            && clockPlace == CLOCK_PLACE
            && shape.length() == DATE_AND_CLOCK_LENGTH;
    return isDateAndClock
        ? Optional.of(new Clock(shape.expectedAtEnd(), shape.slackAtEnd()))
        : Optional.empty();
  }

  /**
   * What is expected of eight bytes from {@link #CLOCK_PLACE} on, for {@link FixedShape#fits}.
   *
   * @param expected the bytes
   * @param slack how much each may differ
   */
  record Clock(long expected, long slack) {}

  /** Reads these bytes; says whether they fit and are a day and time that there can be. */
  boolean read(byte[] bytes, int from, int end) {
    afternoon = false;
    if (shape.isFixed()) {
      if (!shape.matches(bytes, from, end)) {
        return false;
      }
      return fixed(bytes, from);
    } else if (!walk(bytes, from, end)) {
      return false;
    }
    return isDate() && isTime();
  }

  /** Reads a text of the right shape. */
  private boolean fixed(byte[] bytes, int from) {
    if (hasTime) {
      if (clockPlace >= 0) {
        clock(Words.at(bytes, from + clockPlace));
      } else {
        hour = two(bytes, from + hourPlace);
        minute = two(bytes, from + minutePlace);
        second = secondPlace < 0 ? 0 : two(bytes, from + secondPlace);
      }
      millis = fraction(bytes, from);
      if (!isTime()) {
        return false;
      }
    }
    int newYear = 100 * two(bytes, from + yearPlace) + two(bytes, from + yearPlace + 2);
    int newMonth = two(bytes, from + monthPlace);
    int newDay = two(bytes, from + dayPlace);
    // Rows that follow each other are mostly of the same day.
    if (newDay != 0 && newDay == day && newMonth == month && newYear == year) {
      return true;
    }
    year = newYear;
    month = newMonth;
    day = newDay;
    boolean possible = isDate();
    day = possible ? day : 0;
    return possible;
  }

  /** Reads hours, minutes and seconds that stand in one word with a character between them. */
  private void clock(long word) {
    long digits = word & (Words.ONES * 0x0F);
    // The tens of each number are a byte before the ones.
    long numbers = digits * 10 + (digits >>> 8);
    hour = (int) (numbers & 0xFF);
    minute = (int) ((numbers >>> 24) & 0xFF);
    second = (int) ((numbers >>> 48) & 0xFF);
  }

  private static int two(byte[] bytes, int at) {
    return 10 * bytes[at] + bytes[at + 1] - 11 * '0';
  }

  private int fraction(byte[] bytes, int from) {
    return fraction.isEmpty()
        ? 0
        : fraction
            .get()
            .inMillis(
                FixedShape.number(bytes, from + fraction.get().place(), fraction.get().digits()));
  }

  private boolean walk(byte[] bytes, int from, int end) {
    int at = from;
    for (Element element : elements) {
      int next =
          switch (element.letter()) {
            case 0 -> at < end && bytes[at] == element.literal() ? at + 1 : -1;
            case 'L' -> monthName(bytes, at, end);
            case 'a' -> halfOfDay(bytes, at, end);
            case 'X' -> offset(bytes, at, end, element);
            default -> number(bytes, at, end, element);
          };
      if (next < 0) {
        return false;
      }
      at = next;
    }
    return at == end;
  }

  private int number(byte[] bytes, int from, int end, Element element) {
    int at = from;
    int value = 0;
    while (at < end && at - from < element.digits() && bytes[at] >= '0' && bytes[at] <= '9') {
      value = value * 10 + bytes[at++] - '0';
    }
    boolean enough = element.variable() ? at > from : at - from == element.digits();
    set(element, value);
    return enough ? at : -1;
  }

  private int monthName(byte[] bytes, int at, int end) {
    if (end - at < 3) {
      return -1;
    }
    for (int i = 0; i < MONTHS.length; i++) {
      String name = MONTHS[i];
      if ((bytes[at] | 0x20) == name.charAt(0)
          && (bytes[at + 1] | 0x20) == name.charAt(1)
          && (bytes[at + 2] | 0x20) == name.charAt(2)) {
        month = i + 1;
        return at + 3;
      }
    }
    return -1;
  }

  private int halfOfDay(byte[] bytes, int at, int end) {
    if (end - at < 2 || (bytes[at + 1] | 0x20) != 'm') {
      return -1;
    }
    afternoon = (bytes[at] | 0x20) == 'p';
    return afternoon || (bytes[at] | 0x20) == 'a' ? at + 2 : -1;
  }

  /** Z, or hours and minutes with a colon between them. */
  private int offset(byte[] bytes, int at, int end, Element element) {
    offsetSeconds = 0;
    if (at < end && bytes[at] == 'Z' && element.variable()) {
      return at + 1;
    }
    if (end - at < 6
        || (bytes[at] != '+' && bytes[at] != '-')
        || !FixedShape.areDigits(bytes, at + 1, 2)
        || bytes[at + 3] != ':'
        || !FixedShape.areDigits(bytes, at + 4, 2)) {
      return -1;
    }
    int hours = FixedShape.number(bytes, at + 1, 2);
    int minutes = FixedShape.number(bytes, at + 4, 2);
    if (hours > 17 || minutes > 59) {
      return -1;
    }
    offsetSeconds = (bytes[at] == '-' ? -60 : 60) * (60 * hours + minutes);
    return at + 6;
  }

  private void set(Element element, int value) {
    switch (element.letter()) {
      case 'y' -> year = value;
      case 'M' -> month = value;
      case 'd' -> day = value;
      case 'H', 'h' -> hour = value;
      case 'm' -> minute = value;
      case 's' -> second = value;
      case 'S' -> millis = element.inMillis(value);
      default -> throw new AssertionError(element);
    }
  }

  private boolean isDate() {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
      return false;
    }
    boolean leap = (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= (month == 2 && leap ? 29 : MONTH_LENGTHS[month]);
  }

  private boolean isTime() {
    if (!hasTime) {
      return true;
    }
    boolean hourIsPossible = halfDays ? hour >= 1 && hour <= 12 : hour <= 23;
    return hourIsPossible && minute <= 59 && second <= 59;
  }

  /** Days since 1970-01-01 of the date that was read. */
  long epochDay() {
    // Counted from 1 March, so that the leap day comes last in a year.
    long shifted = month <= 2 ? year - 1L : year;
    long ofYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + ofYear - 719_468;
  }

  /** Milliseconds since the clock showed midnight. */
  long millisOfDay() {
    if (!hasTime) {
      return 0;
    }
    int hours = halfDays ? hour % 12 + (afternoon ? 12 : 0) : hour;
    return ((hours * 60L + minute) * 60 + second) * 1000 + millis;
  }

  /** The offset from UTC that was read. */
  long offsetMillis() {
    return offsetSeconds * 1000L;
  }

  /**
   * A part of a pattern.
   *
   * @param letter what it says: {@code y M d H h m s S} for numbers, {@code L} for the name of a
   *     month, {@code a} for the half of the day, {@code X} for an offset; 0 for a literal
   * @param literal the character, of a literal
   * @param digits how many; at most, if variable
   * @param variable whether fewer digits will do, or a Z for an offset
   * @param place from the start, if all parts before it are of one length
   */
  record Element(char letter, char literal, int digits, boolean variable, int place) {
    int inMillis(int value) {
      int result = value;
      for (int i = digits; i < 3; i++) {
        result *= 10;
      }
      for (int i = digits; i > 3; i--) {
        result /= 10;
      }
      return result;
    }

    /** What it shows that is no digit. */
    private String mark() {
      return letter == 0
          ? String.valueOf(literal).toLowerCase(Locale.ROOT)
          : "LaX".indexOf(letter) >= 0 ? String.valueOf(letter) : "";
    }
  }
}
