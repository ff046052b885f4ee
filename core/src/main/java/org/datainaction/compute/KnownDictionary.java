package org.datainaction.compute;

import java.util.List;

/**
 * Tells when the codes of a column begin to mean other texts than in the batch before. Not safe for
 * use by several threads.
 */
final class KnownDictionary {
  private List<String> texts = List.of();
  private int size;

  /**
   * Looks at the dictionary of the next batch. A reader's dictionary only grows; another one, with
   * codes of its own, is another reader's or follows one that grew too long.
   *
   * @return whether nothing that is known of codes holds any more
   */
  boolean turnsTo(List<String> dictionary) {
    boolean other = dictionary != texts || dictionary.size() < size;
    texts = dictionary;
    size = dictionary.size();
    return other;
  }

  /** Says that a new export begins, whose reader may use a dictionary again that it emptied. */
  void forget() {
    texts = List.of();
    size = 0;
  }
}
