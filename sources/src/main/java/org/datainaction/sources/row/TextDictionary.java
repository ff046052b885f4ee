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

  private Map<String, Integer> codes = new HashMap<>();
  private List<String> texts = new ArrayList<>();
  private List<String> shown = Collections.unmodifiableList(texts);

  /** To be called before each batch: forgets the texts if there are too many. */
  void begin() {
    if (texts.size() > MOST) {
      codes = new HashMap<>();
      texts = new ArrayList<>();
      shown = Collections.unmodifiableList(texts);
    }
  }

  /** The number of this text; a new one if it is new. */
  int codeOf(String text) {
    Integer known = codes.putIfAbsent(text, texts.size());
    if (known != null) {
      return known;
    }
    texts.add(text);
    return texts.size() - 1;
  }

  /** The texts by number: a view that grows, always the same one until they are forgotten. */
  List<String> texts() {
    return shown;
  }
}
