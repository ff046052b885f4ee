package org.datainaction.sources.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Optional;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.sources.row.RawRow.Flaw;
import org.datainaction.table.Rejection.Reason;

/**
 * Stands before FastCSV, which stops for good at the first thing that it cannot understand or hold:
 * text after a closing quote, a cell larger than its buffer, a quote that is never closed. The
 * guard follows the quotes, takes the rest of a broken row out of the text and notes the flaw, so
 * that one broken row costs one row. It also notes on which line each row starts. Memory does not
 * grow with the length of a cell or row.
 */
final class RowGuard extends Reader {
  /** How many characters a cell may have, as written: 1 MiB. */
  static final int LONGEST_CELL = 1 << 20;

  /** How many characters a row may have, as written: 4 MiB. */
  static final int LONGEST_ROW = 1 << 22;

  /** How many cells a row may have: as many as a sheet of Excel. */
  static final int MOST_CELLS = 1 << 14;

  private static final Flaw LONG_CELL =
      new Flaw(Reason.CELL_TOO_LONG, true, "at most " + LONGEST_CELL + " bytes in a cell");
  private static final Flaw LONG_ROW =
      new Flaw(Reason.CELL_TOO_LONG, false, "at most " + LONGEST_ROW + " bytes in a row");
  private static final Flaw MANY_CELLS =
      new Flaw(Reason.RAGGED_ROW, false, "at most " + MOST_CELLS + " cells in a row");
  private static final Flaw TEXT_AFTER_QUOTE =
      new Flaw(
          Reason.QUOTING, true, "nothing after the closing quote, and a quote inside it doubled");
  private static final Flaw UNDECODABLE =
      new Flaw(Reason.ENCODING, true, "characters of the file's encoding");

  private final String file;
  private final Reader in;
  private final char separator;
  private final char[] chunk = new char[8 * 1024];
  private int next;
  private int end;

  private State state = State.CELL_START;
  private boolean afterCarriageReturn;
  private long line;
  private int charOfLine;
  private long quoteLine;
  private int quoteChar;

  private long rowLine;
  private int rowLength;
  private int cellLength;
  private int cells;
  private Optional<Flaw> flaw = Optional.empty();
  private final ArrayDeque<Note> notes = new ArrayDeque<>();

  RowGuard(String file, Reader in, char separator, long firstLine) {
    this.file = file;
    this.in = in;
    this.separator = separator;
    this.line = firstLine;
  }

  /** What is known of the next row of those that passed; for each row, empty ones too, one note. */
  Optional<Note> nextNote() {
    return Optional.ofNullable(notes.poll());
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int written = 0;
    while (written == 0) {
      if (next == end && !fill()) {
        return -1;
      }
      while (next < end && written < length) {
        char c = chunk[next++];
        boolean insideQuotes = state == State.QUOTED;
        boolean wasSound = flaw.isEmpty();
        step(c);
        if (flaw.isEmpty()) {
          buffer[offset + written++] = c;
        } else if (wasSound && insideQuotes) {
          // The rest of the row is left out: close the quote for the reader behind.
          buffer[offset + written++] = '"';
        }
      }
    }
    return written;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(0, in.read(chunk, 0, chunk.length));
    if (end > 0) {
      return true;
    }
    if (state == State.QUOTED) {
      throw new BadText(
          Problem.error(
              ProblemCode.EXPORT_UNREADABLE,
              Place.at(file, quoteLine, quoteChar),
              "a quote is opened here and never closed",
              "a closing quote before the end of the file"));
    }
    if (rowLength > 0) {
      endRow();
    }
    return false;
  }

  private void step(char c) {
    boolean newline = c == '\r' || c == '\n';
    boolean secondOfPair = c == '\n' && afterCarriageReturn;
    State before = state;
    state = before.after(c, separator);
    if (rowLength == 0) {
      rowLine = line;
    }
    charOfLine++;
    if (before == State.CELL_START && state == State.QUOTED) {
      quoteLine = line;
      quoteChar = charOfLine;
    }
    if (newline && state == State.CELL_START) {
      if (!secondOfPair) {
        endRow();
      }
    } else {
      measure(c);
    }
    if (newline) {
      charOfLine = 0;
      line += secondOfPair ? 0 : 1;
    }
    afterCarriageReturn = c == '\r';
  }

  private void measure(char c) {
    if (flaw.isPresent()) {
      return;
    }
    rowLength++;
    cellLength++;
    if (state == State.CELL_START) {
      cellLength = 0;
      cells++;
    }
    if (state == State.AFTER_QUOTES) {
      flaw = Optional.of(TEXT_AFTER_QUOTE);
    } else if (c == DecodingReader.UNDECODABLE) {
      flaw = Optional.of(UNDECODABLE);
    } else if (cellLength > LONGEST_CELL) {
      flaw = Optional.of(LONG_CELL);
    } else if (rowLength > LONGEST_ROW) {
      flaw = Optional.of(LONG_ROW);
    } else if (cells >= MOST_CELLS) {
      flaw = Optional.of(MANY_CELLS);
    }
  }

  private void endRow() {
    notes.add(new Note(rowLine, flaw));
    flaw = Optional.empty();
    rowLength = 0;
    cellLength = 0;
    cells = 0;
  }

  /**
   * What is known of a row.
   *
   * @param line on which it starts, from 1
   * @param flaw why it must be rejected, if it must
   */
  record Note(long line, Optional<Flaw> flaw) {}

  /** What the last character was. */
  private enum State {
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

    State after(char c, char separator) {
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
}
