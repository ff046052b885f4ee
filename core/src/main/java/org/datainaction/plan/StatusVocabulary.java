package org.datainaction.plan;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datainaction.text.LocalizedText;

/**
 * The words that a city uses for the status of an initiative, from a day on. Each plan year may
 * have its own; a status keeps the words of its time.
 *
 * @param from first day on which these words are used
 * @param words in the order of the city's page
 */
public record StatusVocabulary(LocalDate from, List<Word> words) {
  public StatusVocabulary {
    words = ImmutableList.copyOf(words);
  }

  /** The word with this id, if the vocabulary has it. */
  public Optional<Word> find(String id) {
    return words.stream().filter(word -> word.id().equals(id)).findFirst();
  }

  /**
   * One word.
   *
   * @param id kebab-case
   * @param label as the city says it
   * @param meaning what it means, one sentence
   */
  public record Word(String id, LocalizedText label, LocalizedText meaning) {}
}
