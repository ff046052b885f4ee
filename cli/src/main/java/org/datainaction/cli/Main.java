package org.datainaction.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.datainaction.problem.ProblemCode;

/** Starts the command. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    // The launcher knows whether somebody watches; Java before 22 cannot tell it reliably.
    boolean terminal = Boolean.getBoolean("terminal") && System.getenv("NO_COLOR") == null;
    Stopping stopping = Stopping.ofThisThread(err);
    int exit =
        DataInAction.run(
            new Surroundings(out, err, terminal, () -> LocalDate.now(ZoneId.systemDefault())),
            arguments);
    err.flush();
    // A script must not take half an answer for a whole one.
    if (out.checkError() && exit < ExitCode.OUR_FAULT) {
      err.println(ProblemCode.IO_FAILED.id() + ": standard output could not be written");
      exit = ExitCode.OUR_FAULT;
    }
    stopping.ended();
    System.exit(exit);
  }
}
