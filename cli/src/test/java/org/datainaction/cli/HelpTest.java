package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  @ParameterizedTest
  @ValueSource(strings = {"build", "check", "freeze", "adapters", "problem"})
  void eachCommandTellsItsOptionsHoweverItIsAsked(String command) {
    Ran asked = Ran.with("help", command);
    assertThat(asked.exit()).isEqualTo(ExitCode.FINE);
    assertThat(asked.out())
        .startsWith("Usage: data-in-action " + command)
        .contains("--adapter-path=JAR", "--json", "-h, --help");
    assertThat(Ran.with(command, "--help")).isEqualTo(asked);
    assertThat(Ran.with(command, "--json", "-h")).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({"build", "check", "freeze", "adapters", "problem", "''"})
  void noLineIsWiderThanATerminal(String command) {
    Ran asked = command.isEmpty() ? Ran.with("--help") : Ran.with("help", command);
    assertThat(asked.outLines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void theProgramListsItsCommands() {
    List<String> lines = Ran.with("help").outLines();
    for (String command : List.of("build", "check", "freeze", "adapters", "problem", "help")) {
      assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("  " + command + " "));
    }
  }

  @Test
  void helpTellsAboutItself() {
    Ran program = Ran.with("help");
    assertThat(Ran.with("help", "help")).isEqualTo(program);
    assertThat(Ran.with("help", "--help")).isEqualTo(program);
    assertThat(Ran.with("-h")).isEqualTo(program);
    assertThat(Ran.with("help", "build", "x").err()).contains("so 'x' is too much");
    assertThat(Ran.with("help", "biuld").err()).contains("Did you mean 'build'?");
  }

  @Test
  void whatMustBeGivenStandsInTheUsage() {
    assertThat(Ran.with("freeze", "--help").out())
        .containsIgnoringWhitespaces("--window=FROM..TO --reason=TEXT --by=NAME [OPTION]… MEASURE");
  }

  @Test
  void anExampleKeepsItsIndent() {
    assertThat(Ran.with("problem", "--help").outLines())
        .contains("For example:", "  data-in-action problem column-missing");
  }

  @Test
  void withoutACommandTheHelpIsAnError() {
    Ran ran = Ran.with();
    assertThat(ran.exit()).isEqualTo(ExitCode.CALL_WRONG);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("Usage: data-in-action COMMAND");
  }

  @Test
  void anOptionWithoutACommandIsToldWhereItBelongs() {
    Ran ran = Ran.with("--quiet", "build");
    assertThat(ran.exit()).isEqualTo(ExitCode.CALL_WRONG);
    assertThat(ran.err())
        .contains("call-invalid: '--quiet' stands where a command is expected; options follow it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-V", "--version", "build -V"})
  void theVersionIsTold(String call) {
    assertThat(Ran.with(call.split(" ")).out()).startsWith("data-in-action ");
  }
}
