package org.datainaction.sources.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The different texts of a column, numbered in the order in which they first came. */
final class TextDictionary {
  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** The number of this text; a new one if it is new. */
  int codeOf(String text) {
    Integer known = codes.putIfAbsent(text, texts.size());
    if (known != null) {
      return known;
    }
    texts.add(text);
    return texts.size() - 1;
  }

  boolean knows(String text) {
    return codes.containsKey(text);
  }

  /** The texts by number: a view that grows. */
  List<String> texts() {
    return Collections.unmodifiableList(texts);
  }
}
