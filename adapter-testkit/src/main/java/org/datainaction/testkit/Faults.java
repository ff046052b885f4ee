package org.datainaction.testkit;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** What a test found wrong, each with how to mend it; told all at once. */
final class Faults {
  private static final int MOST_TOLD = 20;

  private final List<String> sentences = new ArrayList<>();

  /** One more fault: what is wrong, and what to do about it. */
  void add(String what, String mend) {
    sentences.add(what + "\n    → " + mend);
  }

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  /** Fails with every fault, if there is one. */
  void report() {
    if (sentences.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    sentences.stream().limit(MOST_TOLD).forEach(sentence -> text.append("\n- ").append(sentence));
    if (sentences.size() > MOST_TOLD) {
      text.append("\n- and ").append(sentences.size() - MOST_TOLD).append(" more");
    }
    Assertions.fail(text.toString());
  }
}
