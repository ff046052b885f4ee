package org.datainaction.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;

/**
 * What a run of the command did.
 *
 * @param exit code
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
record Ran(int exit, String out, String err) {
  /** The day that it is in every test. */
  static final LocalDate TODAY = LocalDate.of(2025, 2, 10);

  /** Runs the command as in a pipe. */
  static Ran with(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        DataInAction.run(
            new Surroundings(
                new PrintWriter(out, true), new PrintWriter(err, true), false, () -> TODAY),
            arguments);
    return new Ran(exit, out.toString(), err.toString());
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  List<String> errLines() {
    return err.lines().toList();
  }
}
