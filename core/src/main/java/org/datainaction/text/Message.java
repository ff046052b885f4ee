package org.datainaction.text;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A sentence or part of one that has yet to be said: a key into the bundles, and what stands in it.
 *
 * @param key dotted lower-case, for example {@code how.count}; the same key in every language
 * @param arguments in the order of the bundle's {@code {0}}, {@code {1}}, …
 */
public record Message(String key, List<Argument> arguments) implements Argument {
  public Message {
    arguments = ImmutableList.copyOf(arguments);
  }

  /** A message with these arguments. */
  public static Message of(String key, Argument... arguments) {
    return new Message(key, List.of(arguments));
  }
}
