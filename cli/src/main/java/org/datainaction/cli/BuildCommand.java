package org.datainaction.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemException;
import org.datainaction.spi.Registry;
import org.datainaction.spi.RenderRequest;
import org.datainaction.spi.Renderer;
import org.datainaction.workspace.Workspace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Publishes the dashboard. */
final class BuildCommand implements Subcommand {
  private final Surroundings around;

  private final WorkspaceFolder folder = new WorkspaceFolder();

  private final OptionSpec out =
      Options.option(
              "--out",
              Path.class,
              "DIR",
              "Where to publish (default: ${DEFAULT-VALUE}): a folder that is new, empty, or was"
                  + " published before.")
          .defaultValue("site")
          .build();

  private final OptionSpec asOf =
      Options.option(
              "--as-of",
              LocalDate.class,
              "DATE",
              "Build as on this day, like 2026-11-16; nothing later counts (default: today).")
          .build();

  private final OptionSpec baseAddress =
      Options.option(
              "--base-address",
              URI.class,
              "URL",
              "Where the site will be found, like https://data.example.gov/;",
              "each page then says its address in full, for search engines.")
          .build();

  private final OptionSpec formats =
      Options.option(
              "--format",
              Set.class,
              "FORMAT",
              "Publish only this: csv or json, or both as csv,json (default: everything, html too,",
              "whose pages link to the others). Nothing else stays in the folder.")
          .auxiliaryTypes(String.class)
          .initialValue(Set.of())
          .splitRegex(",")
          .build();

  private final CheckpointOptions checkpoints = new CheckpointOptions();

  private final ReadingThreads threads = new ReadingThreads();

  private final CommonOptions common = new CommonOptions();

  BuildCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    spec.usageMessage()
        .description(
            "Read a workspace's exports and publish its dashboard.",
            "The old site stays whole until the new one is complete and takes its place. Should the"
                + " program be killed in the instant of that change, there is no site until the next"
                + " build publishes; the old one lies beside it, whole, as"
                + " '.NAME.data-in-action-old'.")
        .footer(
            "",
            "Exit codes: 0 published; 1 published, but some data are missing, unusable or late; 2"
                + " the plan or the call is wrong; 3 the program failed; 130 or 143 it was stopped."
                + " After 2 and more the site is as it was.");
    folder.addTo(spec);
    spec.addOption(out).addOption(asOf).addOption(baseAddress).addOption(formats);
    checkpoints.addTo(spec);
    threads.addTo(spec);
    common.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() {
    ClassLoader loader = common.loader();
    Registry<Renderer> renderers = Registry.renderers(loader);
    if (!renderers.problems().isEmpty()) {
      // Without one of its renderers a site would lose files that others link to.
      ProblemList.print(renderers.problems(), around.err());
      hint(renderers.problems());
      return ExitCode.CALL_WRONG;
    }
    List<Renderer> chosen = ChosenFormats.of(formats.getValue(), renderers);
    Workspace workspace =
        Workspace.open(folder.path(), common.installed(loader))
            .withThreads(threads.count())
            .withCheckpoints(checkpoints.use());
    List<Problem> unspoken = workspace.unspokenBy(chosen);
    if (!unspoken.isEmpty()) {
      // Told before a long reading that would end in the same refusal.
      throw new ProblemException(unspoken);
    }
    ReadingProgress progress = common.progress(around);
    Dashboard dashboard;
    try (progress) {
      dashboard =
          workspace.build(Options.given(asOf, LocalDate.class).orElse(around.today()), progress);
    }
    workspace.publish(dashboard, chosen, request(workspace), out());
    List<Problem> problems =
        Stream.concat(workspace.problems().stream(), progress.problems().stream()).toList();
    tell(new BuildSummary(dashboard, published(chosen)), problems);
    return ExitCode.published(problems);
  }

  private RenderRequest request(Workspace workspace) {
    RenderRequest request = RenderRequest.in(workspace.languages());
    return Options.given(baseAddress, URI.class).map(request::at).orElse(request);
  }

  private Path out() {
    return out.getValue();
  }

  /** What to open: the first page, or the folder of a site without pages. */
  private Path published(List<Renderer> chosen) {
    boolean pages = chosen.stream().anyMatch(renderer -> renderer.format().equals("html"));
    return pages ? out().resolve("index.html") : out();
  }

  private void tell(BuildSummary summary, List<Problem> problems) {
    if (common.json()) {
      summary.printJson(out(), ExitCode.published(problems) != ExitCode.FINE, around.out());
    } else if (!common.quiet()) {
      summary.print(around.out());
    }
    // Whoever wants quiet hears only what changes the exit code.
    ProblemList.print(
        problems.stream().filter(one -> !common.quiet() || ExitCode.counts(one)).toList(),
        around.err());
    hint(problems);
  }

  private void hint(List<Problem> problems) {
    if (!common.quiet()) {
      ProblemList.printHint(problems, around.err());
    }
  }
}
