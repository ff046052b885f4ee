package org.datainaction.sources.bytes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the cells of a column of text hold, by how they are written: each spelling is made a text
 * once and then known by its bytes. A dictionary of texts that grew too long is left behind and a
 * new one begun, so that memory is bounded also for a column in which every cell differs. For all
 * blocks that one thread takes apart; not safe for use by several threads.
 */
final class Spellings {
  /** Stands for a text that is a spelling of "no value". */
  static final int OF_MISSING = -1;

  /** Stands for a text that is no value of its kind. */
  static final int OF_INVALID = -2;

  /** So many are remembered by all columns and threads together, and more in a block. */
  private static final int MOST = 1 << 16;

  /** The same in bytes. */
  private static final int MOST_BYTES = 1 << 23;

  /** Each column and thread remembers as many at least. */
  private static final int FEWEST = 1 << 10;

  /** So many short ones, two to the power of it, are found without looking further. */
  private static final int SHORT_BITS = 11;

  private static final int SHORT_SHIFT = Long.SIZE - SHORT_BITS;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final int most;
  private final int mostBytes;
  private final ByteKeys keys = new ByteKeys();
  private int[] codeOfKey = new int[256];
  private final long[] shortKeys = new long[1 << SHORT_BITS];
  private final int[] shortCodes = new int[1 << SHORT_BITS];
  private Map<String, Integer> codes = new HashMap<>();
  private List<String> texts = new ArrayList<>();
  private List<String> shown = Collections.unmodifiableList(texts);

  /**
   * None yet.
   *
   * @param shares among how many columns and threads the memory is divided
   */
  Spellings(int shares) {
    this.most = Math.max(FEWEST, MOST / shares);
    this.mostBytes = MOST_BYTES / shares;
  }

  /** Forgets all if there are too many. */
  void begin() {
    if (keys.size() > most || keys.bytes() > mostBytes) {
      keys.clear();
      Arrays.fill(shortKeys, 0);
      codes = new HashMap<>();
      texts = new ArrayList<>();
      shown = Collections.unmodifiableList(texts);
    }
  }

  /** By short key, the place in the table of short spellings. */
  static int placeOf(long shortKey) {
    return (int) ((shortKey * SPREAD) >>> SHORT_SHIFT);
  }

  /** By place, a short spelling: its bytes, and in the top one how many; 0 if there is none. */
  long[] shortKeys() {
    return shortKeys;
  }

  /** By place, what the short spelling stands for. */
  int[] shortCodes() {
    return shortCodes;
  }

  /** How many there are. */
  int size() {
    return keys.size();
  }

  /** The number of a spelling; the number that is {@link #size} before is a new one. */
  int numberOf(byte[] bytes, int from, int end) {
    return keys.numberOf(bytes, from, end);
  }

  /** What a spelling stands for. */
  int codeOf(int spelling) {
    return codeOfKey[spelling];
  }

  /** Says what the newest spelling stands for. */
  void learn(int code) {
    int spelling = keys.size() - 1;
    if (spelling >= codeOfKey.length) {
      codeOfKey = Arrays.copyOf(codeOfKey, 2 * codeOfKey.length);
    }
    codeOfKey[spelling] = code;
  }

  /** The code of a text, given now if it is new. */
  int codeOf(String text) {
    Integer known = codes.putIfAbsent(text, texts.size());
    if (known != null) {
      return known;
    }
    texts.add(text);
    return texts.size() - 1;
  }

  /** Texts by code; a list that grows, or another one where it grew too long. */
  List<String> dictionary() {
    return shown;
  }
}
