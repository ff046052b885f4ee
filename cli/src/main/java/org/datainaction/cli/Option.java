package org.datainaction.cli;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An option of a command. Commands hold theirs and ask a {@link Call} what was given for them.
 *
 * @param <T> what its value is read as
 * @param name with its hyphens, like {@code --as-of}
 * @param label of its value in the help, in capitals; nothing for one that is given or not
 * @param reading makes the value of what was written; throws {@link IllegalArgumentException} with
 *     what is wrong, and what was expected, if it cannot
 * @param presence how often it may be given
 * @param description for the help
 */
record Option<T>(
    String name,
    Optional<String> label,
    Function<String, T> reading,
    Presence presence,
    ImmutableList<String> description) {

  /** How often a value may be given; a flag may be repeated. */
  enum Presence {
    OPTIONAL,
    REQUIRED,
    REPEATABLE
  }

  /** An option that is given or not. */
  static Option<Boolean> flag(String name, String... description) {
    return new Option<>(
        name,
        Optional.empty(),
        Boolean::valueOf,
        Presence.OPTIONAL,
        ImmutableList.copyOf(description));
  }

  /** An option with a value. */
  static <T> Option<T> of(
      String name, String label, Function<String, T> reading, String... description) {
    return new Option<>(
        name, Optional.of(label), reading, Presence.OPTIONAL, ImmutableList.copyOf(description));
  }

  /** The same option, without which the command cannot be called. */
  Option<T> required() {
    return new Option<>(name, label, reading, Presence.REQUIRED, description);
  }

  /** The same option, which may be given several times. */
  Option<T> repeatable() {
    return new Option<>(name, label, reading, Presence.REPEATABLE, description);
  }

  /** Whether it is given or not, and has no value. */
  boolean isFlag() {
    return label.isEmpty();
  }

  /** As it stands in the help. */
  String shown() {
    return label.map(value -> name + "=" + value).orElse(name);
  }

  // Written out: what a record brings along is linked anew in each run. The name is enough, since a
  // command has one option of a name.
  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Option<?> other && name.equals(other.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
