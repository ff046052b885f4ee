package org.datainaction.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Texts that follow from other texts, by the code of the other; each is made once. Not safe for use
 * by several threads.
 */
final class MappedTexts {
  private final TextCodes source;
  private final UnaryOperator<String> change;
  private final List<String> dictionary = new ArrayList<>();
  private final Map<String, Integer> codes = new HashMap<>();
  private int[] byCode = new int[1];
  private int known = 1;

  MappedTexts(TextCodes source, UnaryOperator<String> change) {
    this.source = source;
    this.change = change;
  }

  List<String> dictionary() {
    return dictionary;
  }

  int[] byCode() {
    if (byCode.length < source.size()) {
      byCode = Arrays.copyOf(byCode, Math.max(source.size(), 2 * byCode.length));
    }
    for (; known < source.size(); known++) {
      String text = change.apply(source.text(known));
      Integer code = codes.putIfAbsent(text, dictionary.size());
      if (code == null) {
        byCode[known] = dictionary.size();
        dictionary.add(text);
      } else {
        byCode[known] = code;
      }
    }
    return byCode;
  }
}
