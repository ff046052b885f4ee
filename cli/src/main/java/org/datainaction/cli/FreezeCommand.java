package org.datainaction.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.Window;
import org.datainaction.id.MeasureId;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;
import org.datainaction.workspace.Workspace;
import org.datainaction.workspace.ledger.LedgerFile;

/** Freezes a baseline. */
final class FreezeCommand implements Subcommand {
  private static final Word<MeasureId> MEASURE =
      new Word<>("MEASURE", Values::measure, true, "Its id, like police/data-page-views.");

  private static final Option<Window> WINDOW =
      Option.of(
              "--window",
              "FROM..TO",
              Values::window,
              "Like 2023-07..2024-12, or days; both ends count.",
              "Every whole period in it is frozen.")
          .required();

  private static final Option<String> REASON =
      Option.of(
              "--reason", "TEXT", Function.identity(), "Why this window, in a sentence. Published.")
          .required();

  private static final Option<String> BY =
      Option.of(
              "--by",
              "NAME",
              Function.identity(),
              "Who freezes it, as it is to be published: a person, a role or an office.")
          .required();

  private static final Option<Path> WORKSPACE =
      Option.of("--workspace", "FOLDER", Path::of, WorkspaceFolder.MEANING);

  private static final Option<LocalDate> AS_OF =
      Option.of(
          "--as-of",
          "DATE",
          Values::date,
          "The day of freezing, after the window, like 2025-01-15 (default: today).");

  private final Surroundings around;

  FreezeCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Syntax syntax() {
    return Syntax.of(
            "freeze",
            "Freeze the figures of a measure as its baseline: what later figures are compared with.",
            "They are added to the workspace's ledger and published with who, when and why. The"
                + " ledger is never rewritten: freezing again adds a newer baseline, and earlier"
                + " ones stay visible.")
        .with(MEASURE)
        .with(WINDOW, REASON, BY, WORKSPACE, AS_OF, ReadingThreads.OPTION)
        .with(CommonOptions.ALL)
        .closing(
            "For example:",
            "  data-in-action freeze police/data-page-views --window 2023-07..2024-12 \\",
            "    --reason 'Before the new dashboard' --by 'A. Analyst' --workspace my-city");
  }

  @Override
  public int run(Call call) {
    CommonOptions common = new CommonOptions(call);
    Path folder = call.given(WORKSPACE).orElse(Path.of("."));
    Workspace workspace = ReadingThreads.use(call, common.open(folder));
    // An adapter that cannot be used may be why the measure is not found.
    ProblemList.print(
        workspace.problems().stream().filter(ExitCode::counts).toList(), around.err());
    LocalDate on = call.given(AS_OF).orElseGet(around.today());
    if (on.isAfter(around.today().get())) {
      throw new ProblemException(
          List.of(
              Problem.error(
                  ProblemCode.CALL_INVALID,
                  Place.NONE,
                  "the day of freezing, " + on + ", is yet to come",
                  "today or an earlier day")));
    }
    FrozenBaseline entry =
        workspace.freeze(
            call.given(MEASURE).orElseThrow(),
            call.required(WINDOW),
            call.required(REASON),
            call.required(BY),
            on);
    Path ledger = folder.resolve(LedgerFile.NAME);
    if (common.json()) {
      JsonLines.object(around.out())
          .put("measure", entry.measure().toString())
          .put("first", entry.window().first().toString())
          .put("last", entry.window().last().toString())
          .put("figures", figures(workspace, entry))
          .put("frozenOn", entry.frozenOn().toString())
          .put("ledger", ledger.toString())
          .end();
    } else if (!common.quiet()) {
      around
          .out()
          .printf(
              Locale.ROOT,
              "Frozen: %s, %s to %s, %d figures. Added to %s.%n",
              entry.measure(),
              entry.window().first(),
              entry.window().last(),
              figures(workspace, entry),
              ledger);
    }
    return ExitCode.FINE;
  }

  /** Of the grain that the pages show; the others are frozen with it. */
  private static long figures(Workspace workspace, FrozenBaseline entry) {
    return entry.series().stream()
        .filter(series -> workspace.shownGrain(entry.measure()).equals(Optional.of(series.grain())))
        .flatMap(series -> series.observations().stream())
        .filter(observation -> observation.figures().isPresent())
        .count();
  }
}
