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

  private final int mostSpellings;
  private final int mostBytes;
  private static final int OF_MISSING = -1;
  private static final int OF_INVALID = -2;

  private final ByteKeys spellings = new ByteKeys();
  private int[] codeOfSpelling = new int[256];
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
    boolean gaps = false;
    for (int row = first, at = place; row < rows; row++, at += stride) {
      int from = cells[at];
      int end = cells[at + 1];
      // A cell with doubled quotes is known by all of its bytes; no other begins with a quote.
      if (bytes[from] == '"' && !hasQuote(bytes, from + 1, end - 1)) {
        from++;
        end--;
      }
      int known = spellings.size();
      int spelling = spellings.numberOf(bytes, from, end);
      int code;
      if (spelling == known) {
        code = learn(bytes, cells[at], cells[at + 1], row, values, states);
      } else {
        code = codeOfSpelling[spelling];
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
