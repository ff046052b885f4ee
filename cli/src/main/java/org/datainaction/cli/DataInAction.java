package org.datainaction.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.datainaction.problem.Nearest;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;

/** The command with its subcommands, and what happens to everything that goes wrong. */
final class DataInAction {
  private static final String HELP = "help";

  /** In the order of the help. */
  private static final ImmutableList<String> COMMANDS =
      ImmutableList.of("build", "check", "plan-baseline", "freeze", "adapters", "problem");

  private final Surroundings around;

  private DataInAction(Surroundings around) {
    this.around = around;
  }

  /** Runs the command with these arguments; says how it ended. */
  static int run(Surroundings around, String... arguments) {
    return new DataInAction(around).run(List.of(arguments));
  }

  private int run(List<String> arguments) {
    if (arguments.isEmpty()) {
      new Help(around.err()).printProgram(syntaxes());
      return ExitCode.CALL_WRONG;
    }
    String name = arguments.get(0);
    List<String> rest = arguments.subList(1, arguments.size());
    try {
      if (name.equals(HELP) || Help.names(name, Help.HELP)) {
        return help(rest);
      }
      if (Help.names(name, Help.VERSION)) {
        return version();
      }
      Subcommand command = command(name);
      Call call = CallReader.read(command.syntax(), rest);
      if (call.has(Help.HELP)) {
        new Help(around.out()).print(command.syntax());
        return ExitCode.FINE;
      }
      return call.has(Help.VERSION) ? version() : run(command, call);
    } catch (WrongCall wrong) {
      wrong
          .wrong()
          .forEach(one -> around.err().println(ProblemCode.CALL_INVALID.id() + ": " + one));
      around.err().println(wrong.hint());
      return ExitCode.CALL_WRONG;
    }
  }

  private int help(List<String> asked) throws WrongCall {
    if (asked.size() > 1) {
      throw new WrongCall(
          List.of("'help' takes one command, so '" + asked.get(1) + "' is too much"),
          Help.hint(""));
    }
    if (asked.isEmpty() || asked.get(0).equals(HELP) || Help.names(asked.get(0), Help.HELP)) {
      new Help(around.out()).printProgram(syntaxes());
    } else {
      new Help(around.out()).print(command(asked.get(0)).syntax());
    }
    return ExitCode.FINE;
  }

  private int version() {
    String version = DataInAction.class.getPackage().getImplementationVersion();
    around.out().println("data-in-action " + (version == null ? "(not packaged)" : version));
    return ExitCode.FINE;
  }

  private List<Syntax> syntaxes() {
    return COMMANDS.stream().map(name -> known(name).syntax()).toList();
  }

  private Subcommand command(String name) throws WrongCall {
    if (COMMANDS.contains(name)) {
      return known(name);
    }
    List<String> names = Stream.concat(COMMANDS.stream(), Stream.of(HELP)).toList();
    boolean option = name.startsWith("-");
    throw new WrongCall(
        List.of(
            option
                ? "'" + name + "' stands where a command is expected; options follow it"
                : "there is no command '" + name + "'"),
        Nearest.to(name, names).map(near -> "Did you mean '" + near + "'?").orElse(Help.hint("")));
  }

  private Subcommand known(String name) {
    return switch (name) {
      case "build" -> new BuildCommand(around);
      case "check" -> new CheckCommand(around);
      case "plan-baseline" -> new PlanBaselineCommand(around);
      case "freeze" -> new FreezeCommand(around);
      case "adapters" -> new AdaptersCommand(around);
      case "problem" -> new ProblemCommand(around);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private int run(Subcommand command, Call call) {
    try {
      return command.run(call);
    } catch (CancellationException stopped) {
      debug(stopped, call);
      around.err().println("stopped: nothing was published or frozen");
      return ExitCode.STOPPED;
    } catch (ProblemException known) {
      debug(known, call);
      ProblemList.print(known.problems(), around.err());
      if (!call.has(CommonOptions.QUIET)) {
        ProblemList.printHint(known.problems(), around.err());
      }
      // Work that was given up published nothing, so it did not merely fall short.
      return Math.max(ExitCode.CALL_WRONG, ExitCode.of(known.problems()));
    } catch (RuntimeException fault) {
      debug(fault, call);
      around
          .err()
          .println(
              ProblemCode.PROGRAM_FAULT.id()
                  + ": "
                  + fault
                  + (call.has(CommonOptions.DEBUG) ? "" : "; --debug shows where, for a report"));
      return ExitCode.OUR_FAULT;
    }
  }

  private void debug(RuntimeException failed, Call call) {
    if (call.has(CommonOptions.DEBUG)) {
      failed.printStackTrace(around.err());
    }
  }
}
