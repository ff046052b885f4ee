package org.datainaction.cli;

import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.datainaction.problem.Nearest;

/** Reads the call of one command. */
final class CallReader {
  private static final String JAR = ".jar";

  private final Syntax syntax;
  private final List<String> wrong = new ArrayList<>();

  private CallReader(Syntax syntax) {
    this.syntax = syntax;
  }

  /**
   * What these arguments, which follow the name of the command, give.
   *
   * @throws WrongCall if the command does not take them; it names everything that is wrong, except
   *     that behind an option that nobody knows nothing can be told
   */
  static Call read(Syntax syntax, List<String> arguments) throws WrongCall {
    return new CallReader(syntax).read(arguments);
  }

  private Call read(List<String> arguments) throws WrongCall {
    CommandLine parsed = parse(oneByOne(arguments));
    ImmutableListMultimap.Builder<String, Object> values = ImmutableListMultimap.builder();
    for (Option<?> option : syntax.options()) {
      values.putAll(option.name(), values(option, parsed));
    }
    Optional<Object> word = word(parsed.getArgList());
    if (!wrong.isEmpty()) {
      throw new WrongCall(wrong, Help.hint(syntax.command()));
    }
    return new Call(values.build(), word);
  }

  private CommandLine parse(List<String> arguments) throws WrongCall {
    Options options = new Options();
    for (Option<?> option : syntax.options()) {
      options.addOption(
          org.apache.commons.cli.Option.builder()
              .longOpt(bare(option.name()))
              .hasArg(option.label().isPresent())
              .get());
    }
    try {
      return DefaultParser.builder()
          .setAllowPartialMatching(false)
          .setStripLeadingAndTrailingQuotes(false)
          .get()
          .parse(options, arguments.toArray(String[]::new));
    } catch (UnrecognizedOptionException unknown) {
      throw unknown(unknown.getOption());
    } catch (MissingArgumentException missing) {
      throw wrong("'--" + missing.getOption().getLongOpt() + "' needs a value behind it");
    } catch (ParseException other) {
      throw wrong(String.valueOf(other.getMessage()));
    }
  }

  private WrongCall unknown(String given) {
    String name = given.replaceFirst("=.*", "");
    Optional<Option<?>> flag =
        syntax.options().stream().filter(option -> option.name().equals(name)).findFirst();
    if (flag.isPresent()) {
      return wrong("'" + name + "' takes no value, so '" + given + "' says nothing");
    }
    return new WrongCall(
        List.of("there is no option '" + name + "' of '" + syntax.command() + "'"),
        Nearest.to(name, names())
            .map(near -> "Did you mean '" + near + "'?")
            .orElse(Help.hint(syntax.command())));
  }

  private List<String> names() {
    return Stream.concat(syntax.options().stream().map(Option::name), Help.ASKING.stream())
        .toList();
  }

  private WrongCall wrong(String what) {
    return new WrongCall(List.of(what), Help.hint(syntax.command()));
  }

  private <T> List<T> values(Option<T> option, CommandLine parsed) {
    String name = bare(option.name());
    if (option.label().isEmpty()) {
      return parsed.hasOption(name) ? List.of(option.reading().apply(name)) : List.of();
    }
    String[] given = parsed.getOptionValues(name);
    if (given == null) {
      if (option.presence() == Option.Presence.REQUIRED) {
        wrong.add("'" + option.shown() + "' is missing");
      }
      return List.of();
    }
    if (given.length > 1 && option.presence() != Option.Presence.REPEATABLE) {
      wrong.add("'" + option.name() + "' is given more than once");
      return List.of();
    }
    return Stream.of(given)
        .flatMap(one -> read("'" + option.name() + "': ", option.reading(), one).stream())
        .toList();
  }

  private Optional<Object> word(List<String> given) {
    if (syntax.word().isEmpty()) {
      given.forEach(extra -> wrong.add("'" + syntax.command() + "' takes no '" + extra + "'"));
      return Optional.empty();
    }
    Word<?> word = syntax.word().get();
    if (given.isEmpty()) {
      if (word.required()) {
        wrong.add("'" + word.label() + "' is missing: " + word.description());
      }
      return Optional.empty();
    }
    for (String extra : given.subList(1, given.size())) {
      wrong.add(
          "'%s' takes one %s, '%s', so '%s' is too much"
              .formatted(syntax.command(), word.label(), given.get(0), extra));
    }
    return read("", word.reading(), given.get(0)).map(Function.identity());
  }

  private <T> Optional<T> read(String place, Function<String, T> reading, String given) {
    try {
      return Optional.of(reading.apply(given));
    } catch (IllegalArgumentException refused) {
      wrong.add(place + refused.getMessage());
      return Optional.empty();
    }
  }

  /**
   * What follows {@code --adapter-path} is one path, then every further one that is named like a
   * jar: so {@code --adapter-path a.jar b.jar my-city} leaves the folder to the command. It is made
   * into the same option once for each.
   */
  private static List<String> oneByOne(List<String> arguments) {
    String option = CommonOptions.ADAPTER_PATH.name();
    List<String> split = new ArrayList<>();
    boolean paths = false;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      boolean first = i > 0 && arguments.get(i - 1).equals(option);
      if (paths && !first && argument.endsWith(JAR) && !argument.startsWith("-")) {
        split.add(option);
      } else {
        paths = first || argument.equals(option) || argument.startsWith(option + "=");
      }
      split.add(argument);
    }
    return split;
  }

  /** As the parser wants it. */
  private static String bare(String name) {
    return name.substring("--".length());
  }
}
