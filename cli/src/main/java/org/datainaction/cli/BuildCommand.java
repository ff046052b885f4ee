package org.datainaction.cli;

import com.google.common.base.Splitter;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemException;
import org.datainaction.spi.Registry;
import org.datainaction.spi.RenderRequest;
import org.datainaction.spi.Renderer;
import org.datainaction.workspace.Workspace;

/** Publishes the dashboard. */
final class BuildCommand implements Subcommand {
  private static final String USUAL_OUT = "site";

  private static final Option<Path> OUT =
      Option.of(
          "--out",
          "DIR",
          Path::of,
          "Where to publish (default: "
              + USUAL_OUT
              + "): a folder that is new, empty, or was published before.");

  private static final Option<LocalDate> AS_OF =
      Option.of(
          "--as-of",
          "DATE",
          Values::date,
          "Build as on this day, like 2026-11-16; nothing later counts (default: today).");

  private static final Option<URI> BASE_ADDRESS =
      Option.of(
          "--base-address",
          "URL",
          Values::address,
          "Where the site will be found, like https://data.example.gov/; each page then says its"
              + " address in full, for search engines.");

  private static final Option<String> FORMATS =
      Option.of(
              "--format",
              "FORMAT",
              Function.identity(),
              "Publish only this: csv or json, or both as csv,json (default: everything, html too,"
                  + " whose pages link to the others). Nothing else stays in the folder.")
          .repeatable();

  private final Surroundings around;

  BuildCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Syntax syntax() {
    return Syntax.of(
            "build",
            "Read a workspace's exports and publish its dashboard.",
            "The old site stays whole until the new one is complete and takes its place. Should the"
                + " program be killed in the instant of that change, there is no site until the next"
                + " build publishes; the old one lies beside it, whole, as"
                + " '.NAME.data-in-action-old'.")
        .with(WorkspaceFolder.WORD)
        .with(OUT, AS_OF, BASE_ADDRESS, FORMATS)
        .with(CheckpointOptions.ALL)
        .with(ReadingThreads.OPTION)
        .with(CommonOptions.ALL)
        .closing(
            "Exit codes: 0 published; 1 published, but some data are missing, unusable or late; 2"
                + " the plan or the call is wrong; 3 the program failed; 130 or 143 it was stopped."
                + " After 2 and more the site is as it was.");
  }

  @Override
  public int run(Call call) {
    CommonOptions common = new CommonOptions(call);
    ClassLoader loader = common.loader();
    Registry<Renderer> renderers = Registry.renderers(loader);
    if (!renderers.problems().isEmpty()) {
      // Without one of its renderers a site would lose files that others link to.
      print(renderers.problems(), common);
      return ExitCode.CALL_WRONG;
    }
    List<Renderer> chosen = ChosenFormats.of(formats(call), renderers);
    Workspace workspace =
        ReadingThreads.use(
                call, Workspace.open(WorkspaceFolder.path(call), common.installed(loader)))
            .withCheckpoints(CheckpointOptions.use(call));
    List<Problem> unspoken = workspace.unspokenBy(chosen);
    if (!unspoken.isEmpty()) {
      // Told before a long reading that would end in the same refusal.
      throw new ProblemException(unspoken);
    }
    ReadingProgress progress = common.progress(around);
    Dashboard dashboard;
    try (progress) {
      dashboard = workspace.build(call.given(AS_OF).orElseGet(around.today()), progress);
    }
    Path out = call.given(OUT).orElse(Path.of(USUAL_OUT));
    workspace.publish(dashboard, chosen, request(call, workspace), out);
    List<Problem> problems =
        Stream.concat(workspace.problems().stream(), progress.problems().stream()).toList();
    BuildSummary summary = new BuildSummary(dashboard, published(out, chosen));
    if (common.json()) {
      summary.printJson(out, ExitCode.published(problems) != ExitCode.FINE, around.out());
    } else if (!common.quiet()) {
      summary.print(around.out());
    }
    print(problems, common);
    return ExitCode.published(problems);
  }

  private static Set<String> formats(Call call) {
    return call.all(FORMATS).stream()
        .flatMap(given -> Splitter.on(',').splitToStream(given))
        .collect(Collectors.toSet());
  }

  private static RenderRequest request(Call call, Workspace workspace) {
    RenderRequest request = RenderRequest.in(workspace.languages());
    return call.given(BASE_ADDRESS).map(request::at).orElse(request);
  }

  /** What to open: the first page, or the folder of a site without pages. */
  private static Path published(Path out, List<Renderer> chosen) {
    boolean pages = chosen.stream().anyMatch(renderer -> renderer.format().equals("html"));
    return pages ? out.resolve("index.html") : out;
  }

  /** Whoever wants quiet hears only what changes the exit code. */
  private void print(List<Problem> problems, CommonOptions common) {
    ProblemList.print(
        problems.stream().filter(one -> !common.quiet() || ExitCode.counts(one)).toList(),
        around.err());
    if (!common.quiet()) {
      ProblemList.printHint(problems, around.err());
    }
  }
}
