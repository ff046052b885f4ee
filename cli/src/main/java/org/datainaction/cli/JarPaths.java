package org.datainaction.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Takes what follows {@code --adapter-path}: one path, then every further one that is named like a
 * jar. So {@code --adapter-path a.jar b.jar my-city} leaves the folder to the command.
 */
@SuppressWarnings("JdkObsolete") // picocli hands over a Stack
final class JarPaths implements IParameterConsumer {
  @Override
  public void consumeParameters(Stack<String> rest, ArgSpec option, CommandSpec command) {
    if (rest.isEmpty() || rest.peek().startsWith("-")) {
      throw new MissingParameterException(
          command.commandLine(), option, "Missing value for '--adapter-path': a jar file");
    }
    List<Path> paths = new ArrayList<>(option.<List<Path>>getValue());
    do {
      paths.add(Path.of(rest.pop()));
    } while (!rest.isEmpty() && rest.peek().endsWith(".jar"));
    option.setValue(paths);
  }
}
