package org.datainaction.cli;

import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes what a command takes, for a terminal 80 characters wide. */
final class Help {
  static final Option<Boolean> HELP = Option.flag("--help", "Show this help.");

  static final Option<Boolean> VERSION = Option.flag("--version", "Print the version.");

  /** By which every command tells about itself. */
  static final ImmutableList<Option<?>> OPTIONS = ImmutableList.of(HELP, VERSION);

  private static final ImmutableMap<String, Option<?>> SHORT =
      ImmutableMap.of("-h", HELP, "-V", VERSION);

  private static final int WIDTH = 80;
  private static final int WIDEST_TERM = 24;
  private static final String PROGRAM = "data-in-action";

  private final PrintWriter to;

  Help(PrintWriter to) {
    this.to = to;
  }

  /** Where the help of a command, or of the program for an empty name, is found. */
  static String hint(String command) {
    return "See '" + PROGRAM + (command.isEmpty() ? "" : " " + command) + " --help'.";
  }

  /** Whether this is the name of the option, long or short. */
  static boolean names(String name, Option<?> option) {
    return option.name().equals(name) || option.equals(SHORT.get(name));
  }

  /** The whole program. */
  void printProgram(List<Syntax> commands) {
    to.println("Usage: " + PROGRAM + " COMMAND [OPTION]…");
    paragraph("Publishes a city's dashboard from its departments' exports.");
    to.println();
    List<Line> lines = new ArrayList<>();
    commands.forEach(
        command -> lines.add(new Line("  " + command.command(), command.about().subList(0, 1))));
    lines.add(new Line("  help", List.of("Tell what a command takes: help COMMAND.")));
    columns(lines);
    to.println();
    columns(asking());
    to.println();
    paragraph("'" + PROGRAM + " COMMAND --help' tells what a command takes.");
    paragraph(
        "Exit codes: 0 fine; 1 the data fell short; 2 the plan or the call is wrong; 3 the program"
            + " failed; 130 or 143 it was stopped.");
  }

  /** One command. */
  void print(Syntax syntax) {
    StringBuilder usage = new StringBuilder("Usage: " + PROGRAM + " " + syntax.command());
    syntax.options().stream()
        .filter(option -> option.presence() == Option.Presence.REQUIRED)
        .forEach(option -> usage.append(' ').append(option.shown()));
    usage.append(" [OPTION]…");
    syntax.word().ifPresent(word -> usage.append(' ').append(word.shown()));
    paragraph(usage.toString());
    syntax.about().forEach(this::paragraph);
    to.println();
    List<Line> lines = new ArrayList<>();
    syntax
        .word()
        .ifPresent(word -> lines.add(new Line("  " + word.shown(), List.of(word.description()))));
    syntax.options().forEach(one -> lines.add(new Line("  " + one.shown(), one.description())));
    lines.addAll(asking());
    columns(lines);
    if (!syntax.closing().isEmpty()) {
      to.println();
      syntax.closing().forEach(this::paragraph);
    }
  }

  private static List<Line> asking() {
    List<Line> lines = new ArrayList<>();
    SHORT.forEach(
        (name, option) ->
            lines.add(new Line("  " + name + ", " + option.name(), option.description())));
    return lines;
  }

  /** Terms beside what they mean; what is too wide for its column has a line of its own. */
  private void columns(List<Line> lines) {
    int column =
        2
            + lines.stream()
                .mapToInt(line -> line.term().length())
                .filter(length -> length <= WIDEST_TERM)
                .max()
                .orElse(0);
    for (Line line : lines) {
      List<String> meaning =
          line.meaning().stream().flatMap(one -> wrapped(one, WIDTH - column)).toList();
      boolean beside = line.term().length() <= WIDEST_TERM;
      if (!beside) {
        to.println(line.term());
      }
      for (int i = 0; i < meaning.size(); i++) {
        String term = beside && i == 0 ? line.term() : "";
        to.println(Strings.padEnd(term, column, ' ') + meaning.get(i));
      }
    }
  }

  private void paragraph(String text) {
    wrapped(text, WIDTH).forEach(to::println);
  }

  /** Breaks between words; spaces at the beginning, as of an example, stay. */
  private static Stream<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = null;
    for (String word : Splitter.on(' ').split(text)) {
      if (line != null && line.length() + 1 + word.length() <= width) {
        line.append(' ').append(word);
        continue;
      }
      if (line != null) {
        lines.add(line.toString());
      }
      line = new StringBuilder(word);
    }
    if (line != null) {
      lines.add(line.toString());
    }
    return lines.stream();
  }

  private record Line(String term, List<String> meaning) {}
}
