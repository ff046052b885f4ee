package org.datainaction.cli;

import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Makes options, and reads what a call gives for them. They are built by calls and not declared by
 * annotations: to read those takes time at every start.
 */
final class Options {
  private Options() {}

  /** An option that is given or not. */
  static OptionSpec flag(String name, String... description) {
    return OptionSpec.builder(name)
        .type(boolean.class)
        .initialValue(false)
        .description(description)
        .build();
  }

  /** An option with a value of this type. */
  static OptionSpec.Builder option(
      String name, Class<?> type, String label, String... description) {
    return OptionSpec.builder(name).type(type).paramLabel(label).description(description);
  }

  /** A word of a call that stands for itself. */
  static PositionalParamSpec.Builder word(Class<?> type, String label, String... description) {
    return PositionalParamSpec.builder().type(type).paramLabel(label).description(description);
  }

  /** Whether a flag is given, and not as {@code --flag=false}. */
  static boolean isSet(OptionSpec flag) {
    return flag.getValue();
  }

  /** What is given, if anything is. */
  static <T> Optional<T> given(ArgSpec option, Class<T> type) {
    return Optional.ofNullable(option.getValue()).map(type::cast);
  }

  /** Those by which every command tells about itself; picocli's own are read from annotations. */
  static void addHelp(CommandSpec command) {
    command.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help message and exit.")
            .build());
    command.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print version information and exit.")
            .build());
  }
}
