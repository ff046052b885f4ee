package org.datainaction.cli;

/** One of the commands: what it takes and what it does. */
interface Subcommand {
  /** What a call of it may give. */
  Syntax syntax();

  /**
   * Does what the call asks for; the exit code.
   *
   * @throws org.datainaction.problem.ProblemException if the work had to be given up
   */
  int run(Call call);
}
