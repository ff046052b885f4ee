package org.datainaction.cli;

import java.time.LocalDate;
import java.util.List;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemException;
import org.datainaction.spi.Registry;
import org.datainaction.workspace.Workspace;
import org.datainaction.workspace.ledger.LedgerFile;

/** Tells what is wrong with a workspace. */
final class CheckCommand implements Subcommand {
  private static final Option<LocalDate> AS_OF =
      Option.of(
          "--as-of",
          "DATE",
          Values::date,
          "Check as on this day, like 2026-11-16 (default: today).");

  private final Surroundings around;

  CheckCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Syntax syntax() {
    return Syntax.of(
            "check",
            "Read plan, sources and every export, and tell what is wrong with them.",
            "Nothing is written.")
        .with(WorkspaceFolder.WORD)
        .with(AS_OF, ReadingThreads.OPTION)
        .with(CommonOptions.ALL)
        .closing(
            "Exit codes: 0 nothing but warnings; 1 data are missing, unusable or late; 2 the plan"
                + " or the call is wrong; 3 the program failed.");
  }

  @Override
  public int run(Call call) {
    CommonOptions common = new CommonOptions(call);
    try (ReadingProgress progress = common.progress(around)) {
      ClassLoader loader = common.loader();
      Workspace workspace =
          ReadingThreads.use(
              call, Workspace.open(WorkspaceFolder.path(call), common.installed(loader)));
      List<Problem> unspoken = workspace.unspokenBy(Registry.renderers(loader).providers());
      if (!unspoken.isEmpty()) {
        throw new ProblemException(unspoken);
      }
      List<Problem> problems =
          workspace.check(call.given(AS_OF).orElseGet(around.today()), progress);
      tell(problems, common);
      return Math.max(ExitCode.published(problems), ExitCode.of(ofLedger(problems)));
    } catch (ProblemException stopping) {
      if (common.debug()) {
        throw stopping;
      }
      tell(stopping.problems(), common);
      return ExitCode.of(stopping.problems());
    }
  }

  /** A build publishes in spite of the others. */
  private static List<Problem> ofLedger(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.place().file().equals(LedgerFile.NAME))
        .toList();
  }

  private void tell(List<Problem> problems, CommonOptions common) {
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
