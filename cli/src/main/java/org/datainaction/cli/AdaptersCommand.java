package org.datainaction.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.datainaction.measure.Measure;
import org.datainaction.problem.Problem;
import org.datainaction.workspace.Declared;
import org.datainaction.workspace.Installed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what is installed. */
@Command(
    name = "adapters",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Tell which adapters are installed, from which jar, and what each can measure.")
final class AdaptersCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private CommonOptions common = new CommonOptions();

  AdaptersCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    List<Problem> problems = new ArrayList<>();
    List<Declared> adapters = Installed.of(common.loader()).declared(problems);
    for (Declared adapter : adapters) {
      if (common.json()) {
        JsonLines.object(around.out())
            .put("id", adapter.id())
            .put("version", adapter.version())
            .put("jar", adapter.jar())
            .put("measures", adapter.measures().stream().map(m -> m.id().toString()).toList())
            .end();
      } else if (!common.quiet()) {
        around
            .out()
            .printf(Locale.ROOT, "%s  %s  %s%n", adapter.id(), adapter.version(), adapter.jar());
        for (Measure measure : adapter.measures()) {
          around.out().printf(Locale.ROOT, "  %-45s %s%n", measure.id(), measure.title().english());
        }
      }
    }
    if (adapters.isEmpty()) {
      around.err().println("No adapter is installed; --adapter-path adds one.");
    }
    ProblemList.print(problems, around.err());
    return ExitCode.of(problems);
  }
}
