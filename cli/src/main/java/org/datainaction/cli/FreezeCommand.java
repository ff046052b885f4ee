package org.datainaction.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.Window;
import org.datainaction.id.MeasureId;
import org.datainaction.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Freezes a baseline. */
@Command(
    name = "freeze",
    mixinStandardHelpOptions = true,
    description = {
      "Freeze the figures of a measure as its baseline.",
      "The ledger is appended to and never rewritten."
    })
final class FreezeCommand implements Callable<Integer> {
  private final Surroundings around;

  @Parameters(index = "0", paramLabel = "MEASURE", description = "Like police/data-page-views.")
  private String measure = "";

  @Option(
      names = "--window",
      required = true,
      paramLabel = "FROM..TO",
      description = "Months or days, both included, like 2023-07..2024-12.")
  private String window = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Who freezes it, as it is to be published.")
  private String by = "";

  @Option(
      names = "--workspace",
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "The workspace (default: this folder).")
  private Path folder = Path.of(".");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day of freezing, like 2025-01-15 (default: today).")
  private @Nullable LocalDate asOf;

  @Mixin private CommonOptions common = new CommonOptions();

  FreezeCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Workspace workspace = Workspace.open(folder, common.installed(common.loader()));
    FrozenBaseline entry =
        workspace.freeze(
            Values.read("MEASURE", measure, MeasureId::of),
            Values.read("--window", window, Window::parse),
            reason,
            by,
            asOf == null ? around.today() : asOf);
    if (!common.quiet()) {
      around
          .out()
          .printf(
              "Frozen: %s, %s, %d figures. Appended to the ledger in %s.%n",
              measure, window, figures(entry), folder.resolve("baselines"));
    }
    return ExitCode.FINE;
  }

  private static long figures(FrozenBaseline entry) {
    return entry.series().stream().mapToLong(series -> series.observations().size()).sum();
  }
}
