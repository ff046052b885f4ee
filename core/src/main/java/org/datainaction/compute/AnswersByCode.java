package org.datainaction.compute;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Answers to a question about the texts of a column, by their codes; each text is asked for once as
 * long as its dictionary lasts. Memory: 4 bytes for each text of the reader's dictionary, which
 * readers keep short also where the texts of all rows differ. Not safe for use by several threads.
 */
final class AnswersByCode {
  private final ToIntFunction<String> question;
  private final KnownDictionary known = new KnownDictionary();
  private int[] answers = new int[0];
  private int asked;

  AnswersByCode(ToIntFunction<String> question) {
    this.question = question;
  }

  /** By code, the answers to all texts of the dictionary of the next batch. */
  int[] of(List<String> dictionary) {
    if (known.turnsTo(dictionary)) {
      asked = 0;
    }
    int size = dictionary.size();
    if (answers.length < size) {
      answers = Arrays.copyOf(answers, Math.max(size, 2 * answers.length));
    }
    for (; asked < size; asked++) {
      answers[asked] = question.applyAsInt(dictionary.get(asked));
    }
    return answers;
  }

  /** Says that a new export begins. */
  void forget() {
    known.forget();
  }
}
