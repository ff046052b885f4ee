package org.datainaction.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.Optional;

/**
 * What one call of a command gives.
 *
 * @param options the values by name, as their options read them
 * @param word the word, as it was read
 */
record Call(ImmutableListMultimap<String, Object> options, Optional<Object> word) {
  /** Whether the option is given. */
  boolean has(Option<?> option) {
    return options.containsKey(option.name());
  }

  /** The value of an option, if it is given. */
  <T> Optional<T> given(Option<T> option) {
    return all(option).stream().findFirst();
  }

  /** The values of an option, in the order in which they are given. */
  <T> List<T> all(Option<T> option) {
    ImmutableList<Object> values = options.get(option.name());
    // What an option reads is of its type, and names are not given twice in a command.
    @SuppressWarnings("unchecked")
    List<T> typed = (List<T>) values;
    return typed;
  }

  /** The value of an option that is required. */
  <T> T required(Option<T> option) {
    return all(option).get(0);
  }

  /** The word, if it is given. */
  <T> Optional<T> given(Word<T> taken) {
    // A command takes one word at most, so it was this one that read it.
    @SuppressWarnings("unchecked")
    Optional<T> typed = (Optional<T>) word;
    return typed;
  }
}
