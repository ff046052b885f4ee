package org.datainaction.sources.bytes;

/** What the last character of a row was, one character after the other. */
enum QuoteState {
  /** The end of a cell or row, or nothing yet. */
  CELL_START,
  /** Of a cell without quotes; quotes in it are just characters. */
  UNQUOTED,
  /** Inside quotes. */
  QUOTED,
  /** A quote inside quotes: the closing one, or the first of two. */
  QUOTE,
  /** Text after the closing quote. */
  AFTER_QUOTES;

  QuoteState after(byte c, byte separator) {
    if (this == QUOTED) {
      return c == '"' ? QUOTE : QUOTED;
    }
    if (c == separator || c == '\n' || c == '\r') {
      return CELL_START;
    }
    return switch (this) {
      case CELL_START -> c == '"' ? QUOTED : UNQUOTED;
      case QUOTE -> c == '"' ? QUOTED : AFTER_QUOTES;
      default -> this;
    };
  }
}
