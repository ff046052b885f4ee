package org.datainaction.cli;

import java.time.LocalDate;
import java.util.List;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemException;
import org.datainaction.spi.Registry;
import org.datainaction.workspace.Workspace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Tells what is wrong with a workspace. */
final class CheckCommand implements Subcommand {
  private final Surroundings around;

  private final WorkspaceFolder folder = new WorkspaceFolder();

  private final OptionSpec asOf =
      Options.option(
              "--as-of",
              LocalDate.class,
              "DATE",
              "Check as on this day, like 2026-11-16 (default: today).")
          .build();

  private final ReadingThreads threads = new ReadingThreads();

  private final CommonOptions common = new CommonOptions();

  CheckCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    spec.usageMessage()
        .description(
            "Read plan, sources and every export, and tell what is wrong with them.",
            "Nothing is written.")
        .footer(
            "",
            "Exit codes: 0 nothing but warnings; 1 data are missing, unusable or late; 2 the plan"
                + " or the call is wrong; 3 the program failed.");
    folder.addTo(spec);
    spec.addOption(asOf);
    threads.addTo(spec);
    common.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() {
    try (ReadingProgress progress = common.progress(around)) {
      ClassLoader loader = common.loader();
      Workspace workspace =
          Workspace.open(folder.path(), common.installed(loader)).withThreads(threads.count());
      List<Problem> unspoken = workspace.unspokenBy(Registry.renderers(loader).providers());
      if (!unspoken.isEmpty()) {
        throw new ProblemException(unspoken);
      }
      List<Problem> problems =
          workspace.check(Options.given(asOf, LocalDate.class).orElse(around.today()), progress);
      tell(problems);
      return ExitCode.published(problems);
    } catch (ProblemException stopping) {
      if (common.debug()) {
        throw stopping;
      }
      tell(stopping.problems());
      return ExitCode.of(stopping.problems());
    }
  }

  private void tell(List<Problem> problems) {
    if (common.json()) {
      problems.forEach(this::printJson);
      return;
    }
    long errors = count(problems, Problem.Severity.ERROR);
    long warnings = count(problems, Problem.Severity.WARNING);
    ProblemList.print(common.quiet() ? withoutNotes(problems) : problems, around.out());
    if (!common.quiet()) {
      around
          .out()
          .println(
              errors + warnings == 0
                  ? "Nothing is wrong."
                  : counted(errors, "error") + ", " + counted(warnings, "warning") + ".");
      ProblemList.printHint(problems, around.out());
    }
  }

  private void printJson(Problem problem) {
    JsonLines.object(around.out())
        .put("code", problem.code().id())
        .put("severity", problem.severity().id())
        .put("file", problem.place().file())
        .put("line", problem.place().line())
        .put("column", problem.place().column())
        .put("field", problem.place().field())
        .put("what", problem.what())
        .put("expected", problem.expected())
        .end();
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static long count(List<Problem> problems, Problem.Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }

  private static List<Problem> withoutNotes(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.severity() != Problem.Severity.NOTE)
        .toList();
  }
}
