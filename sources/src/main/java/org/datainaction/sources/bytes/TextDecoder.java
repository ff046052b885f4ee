package org.datainaction.sources.bytes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.datainaction.sources.row.CellReading;

/**
 * Texts as codes into a dictionary. Each spelling is made a text once and then known by its bytes.
 * A dictionary that grew too long is left behind and a new one begun, so that memory is bounded
 * also for a column in which every cell differs.
 */
final class TextDecoder extends CellDecoder {
  /** So many spellings are remembered by all columns and threads together, and more in a block. */
  private static final int MOST_SPELLINGS = 1 << 16;

  /** The same in bytes. */
  private static final int MOST_BYTES = 1 << 23;

  /** Each remembers as many at least. */
  private static final int FEWEST_SPELLINGS = 1 << 10;

  /** So many short spellings, two to the power of it, are found without looking further. */
  private static final int SHORT_BITS = 11;

  private static final int SHORT_SHIFT = Long.SIZE - SHORT_BITS;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final int mostSpellings;
  private final int mostBytes;
  private static final int OF_MISSING = -1;
  private static final int OF_INVALID = -2;

  private final ByteKeys spellings = new ByteKeys();
  private int[] codeOfSpelling = new int[256];
  private final long[] shortKeys = new long[1 << SHORT_BITS];
  private final int[] shortCodes = new int[1 << SHORT_BITS];
  private Map<String, Integer> codes = new HashMap<>();
  private List<String> texts = new ArrayList<>();
  private List<String> shown = Collections.unmodifiableList(texts);

  TextDecoder(CellReading reading, RowText text, int shares) {
    super(reading, text);
    this.mostSpellings = Math.max(FEWEST_SPELLINGS, MOST_SPELLINGS / shares);
    this.mostBytes = MOST_BYTES / shares;
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
    long[] keys = shortKeys;
    int[] known = shortCodes;
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
        int slot = (int) ((key * SPREAD) >>> SHORT_SHIFT);
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
        states[row] = code == OF_MISSING ? MISSING : INVALID;
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
    return spelling == before
        ? learn(bytes, start, behind, row, values, states)
        : codeOfSpelling[spelling];
  }

  private int learn(byte[] bytes, int from, int end, int row, long[] values, byte[] states) {
    readAsText(bytes, from, end, row, values, states);
    int code =
        states[row] == PRESENT
            ? (int) values[row]
            : states[row] == MISSING ? OF_MISSING : OF_INVALID;
    int spelling = spellings.size() - 1;
    if (spelling >= codeOfSpelling.length) {
      codeOfSpelling = Arrays.copyOf(codeOfSpelling, 2 * codeOfSpelling.length);
    }
    codeOfSpelling[spelling] = code;
    return code;
  }

  @Override
  long valueRead() {
    Integer known = codes.putIfAbsent(reading.text(), texts.size());
    if (known != null) {
      return known;
    }
    texts.add(reading.text());
    return texts.size() - 1L;
  }

  /** Forgets the spellings if there are too many. */
  @Override
  void begin() {
    if (spellings.size() > mostSpellings || spellings.bytes() > mostBytes) {
      spellings.clear();
      Arrays.fill(shortKeys, 0);
      codes = new HashMap<>();
      texts = new ArrayList<>();
      shown = Collections.unmodifiableList(texts);
    }
  }

  @Override
  List<String> dictionary() {
    return shown;
  }
}
