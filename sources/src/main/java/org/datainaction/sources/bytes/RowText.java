package org.datainaction.sources.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.RawRow.Flaw;
import org.datainaction.table.Rejection.Reason;

/**
 * One row as text, cell by cell, and what makes it unreadable if anything does. For rows that must
 * be told to somebody, and for what needs every cell; far too slow for all rows of a large export.
 * Not safe for use by several threads.
 */
final class RowText {
  /** How many bytes a cell may have, as written: 1 MiB. */
  static final int LONGEST_CELL = 1 << 20;

  /** How many bytes a row may have, as written: 4 MiB. */
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
  private static final Flaw BAD_CHARACTER =
      new Flaw(Reason.ENCODING, true, "characters of the file's encoding");

  private final byte separator;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .replaceWith(String.valueOf(TextBytes.UNDECODABLE));

  private final List<String> cells = new ArrayList<>();
  private byte[] content = new byte[256];
  private int length;

  RowText(char separator) {
    this.separator = (byte) separator;
  }

  /**
   * The row that begins at a place. Of a row with a flaw, the cell with the flaw is cut before it
   * and those behind it are left out.
   *
   * @param to where the bytes end; a row of which the end is not there is taken to end there
   * @param line on which it begins
   */
  RawRow read(byte[] bytes, int from, int to, long line) {
    cells.clear();
    length = 0;
    Optional<Flaw> flaw = walk(bytes, from, to);
    RawRow row = RawRow.of(line, cells);
    return flaw.isPresent() ? row.with(flaw.get()) : row;
  }

  private Optional<Flaw> walk(byte[] bytes, int from, int to) {
    QuoteState state = QuoteState.CELL_START;
    int cellStart = from;
    for (int at = from; at < to; at++) {
      byte c = bytes[at];
      QuoteState before = state;
      state = before.after(c, separator);
      boolean endsCell = state == QuoteState.CELL_START;
      if (endsCell && c != separator) {
        return endCell();
      }
      Optional<Flaw> flaw = Optional.empty();
      if (state == QuoteState.AFTER_QUOTES) {
        flaw = Optional.of(TEXT_AFTER_QUOTE);
      } else if (!endsCell && at - cellStart >= LONGEST_CELL) {
        flaw = Optional.of(LONG_CELL);
      } else if (at - from >= LONGEST_ROW) {
        flaw = Optional.of(LONG_ROW);
      } else if (endsCell && cells.size() + 1 >= MOST_CELLS) {
        flaw = Optional.of(MANY_CELLS);
      }
      if (endsCell || flaw.isPresent()) {
        Optional<Flaw> inCell = endCell();
        if (inCell.isPresent() || flaw.isPresent()) {
          return inCell.isPresent() ? inCell : flaw;
        }
        cellStart = at + 1;
      } else if (isContent(before, state)) {
        append(c);
      }
    }
    return endCell();
  }

  /** Whether the character is of the cell, and not a quote around it or the first of two. */
  private static boolean isContent(QuoteState before, QuoteState state) {
    boolean opening = before == QuoteState.CELL_START && state == QuoteState.QUOTED;
    return !opening && state != QuoteState.QUOTE;
  }

  private Optional<Flaw> endCell() {
    String text = decode(content, 0, length);
    length = 0;
    int bad = text.indexOf(TextBytes.UNDECODABLE);
    cells.add(bad < 0 ? text : text.substring(0, bad));
    return bad < 0 ? Optional.empty() : Optional.of(BAD_CHARACTER);
  }

  private void append(byte c) {
    if (length == content.length) {
      content = Arrays.copyOf(content, 2 * length);
    }
    content[length++] = c;
  }

  /**
   * The text of one cell, without the quotes around it.
   *
   * @param from where the cell begins, its quote included
   * @param end where it ends, its quote included
   */
  String cell(byte[] bytes, int from, int end) {
    if (from == end || bytes[from] != '"') {
      return decode(bytes, from, end - from);
    }
    length = 0;
    for (int at = from + 1; at < end - 1; at++) {
      append(bytes[at]);
      // The first of two quotes stands for both.
      at += bytes[at] == '"' ? 1 : 0;
    }
    String text = decode(content, 0, length);
    length = 0;
    return text;
  }

  private String decode(byte[] bytes, int from, int count) {
    if (isAscii(bytes, from, count)) {
      return new String(bytes, from, count, StandardCharsets.US_ASCII);
    }
    try {
      return decoder.decode(ByteBuffer.wrap(bytes, from, count)).toString();
    } catch (CharacterCodingException cannotBe) {
      throw new AssertionError(cannotBe);
    }
  }

  private static boolean isAscii(byte[] bytes, int from, int count) {
    int seen = 0;
    for (int at = from; at < from + count; at++) {
      seen |= bytes[at];
    }
    return seen >= 0;
  }
}
