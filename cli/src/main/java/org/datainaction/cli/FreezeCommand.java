package org.datainaction.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.Window;
import org.datainaction.id.MeasureId;
import org.datainaction.workspace.Workspace;
import org.datainaction.workspace.ledger.LedgerFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Freezes a baseline. */
final class FreezeCommand implements Subcommand {
  private final Surroundings around;

  private final PositionalParamSpec measure =
      Options.word(MeasureId.class, "MEASURE", "Its id, like police/data-page-views.")
          .index("0")
          .required(true)
          .build();

  private final OptionSpec window =
      Options.option(
              "--window",
              Window.class,
              "FROM..TO",
              "Like 2023-07..2024-12, or days; both ends count.",
              "Every whole period in it is frozen.")
          .required(true)
          .build();

  private final OptionSpec reason =
      Options.option("--reason", String.class, "TEXT", "Why this window, in a sentence. Published.")
          .required(true)
          .build();

  private final OptionSpec by =
      Options.option(
              "--by",
              String.class,
              "NAME",
              "Who freezes it, as it is to be published: a person, a role or an office.")
          .required(true)
          .build();

  private final OptionSpec folder =
      Options.option("--workspace", Path.class, "FOLDER", WorkspaceFolder.MEANING)
          .defaultValue(".")
          .build();

  private final OptionSpec asOf =
      Options.option(
              "--as-of",
              LocalDate.class,
              "DATE",
              "The day of freezing, after the window, like 2025-01-15 (default: today).")
          .build();

  private final ReadingThreads threads = new ReadingThreads();

  private final CommonOptions common = new CommonOptions();

  FreezeCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    spec.usageMessage()
        .description(
            "Freeze the figures of a measure as its baseline: what later figures are compared with.",
            "They are added to the workspace's ledger and published with who, when and why. The"
                + " ledger is never rewritten: freezing again adds a newer baseline, and earlier"
                + " ones stay visible.")
        .footer(
            "",
            "For example:",
            "  data-in-action freeze police/data-page-views --window 2023-07..2024-12 \\",
            "    --reason 'Before the new dashboard' --by 'A. Analyst' --workspace my-city");
    spec.addPositional(measure);
    spec.addOption(window).addOption(reason).addOption(by).addOption(folder).addOption(asOf);
    threads.addTo(spec);
    common.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() {
    Workspace workspace = common.open(folder.getValue()).withThreads(threads.count());
    // An adapter that cannot be used may be why the measure is not found.
    ProblemList.print(
        workspace.problems().stream().filter(ExitCode::counts).toList(), around.err());
    FrozenBaseline entry =
        workspace.freeze(
            measure.getValue(),
            window.getValue(),
            reason.getValue(),
            by.getValue(),
            Options.given(asOf, LocalDate.class).orElse(around.today()));
    Path ledger = folder.<Path>getValue().resolve(LedgerFile.NAME);
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
