package org.datainaction.sources.bytes;

/**
 * Follows the quotes of one row byte by byte, also from one stretch of bytes to the next, and knows
 * on which line and at which character it is. Not safe for use by several threads.
 */
final class QuoteWalk {
  private final byte separator;
  private QuoteState state = QuoteState.CELL_START;
  private boolean afterCarriageReturn;
  private long line;
  private int character;
  private long quoteLine;
  private int quoteCharacter;

  /** At the start of the line with this number. */
  QuoteWalk(char separator, long line) {
    this.separator = (byte) separator;
    this.line = line;
  }

  /**
   * Goes on through these bytes.
   *
   * @return the place of the line feed or carriage return that ends the row; {@code to} if it does
   *     not end here
   */
  int walk(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      byte c = bytes[at];
      QuoteState before = state;
      state = before.after(c, separator);
      character += charactersOf(c);
      if (before == QuoteState.CELL_START && state == QuoteState.QUOTED) {
        quoteLine = line;
        quoteCharacter = character;
      }
      if (c == '\n' || c == '\r') {
        if (state == QuoteState.CELL_START) {
          return at;
        }
        line += c == '\n' && afterCarriageReturn ? 0 : 1;
        character = 0;
      }
      afterCarriageReturn = c == '\r';
    }
    return to;
  }

  /** As a program counts them that holds text in UTF-16. */
  private static int charactersOf(byte c) {
    return (c & 0xC0) == 0x80 ? 0 : (c & 0xF8) == 0xF0 ? 2 : 1;
  }

  /** The line on which it is, from 1; where the row ended, the one that ends there. */
  long line() {
    return line;
  }

  /** Whether it is within quotes. */
  boolean isOpen() {
    return state == QuoteState.QUOTED;
  }

  /** The line on which the last quotes were opened. */
  long quoteLine() {
    return quoteLine;
  }

  /** The character of that line, from 1. */
  int quoteCharacter() {
    return quoteCharacter;
  }
}
