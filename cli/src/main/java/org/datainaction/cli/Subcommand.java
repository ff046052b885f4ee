package org.datainaction.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** One of the commands: what it takes and what it does. Called once, after its spec was read. */
interface Subcommand extends Callable<Integer> {
  /** Its options, in the order of the help, and what the help says around them. */
  CommandSpec spec();

  /** Does it; the exit code. */
  @Override
  Integer call();
}
