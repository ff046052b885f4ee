package org.datainaction.compute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Texts that follow from the texts of a column; each is made once as long as its dictionary lasts.
 * Where the texts that follow are many, their dictionary is left behind with that of the column, so
 * that memory is bounded. Not safe for use by several threads.
 */
final class MappedTexts {
  /** A dictionary is kept until it has so many texts. */
  private static final int MANY = 1 << 12;

  private final UnaryOperator<String> change;
  private final KnownDictionary source = new KnownDictionary();
  private final AnswersByCode byCode = new AnswersByCode(this::codeAfterChange);
  private Map<String, Integer> codes = new HashMap<>();
  private List<String> dictionary = new ArrayList<>();

  MappedTexts(UnaryOperator<String> change) {
    this.change = change;
  }

  /**
   * By code of the dictionary of the next batch, the code of what follows in {@link #dictionary}.
   */
  int[] byCodeOf(List<String> texts) {
    if (source.turnsTo(texts) && dictionary.size() >= MANY) {
      codes = new HashMap<>();
      dictionary = new ArrayList<>();
    }
    return byCode.of(texts);
  }

  private int codeAfterChange(String text) {
    String changed = change.apply(text);
    Integer code = codes.putIfAbsent(changed, dictionary.size());
    if (code != null) {
      return code;
    }
    dictionary.add(changed);
    return dictionary.size() - 1;
  }

  /** The texts that follow; grows, and is another one after it was left behind. */
  List<String> dictionary() {
    return dictionary;
  }

  /** Says that a new export begins. */
  void forget() {
    source.forget();
    byCode.forget();
  }
}
