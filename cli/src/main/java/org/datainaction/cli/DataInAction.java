package org.datainaction.cli;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.datainaction.baseline.Window;
import org.datainaction.id.MeasureId;
import org.datainaction.problem.Nearest;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;
import org.datainaction.time.PlausibleYears;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command with its subcommands, and what happens to everything that goes wrong. */
final class DataInAction {
  /** In the order of the help. */
  private static final ImmutableList<String> COMMANDS =
      ImmutableList.of("build", "check", "freeze", "adapters", "problem");

  private DataInAction() {}

  /** Runs the command with these arguments; says how it ended. */
  static int run(Surroundings around, String... arguments) {
    CommandLine command = new CommandLine(spec());
    addCommands(command, around, arguments);
    command.registerConverter(LocalDate.class, new Converter<>(DataInAction::date));
    command.registerConverter(URI.class, new Converter<>(DataInAction::address));
    command.registerConverter(MeasureId.class, new Converter<>(DataInAction::measure));
    command.registerConverter(Window.class, new Converter<>(DataInAction::window));
    command.registerConverter(ProblemCode.class, new Converter<>(DataInAction::problemCode));
    command.setOut(around.out());
    command.setErr(around.err());
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            around.terminal() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    command.setParameterExceptionHandler(new CallWrong(around));
    command.setExecutionExceptionHandler(new Failed(around));
    if (arguments.length == 0) {
      command.usage(around.err());
      return ExitCode.CALL_WRONG;
    }
    return command.execute(arguments);
  }

  private static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("data-in-action").versionProvider(new Version());
    spec.usageMessage()
        .sortOptions(false)
        .description("Publishes a city's dashboard from its departments' exports.")
        .synopsisSubcommandLabel("COMMAND")
        .footer(
            "",
            "'data-in-action COMMAND --help' tells what a command takes.",
            "Exit codes: 0 fine; 1 the data fell short; 2 the plan or the call is wrong; 3 the"
                + " program failed; 130 or 143 it was stopped.");
    Options.addHelp(spec);
    return spec;
  }

  /** All of them, or only the one that is called: each takes time to be understood. */
  private static void addCommands(CommandLine command, Surroundings around, String... arguments) {
    String called = arguments.length == 0 ? "" : arguments[0];
    if (COMMANDS.contains(called)) {
      command.addSubcommand(called, spec(called, around));
      return;
    }
    for (String each : COMMANDS) {
      command.addSubcommand(each, spec(each, around));
    }
    // Declared by annotations, but only for who asks for help or errs.
    command.addSubcommand("help", CommandLine.HelpCommand.class);
  }

  private static CommandSpec spec(String name, Surroundings around) {
    Subcommand command =
        switch (name) {
          case "build" -> new BuildCommand(around);
          case "check" -> new CheckCommand(around);
          case "freeze" -> new FreezeCommand(around);
          case "adapters" -> new AdaptersCommand(around);
          case "problem" -> new ProblemCommand(around);
          default -> throw new IllegalArgumentException(name);
        };
    CommandSpec spec = command.spec();
    spec.usageMessage().sortOptions(false);
    Options.addHelp(spec);
    return spec;
  }

  private static LocalDate date(String given) {
    LocalDate day;
    try {
      day = LocalDate.parse(given);
    } catch (DateTimeParseException wrong) {
      throw new TypeConversionException("'" + given + "' is no date; expected one like 2026-11-16");
    }
    if (!PlausibleYears.contain(day)) {
      throw new TypeConversionException(
          "'"
              + given
              + "' is beyond what figures can be made for; expected a day "
              + PlausibleYears.IN_WORDS);
    }
    return day;
  }

  private static URI address(String given) {
    try {
      URI address = new URI(given);
      if (address.getHost() != null && (given.startsWith("https:") || given.startsWith("http:"))) {
        return address;
      }
    } catch (URISyntaxException wrong) {
      // Told below, as any other address that cannot be used.
    }
    throw new TypeConversionException(
        "'" + given + "' is no address; expected one like https://data.example.gov/");
  }

  private static MeasureId measure(String given) {
    try {
      return MeasureId.of(given);
    } catch (IllegalArgumentException wrong) {
      throw new TypeConversionException(
          "'" + given + "' is no measure; expected an id like police/data-page-views");
    }
  }

  private static Window window(String given) {
    try {
      return Window.parse(given);
    } catch (IllegalArgumentException wrong) {
      throw new TypeConversionException(
          "'" + given + "' is no window; expected one like 2023-07..2024-12");
    }
  }

  private static ProblemCode problemCode(String given) {
    List<String> ids = Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList();
    return ProblemCode.find(given)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no problem code; %s"
                        .formatted(
                            given,
                            Nearest.to(given, ids)
                                .map(nearest -> "did you mean '" + nearest + "'?")
                                .orElse("'data-in-action problem' lists them"))));
  }

  private static int callWrong(Surroundings around, ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    around.err().println(ProblemCode.CALL_INVALID.id() + ": " + wrong.getMessage());
    String meant = "";
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      meant = unmatched.getSuggestions().stream().limit(3).collect(Collectors.joining("' or '"));
    }
    around
        .err()
        .println(
            meant.isEmpty()
                ? "See '" + command.getCommandSpec().qualifiedName() + " --help'."
                : "Did you mean '" + meant + "'?");
    return ExitCode.CALL_WRONG;
  }

  private static int failed(Surroundings around, Exception failed, ParseResult call) {
    boolean debug = call.hasMatchedOption("--debug");
    if (debug) {
      failed.printStackTrace(around.err());
    }
    if (failed instanceof CancellationException) {
      around.err().println("stopped: nothing was published or frozen");
      return ExitCode.STOPPED;
    }
    if (failed instanceof ProblemException known) {
      ProblemList.print(known.problems(), around.err());
      if (!call.hasMatchedOption("--quiet")) {
        ProblemList.printHint(known.problems(), around.err());
      }
      // Work that was given up published nothing, so it did not merely fall short.
      return Math.max(ExitCode.CALL_WRONG, ExitCode.of(known.problems()));
    }
    around
        .err()
        .println(
            ProblemCode.PROGRAM_FAULT.id()
                + ": "
                + failed
                + (debug ? "" : "; --debug shows where, for a report"));
    return ExitCode.OUR_FAULT;
  }

  // What is handed to picocli are classes and no lambdas: its classes are of an old form, and where
  // a lambda touches one the JVM cannot keep it in a recorded start.

  /** Reads the value of an option. */
  private record Converter<T>(Function<String, T> reading)
      implements CommandLine.ITypeConverter<T> {
    @Override
    public T convert(String given) {
      return reading.apply(given);
    }
  }

  private record CallWrong(Surroundings around) implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] given) {
      return callWrong(around, wrong);
    }
  }

  private record Failed(Surroundings around) implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failed, CommandLine line, ParseResult parsed) {
      return failed(around, failed, line.getParseResult());
    }
  }

  /** The version of the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = DataInAction.class.getPackage().getImplementationVersion();
      return new String[] {"data-in-action " + (version == null ? "(not packaged)" : version)};
    }
  }
}
