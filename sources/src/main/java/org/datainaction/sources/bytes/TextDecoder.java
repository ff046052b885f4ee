package org.datainaction.sources.bytes;

import java.util.List;
import org.datainaction.sources.row.CellReading;

/** Texts as codes into a dictionary. */
final class TextDecoder extends CellDecoder {
  private final Spellings spellings;
  private List<String> dictionary = List.of();

  TextDecoder(CellReading reading, RowText text, Spellings spellings) {
    super(reading, text);
    this.spellings = spellings;
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
    long[] keys = spellings.shortKeys();
    int[] known = spellings.shortCodes();
    boolean gaps = false;
    for (int row = first, at = place; row < rows; row++, at += stride) {
      int from = cells[at];
      int length = cells[at + 1] - from;
      int code;
      if (length > 0 && length < Long.BYTES) {
        // Its bytes, quotes included, and how many.
        long key =
            (Words.at(bytes, from) & (-1L >>> (Long.SIZE - 8 * length)))
                | ((long) length << (Long.SIZE - Byte.SIZE));
        int slot = Spellings.placeOf(key);
        if (keys[slot] != key) {
          known[slot] = codeOf(bytes, from, from + length, row, values, states);
          keys[slot] = key;
        }
        code = known[slot];
      } else {
        code = codeOf(bytes, from, from + length, row, values, states);
      }
      if (code >= 0) {
        values[row] = code;
        states[row] = PRESENT;
      } else {
        values[row] = 0;
        states[row] = code == Spellings.OF_MISSING ? MISSING : INVALID;
        gaps = true;
      }
    }
    return gaps;
  }

  private int codeOf(byte[] bytes, int start, int behind, int row, long[] values, byte[] states) {
    // A cell with doubled quotes is known by all of its bytes; no other begins with a quote.
    boolean quoted = bytes[start] == '"' && !hasQuote(bytes, start + 1, behind - 1);
    int from = quoted ? start + 1 : start;
    int end = quoted ? behind - 1 : behind;
    int before = spellings.size();
    int spelling = spellings.numberOf(bytes, from, end);
    if (spelling == before) {
      spellings.learn(read(bytes, start, behind, row, values, states));
    }
    return spellings.codeOf(spelling);
  }

  private int read(byte[] bytes, int start, int behind, int row, long[] values, byte[] states) {
    readAsText(bytes, start, behind, row, values, states);
    if (states[row] == PRESENT) {
      return (int) values[row];
    }
    return states[row] == MISSING ? Spellings.OF_MISSING : Spellings.OF_INVALID;
  }

  @Override
  long valueRead() {
    return spellings.codeOf(reading.text());
  }

  @Override
  void begin() {
    spellings.begin();
    dictionary = spellings.dictionary();
  }

  @Override
  List<String> dictionary() {
    return dictionary;
  }
}
