package org.datainaction.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemExplanation;

/** Tells what a code means. */
final class ProblemCommand implements Subcommand {
  private static final Word<ProblemCode> CODE =
      new Word<>(
          "CODE",
          Values::problemCode,
          false,
          "As it stands in what was printed, like column-missing.");

  private final Surroundings around;

  ProblemCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Syntax syntax() {
    return Syntax.of(
            "problem",
            "Tell what the code of a problem means, with an example, and how to mend it.",
            "Without a code, list them all.")
        .with(CODE)
        .with(CommonOptions.ALL)
        .closing("For example:", "  data-in-action problem column-missing");
  }

  @Override
  public int run(Call call) {
    CommonOptions common = new CommonOptions(call);
    Optional<ProblemCode> asked = call.given(CODE);
    List<ProblemCode> told = asked.map(List::of).orElse(List.of(ProblemCode.values()));
    if (common.json()) {
      told.forEach(this::printJson);
    } else if (!common.quiet()) {
      asked.ifPresentOrElse(
          one -> around.out().print(new ProblemPage(one).text()),
          () -> told.forEach(this::printLine));
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
