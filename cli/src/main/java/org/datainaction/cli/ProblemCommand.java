package org.datainaction.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemExplanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what a code means. */
@Command(
    name = "problem",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tell what the code of a problem means, with an example, and how to mend it.",
      "Without a code, list them all."
    },
    footer = {"", "For example:", "  data-in-action problem column-missing"})
final class ProblemCommand implements Callable<Integer> {
  private final Surroundings around;

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      description = "As it stands in what was printed, like column-missing.")
  private @Nullable ProblemCode code;

  @Mixin private CommonOptions common = new CommonOptions();

  ProblemCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    if (common.json()) {
      (code == null ? List.of(ProblemCode.values()) : List.of(code)).forEach(this::printJson);
    } else if (!common.quiet()) {
      if (code == null) {
        List.of(ProblemCode.values()).forEach(this::printLine);
      } else {
        around.out().print(new ProblemPage(code).text());
      }
    }
    return ExitCode.FINE;
  }

  private void printLine(ProblemCode one) {
    around.out().printf(Locale.ROOT, "%-20s %s%n", one.id(), one.explanation().summary());
  }

  private void printJson(ProblemCode one) {
    ProblemExplanation explained = one.explanation();
    JsonLines.object(around.out())
        .put("code", one.id())
        .put("exit", new ProblemPage(one).exit())
        .put("summary", explained.summary())
        .put("meaning", explained.meaning())
        .put("situation", explained.example().situation())
        .put("call", explained.example().call())
        .put("printed", explained.example().line())
        .put("mending", explained.mending())
        .end();
  }
}
