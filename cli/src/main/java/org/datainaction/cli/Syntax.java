package org.datainaction.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * What a command takes and what its help says.
 *
 * @param command its name
 * @param about what it does; the first sentence stands in the list of all commands too
 * @param word the word it takes, if any
 * @param options in the order of the help
 * @param closing what the help ends with, line by line
 */
record Syntax(
    String command,
    ImmutableList<String> about,
    Optional<Word<?>> word,
    ImmutableList<Option<?>> options,
    ImmutableList<String> closing) {

  /** A command that takes nothing yet. */
  static Syntax of(String command, String... about) {
    return new Syntax(
        command,
        ImmutableList.copyOf(about),
        Optional.empty(),
        ImmutableList.of(),
        ImmutableList.of());
  }

  /** The same, taking this word. */
  Syntax with(Word<?> taken) {
    return new Syntax(command, about, Optional.of(taken), options, closing);
  }

  /** The same, with these options after those it has. */
  Syntax with(Option<?>... more) {
    return with(List.of(more));
  }

  /** The same, with these options after those it has. */
  Syntax with(List<? extends Option<?>> more) {
    return new Syntax(
        command,
        about,
        word,
        ImmutableList.<Option<?>>builder().addAll(options).addAll(more).build(),
        closing);
  }

  /** The same, its help ending with these lines. */
  Syntax closing(String... lines) {
    return new Syntax(command, about, word, options, ImmutableList.copyOf(lines));
  }
}
