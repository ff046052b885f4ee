package org.datainaction.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.Window;
import org.datainaction.id.MeasureId;
import org.datainaction.workspace.Workspace;
import org.datainaction.workspace.ledger.LedgerFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Freezes a baseline. */
@Command(
    name = "freeze",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Freeze the figures of a measure as its baseline: what later figures are compared with.",
      "They are added to the workspace's ledger and published with who, when and why. The ledger is"
          + " never rewritten: freezing again adds a newer baseline, and earlier ones stay visible."
    },
    footer = {
      "",
      "For example:",
      "  data-in-action freeze police/data-page-views --window 2023-07..2024-12 \\",
      "    --reason 'Before the new dashboard' --by 'A. Analyst' --workspace my-city"
    })
final class FreezeCommand implements Callable<Integer> {
  private final Surroundings around;

  @Parameters(
      index = "0",
      paramLabel = "MEASURE",
      description = "Its id, like police/data-page-views.")
  private @Nullable MeasureId measure;

  @Option(
      names = "--window",
      required = true,
      paramLabel = "FROM..TO",
      description = {
        "Like 2023-07..2024-12, or days; both ends count.",
        "Every whole period in it is frozen."
      })
  private @Nullable Window window;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why this window, in a sentence. Published.")
  private String reason = "";

  @Option(
      names = "--by",
      required = true,
      paramLabel = "NAME",
      description = "Who freezes it, as it is to be published: a person, a role or an office.")
  private String by = "";

  @Option(
      names = "--workspace",
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = WorkspaceFolder.MEANING)
  private Path folder = Path.of(".");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day of freezing, after the window, like 2025-01-15 (default: today).")
  private @Nullable LocalDate asOf;

  @Mixin private ReadingThreads threads = new ReadingThreads();

  @Mixin private CommonOptions common = new CommonOptions();

  FreezeCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Workspace workspace = common.open(folder).withThreads(threads.count());
    // An adapter that cannot be used may be why the measure is not found.
    ProblemList.print(
        workspace.problems().stream().filter(ExitCode::counts).toList(), around.err());
    FrozenBaseline entry =
        workspace.freeze(
            requireNonNull(measure),
            requireNonNull(window),
            reason,
            by,
            asOf == null ? around.today() : asOf);
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
