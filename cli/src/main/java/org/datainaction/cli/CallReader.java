package org.datainaction.cli;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.datainaction.problem.Nearest;

/**
 * Reads the call of one command: {@code --option value}, {@code --option=value}, {@code --flag},
 * words, and behind {@code --} nothing but words.
 */
final class CallReader {
  private static final String HYPHENS = "--";
  private static final String JAR = ".jar";

  private final Syntax syntax;
  private final Deque<String> rest;
  private final ListMultimap<String, String> given =
      MultimapBuilder.linkedHashKeys().arrayListValues().build();
  private final List<String> words = new ArrayList<>();
  private final Set<Option<?>> withoutValue = new HashSet<>();
  private final List<String> wrong = new ArrayList<>();

  private CallReader(Syntax syntax, List<String> arguments) {
    this.syntax = syntax;
    this.rest = new ArrayDeque<>(arguments);
  }

  /**
   * What these arguments, which follow the name of the command, give. Of a call that asks for help
   * or the version nothing else is read.
   *
   * @throws WrongCall if the command does not take them; it names everything that is wrong, except
   *     that behind an option that nobody knows nothing can be told
   */
  static Call read(Syntax syntax, List<String> arguments) throws WrongCall {
    return new CallReader(syntax, arguments).read();
  }

  private Call read() throws WrongCall {
    takeApart();
    ImmutableListMultimap.Builder<String, Object> values = ImmutableListMultimap.builder();
    for (Option<?> asking : Help.OPTIONS) {
      if (given.containsKey(asking.name())) {
        values.put(asking.name(), true);
        return new Call(values.build(), Optional.empty());
      }
    }
    for (Option<?> option : syntax.options()) {
      values.putAll(option.name(), values(option));
    }
    Optional<Object> word = word();
    if (!wrong.isEmpty()) {
      throw new WrongCall(wrong, Help.hint(syntax.command()));
    }
    return new Call(values.build(), word);
  }

  private void takeApart() throws WrongCall {
    boolean wordsOnly = false;
    while (!rest.isEmpty()) {
      String argument = rest.remove();
      if (wordsOnly || !argument.startsWith("-") || argument.equals("-")) {
        words.add(argument);
      } else if (argument.equals(HYPHENS)) {
        wordsOnly = true;
      } else {
        takeOption(argument);
      }
    }
  }

  private void takeOption(String argument) throws WrongCall {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    Option<?> option = option(name);
    if (option.isFlag()) {
      if (equals >= 0) {
        wrong.add("'" + name + "' takes no value, so '" + argument + "' says nothing");
      }
      given.put(option.name(), "");
    } else if (equals >= 0) {
      given.put(option.name(), argument.substring(equals + 1));
      takeMorePaths(option);
    } else if (rest.isEmpty()) {
      withoutValue.add(option);
      wrong.add("'" + option.shown() + "' has no value");
    } else if (rest.element().startsWith(HYPHENS)) {
      // More probably the value was forgotten.
      withoutValue.add(option);
      wrong.add(
          "'%s' has no value; if it is to be '%s', write '%s=%s'"
              .formatted(option.shown(), rest.element(), name, rest.element()));
    } else {
      given.put(option.name(), rest.remove());
      takeMorePaths(option);
    }
  }

  /**
   * What follows {@code --adapter-path} is one path, then every further one that is named like a
   * jar: so {@code --adapter-path a.jar b.jar my-city} leaves the folder to the command.
   */
  private void takeMorePaths(Option<?> option) {
    while (option.equals(CommonOptions.ADAPTER_PATH)
        && !rest.isEmpty()
        && rest.element().endsWith(JAR)
        && !rest.element().startsWith("-")) {
      given.put(option.name(), rest.remove());
    }
  }

  private Option<?> option(String name) throws WrongCall {
    List<Option<?>> all = Stream.concat(syntax.options().stream(), Help.OPTIONS.stream()).toList();
    for (Option<?> option : all) {
      if (Help.names(name, option)) {
        return option;
      }
    }
    wrong.add("there is no option '" + name + "' of '" + syntax.command() + "'");
    throw new WrongCall(
        wrong,
        Nearest.to(name, all.stream().map(Option::name).toList())
            .map(near -> "Did you mean '" + near + "'?")
            .orElse(Help.hint(syntax.command())));
  }

  private List<?> values(Option<?> option) {
    List<String> written = given.get(option.name());
    if (option.isFlag()) {
      return written.isEmpty() ? List.of() : List.of(true);
    }
    boolean told = withoutValue.contains(option);
    if (written.isEmpty() && option.presence() == Option.Presence.REQUIRED && !told) {
      wrong.add("'" + option.shown() + "' is missing");
    }
    if (written.size() > 1 && option.presence() != Option.Presence.REPEATABLE) {
      wrong.add("'" + option.name() + "' is given more than once");
      return List.of();
    }
    return written.stream()
        .flatMap(one -> read("'" + option.name() + "': ", option.reading(), one).stream())
        .toList();
  }

  private Optional<Object> word() {
    if (syntax.word().isEmpty()) {
      words.forEach(extra -> wrong.add("'" + syntax.command() + "' takes no '" + extra + "'"));
      return Optional.empty();
    }
    Word<?> word = syntax.word().get();
    if (words.isEmpty()) {
      if (word.required()) {
        wrong.add("'" + word.label() + "' is missing: " + word.description());
      }
      return Optional.empty();
    }
    for (String extra : words.subList(1, words.size())) {
      wrong.add(
          "'%s' takes one %s, '%s', so '%s' is too much"
              .formatted(syntax.command(), word.label(), words.get(0), extra));
    }
    return read("", word.reading(), words.get(0)).map(Function.identity());
  }

  private <T> Optional<T> read(String place, Function<String, T> reading, String written) {
    try {
      return Optional.of(reading.apply(written));
    } catch (IllegalArgumentException refused) {
      wrong.add(place + refused.getMessage());
      return Optional.empty();
    }
  }
}
