package org.datainaction.sources.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The different texts of a column, numbered in the order in which they first came. One that grew
 * too long is left behind and a new one begun, so that memory is bounded also for a column in which
 * every cell differs.
 */
final class TextDictionary {
  /** So many texts are remembered, and more in a batch. */
  private static final int MOST = 1 << 16;

  private static final int NONE = -1;

  private Map<String, Integer> codes = new HashMap<>();
  private List<String> texts = new ArrayList<>();
  private List<String> shown = Collections.unmodifiableList(texts);
  private String lastText = "";
  private int lastCode = NONE;

  /** To be called before each batch: forgets the texts if there are too many. */
  void begin() {
    if (texts.size() > MOST) {
      codes = new HashMap<>();
      texts = new ArrayList<>();
      shown = Collections.unmodifiableList(texts);
      lastCode = NONE;
    }
  }

  /** The number of this text; a new one if it is new. */
  int codeOf(String text) {
    if (lastCode == NONE || !text.equals(lastText)) {
      lastCode = look(text);
      lastText = text;
    }
    return lastCode;
  }

  private int look(String text) {
    Integer known = codes.get(text);
    if (known != null) {
      return known;
    }
    codes.put(text, texts.size());
    texts.add(text);
    return texts.size() - 1;
  }

  /** The texts by number: a view that grows, always the same one until they are forgotten. */
  List<String> texts() {
    return shown;
  }
}
