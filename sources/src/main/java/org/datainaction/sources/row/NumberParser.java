package org.datainaction.sources.row;

/**
 * Decimal numbers as people and programs write them: {@code 1701}, {@code 1,701}, {@code -3.50},
 * {@code .5}. A comma must stand before each three digits, so {@code 1,70} is no number.
 */
final class NumberParser implements CellParser {
  private static final long LARGEST_BEFORE_A_DIGIT = (Long.MAX_VALUE - 9) / 10;
  private static final int DIGITS_IN_A_GROUP = 3;

  private final int decimals;

  /** Gives numbers times 10^decimals; further digits after the point must be zeros. */
  NumberParser(int decimals) {
    this.decimals = decimals;
  }

  /** Gives whole numbers that are 0 or more. */
  static CellParser ofCounts() {
    NumberParser whole = new NumberParser(0);
    return text -> {
      long value = whole.parse(text);
      return value < 0 ? INVALID : value;
    };
  }

  @Override
  public long parse(String text) {
    int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    boolean hasWhole = end > start;
    boolean hasFraction = point >= 0 && point + 1 < text.length();
    if ((point >= 0 || !hasWhole) && !hasFraction) {
      return INVALID;
    }
    long whole = whole(text, start, end);
    long value = whole == INVALID ? INVALID : withFraction(whole, text, end + 1);
    return value != INVALID && text.charAt(0) == '-' ? -value : value;
  }

  private static long whole(String text, int start, int end) {
    long value = 0;
    int comma = text.indexOf(',', start);
    int inGroup = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ',') {
        boolean groupIsWhole =
            i == comma
                ? inGroup >= 1 && inGroup <= DIGITS_IN_A_GROUP
                : inGroup == DIGITS_IN_A_GROUP;
        if (!groupIsWhole) {
          return INVALID;
        }
        inGroup = 0;
      } else if (isDigit(c) && value <= LARGEST_BEFORE_A_DIGIT) {
        value = value * 10 + (c - '0');
        inGroup++;
      } else {
        return INVALID;
      }
    }
    return comma >= 0 && inGroup != DIGITS_IN_A_GROUP ? INVALID : value;
  }

  private long withFraction(long whole, String text, int start) {
    long value = whole;
    for (int i = 0; i < decimals || start + i < text.length(); i++) {
      char c = start + i < text.length() ? text.charAt(start + i) : '0';
      if (i < decimals && isDigit(c) && value <= LARGEST_BEFORE_A_DIGIT) {
        value = value * 10 + (c - '0');
      } else if (i < decimals || c != '0') {
        return INVALID;
      }
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
